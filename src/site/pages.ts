import { digest } from '../digest.js'
import type { Archive, Asset } from '../archive-types.js'
import { assetAddress, eventFileName } from '../archive/address.js'
import { cardCut, filesOfSet, linkedFile, pictureSet, type Rendition } from '../archive/renditions.js'
import type { ShareCard } from '../archive/share-card.js'
import { once } from '../once.js'
import type { Folder, Made, Output } from '../output.js'
import type { Language } from '../article/metadata-types.js'
import { neutralAddress } from '../archive/onward.js'
import { isReadable } from '../archive/state.js'
import type { Source } from '../source.js'
import type { Templates } from '../templates/load.js'
import type { Shape } from '../templates/shape.js'
import { articleShape, articleView } from './article-view.js'
import { calendarAddress, eventCalendar, eventFile, siteCalendar } from './calendar.js'
import { editorAddress, editorOutputs, editorShape, type EditorProgram } from './editor/editor.js'
import { atom, feed, json, rss, type Feed } from './feeds.js'
import { withoutForeign } from './foreign.js'
import { frontPages, frontShape } from './front-view.js'
import { icon, iconPath } from './icon.js'
import { issueAddress, issueShape, issuesShape, issuesView, issueView, portraitFile, type SiteIssue } from './issue-view.js'
import { listPages, listShape } from './list-view.js'
import { lists, topicFeed, topicName } from './lists.js'
import { missingView, noticeShape, withdrawnView } from './notice-view.js'
import { addressList, robots, sitemap, type Listed } from './plain-files.js'
import { apacheHeaders, netlifyHeaders, nginxHeaders } from './servers.js'
import { makeSite } from './make-site.js'
import { revised } from './revised.js'
import { indexFolder, searchAddress, searchShape, searchView } from './search-view.js'
import { searchDocuments } from './search/documents.js'
import { keyText } from './key-text.js'
import { filesOf } from './picture.js'
import { articleCard } from './share.js'
import { apacheRedirects, fileAt, movedShape, movedView, nginxRedirects, redirectList, redirectsOf } from './onward.js'
import type { Site } from './site.js'
import { stylesheet, type FontFile } from './style.js'

/** The pages' templates and what each is given. */
export const siteShapes = {
  'site/article.hbs': articleShape,
  'site/editor.hbs': editorShape,
  'site/front.hbs': frontShape,
  'site/issue.hbs': issueShape,
  'site/issues.hbs': issuesShape,
  'site/list.hbs': listShape,
  'site/moved.hbs': movedShape,
  'site/notice.hbs': noticeShape,
  'site/search.hbs': searchShape,
} as const satisfies Readonly<Record<string, Shape>>

/** What the site needs beside the archive: issues newest first, the style files, and what else lies among the templates: the fonts they name, the search page's script. */
export interface SiteFiles {
  /** What tells this korus from another; pages that another made are made again. */
  readonly build: string
  readonly issues: readonly SiteIssue[]
  readonly styles: readonly Source[]
  readonly files: readonly FontFile[]
  /** Gives a file that is made of a picture as an output. */
  readonly pictureOutput: (file: Rendition | ShareCard) => Output
  /** The program of the editor in the browser, where the site is to have it. */
  readonly editor?: EditorProgram | null
}

interface SitePage extends Listed {
  readonly template: keyof typeof siteShapes
  view(): unknown
  readonly found: boolean
}

/** Gives every file of the site; no view is made, nothing rendered and no bytes read until somebody asks for a file or its key. */
export function siteOutputs(archive: Archive, templates: Templates, { build, issues, styles, files, pictureOutput, editor = null }: SiteFiles): Output[] {
  const style = stylesheet(archive.settings, styles, files)
  const site = makeSite(archive, style)
  const search = archive.settings.search ? searchParts(site, issues, files, build) : null
  const pages = [...sitePages(site, issues), ...(search ? [search.page] : [])]
  const { documents, pictures } = publishedFiles(site, issues)
  const events = archive.entries.filter(({ state, article }) => article.meta.event !== null && isReadable(state))
  const textOf = keyText([site.around.nb, site.around.nn], (value) => site.cards.all.has(value))
  // The parts of a key tell why it is another: korus, the template, or what is shown. What decides a file's bytes is worked out when somebody asks for its key, and let go when another's is: a check never asks, and no two views are in memory.
  let last: { readonly data: () => unknown; readonly value: unknown } | undefined
  const output = <T>(path: string, data: () => T, make: (data: T) => ReturnType<Made['make']>, template = '-'): Output => {
    let key: string | undefined
    const found = (): T => {
      if (last?.data !== data) last = { data, value: data() }
      return last.value as T
    }
    return { path, get key() { return (key ??= [build, template, hash(path, textOf(found())).slice(0, 40)].join(' ')) }, make: () => make(found()) }
  }
  const plain = (path: string, content: () => string) => output(path, content, (text) => text)
  const feedOutput = (path: string, of: () => Feed, make: (of: Feed) => string | Promise<string>) => output(path, of, make)
  const rendered = (path: string, template: SitePage['template'], view: () => unknown) =>
    output(path, view, (data) => withoutForeign(templates.render(template, data), archive.settings), templates.hash(template))

  const taken = new Set([...pages.map(({ address }) => address), ...documents.map(assetAddress)])
  const editing = editor === null ? null : archive.settings.editing
  const redirects = redirectsOf(archive, editing ? new Set([...taken, editorAddress]) : taken)
  const onward = [archive.settings, redirects, [...archive.onward.gone].sort(), neutralAddress] as const

  const all = once(() => feed(site, archive.settings.name, archive.published, '', 'feed.xml'))
  return [
    ...pages.map(({ address, template, view }) => rendered(`${address}index.html`, template, view)),
    rendered('404.html', 'site/notice.hbs', () => missingView(site)),
    feedOutput('feed.xml', all, rss),
    feedOutput('atom.xml', () => ({ ...all(), address: all().address.replace(/feed\.xml$/, 'atom.xml') }), atom),
    feedOutput('feed.json', () => ({ ...all(), address: all().address.replace(/xml$/, 'json') }), json),
    ...archive.topics.map((group) => feedOutput(topicFeed(group), () => feed(site, topicName(site, group), group.entries, group.address, topicFeed(group)), rss)),
    plain(calendarAddress, () => siteCalendar(site)),
    ...events.map((entry) => plain(eventFile(entry), () => eventCalendar(site, entry))),
    ...(search?.outputs ?? []),
    ...(editor && editing ? editorOutputs(archive.settings, editing, templates, editor, files) : []),
    plain('sitemap.xml', () => sitemap(archive.settings, pages.filter(({ found }) => found))),
    plain('robots.txt', () => robots(archive.settings)),
    plain('adresser.json', () => addressList([...taken].filter((address) => address !== '' && !archive.onward.closed.has(address)), archive, redirects)),
    ...[...redirects].map(([from, to]) => rendered(fileAt(from), 'site/moved.hbs', () => movedView(site, to))),
    // What fetches feeds and calendars follows no page: a moved event's calendar is there as well, and the feed of a topic that is no more has nothing new.
    ...[...redirects].flatMap(([from, to]) => events.filter(({ address }) => address === to && from.endsWith('/')).map((entry) => plain(`${from}${eventFileName}`, () => eventCalendar(site, entry)))),
    ...[...redirects].filter(([from]) => /^tema\/[^/]+\/$/.test(from)).map(([from, to]) => feedOutput(`${from}feed.xml`, () => feed(site, archive.settings.name, [], to, `${from}feed.xml`), rss)),
    plain('_redirects', () => redirectList(...onward)),
    plain('_redirects.nginx.conf', () => nginxRedirects(...onward)),
    plain(iconPath, () => icon(archive.settings)),
    plain('_headers', () => netlifyHeaders(archive.settings, style.path, [...new Set([...pages.flatMap(({ address }) => /^[^/]+\//.exec(address)?.[0] ?? []), ...(editing ? [editorAddress] : [])])].sort())),
    plain('.htaccess', () => `${apacheHeaders(archive.settings, editing !== null)}\n${apacheRedirects(...onward)}`),
    plain('_nginx.conf', () => nginxHeaders(archive.settings, editing !== null)),
    { path: style.path, key: hash(style.css), make: () => style.css },
    ...style.fonts.map(({ path, hash: key, bytes }) => ({ path, key, make: () => bytes })),
    ...documents.map((asset) => ({ path: assetAddress(asset), key: asset.hash, from: asset.path })),
    ...pictures.map(pictureOutput),
  ]
}

/** Gives the search page, its script, and the folder of its index, which is made anew only when something that is indexed has changed. */
function searchParts(site: Site, issues: readonly SiteIssue[], files: readonly FontFile[], build: string): { readonly page: SitePage; readonly outputs: readonly (Made | Folder)[] } {
  const documents = once(() => searchDocuments(site, issues))
  const key = once(() => hash(indexFolder, build, JSON.stringify(documents())))
  const script = files.find(({ path }) => path === 'templates/site/search.js')
  const scriptPath = script ? `${searchAddress}sok.${script.hash.slice(0, 8)}.js` : null
  return {
    page: { template: 'site/search.hbs', address: searchAddress, view: () => searchView(site, documents(), scriptPath), changed: null, found: true },
    outputs: [
      ...(script && scriptPath ? [{ path: scriptPath, key: script.hash, make: () => script.bytes }] : []),
      {
        path: indexFolder,
        get key() {
          return key()
        },
        makeFiles: async () => (await import('./search/make-index.js')).makeIndex(documents()),
      },
    ],
  }
}

function sitePages(site: Site, issues: readonly SiteIssue[]): SitePage[] {
  const page = (template: SitePage['template'], address: string, view: () => unknown, changed: string | null = null, found = true): SitePage => ({ template, address, view, changed, found })
  return [
    ...frontPages(site, issues).map((one) => page('site/front.hbs', one.address, () => one.view)),
    ...site.archive.entries.filter(({ state }) => isReadable(state))
      .map((entry) => page('site/article.hbs', entry.address, () => articleView(site, entry), revised(entry.article.meta))),
    ...[...notices(site)].map(([address, language]) => page('site/notice.hbs', address, () => withdrawnView(site, language), null, false)),
    ...lists(site).flatMap((source) => listPages(site, source)).map((one) => page('site/list.hbs', one.address, () => one.view)),
    page('site/issues.hbs', 'nyhetsbrev/', () => issuesView(site, issues)),
    ...issues.map((issue) => page('site/issue.hbs', issueAddress(issue.document), () => issueView(site, issue), [issue.document.until, ...issue.document.corrections.map(({ date }) => date)].sort().at(-1))),
  ]
}

/** Gives the documents and the files of pictures that pages show or link to, each once: what lies beside a draft stays there. */
function publishedFiles({ archive }: Site, issues: readonly SiteIssue[]): { readonly documents: readonly Asset[]; readonly pictures: readonly (Rendition | ShareCard)[] } {
  const found = (from: string, file: string | null | undefined): Asset[] => (file ? [archive.asset(from, file) ?? []].flat() : [])
  const shown = archive.entries.filter(({ state }) => isReadable(state))
  const logos = [archive.settings.logo, ...archive.settings.centres.filter(({ id }) => archive.centres.some((group) => group.id === id)).map(({ logo }) => logo)]
  const inBodies = [...shown.map(({ article }) => article), ...issues.map(({ document }) => document)].map(({ path, reading }) => filesOf(archive, path, reading))
  const attached = shown.flatMap(({ article: { path, meta } }) => meta.attachments.flatMap(({ file }) => found(path, file)))
  const pictures = [
    ...shown.flatMap((entry) => {
      const { path, meta } = entry.article
      const sets = found(path, meta.image?.file).flatMap((asset) => [pictureSet(asset), pictureSet(asset, { ...cardCut, focus: meta.image?.focus ?? null })])
      return [...sets.flatMap(filesOfSet), ...(archive.settings.shareCards ? [articleCard(archive, entry)] : [])]
    }),
    ...inBodies.flatMap((files) => files.pictures),
    ...issues.flatMap(({ document: { path, greeting } }) => found(path, greeting?.image).map(portraitFile)),
    ...logos.flatMap((file) => found('korus.yml', file)).map((asset) => pictureSet(asset).files.at(-1) as Rendition),
    ...attached.filter(({ kind }) => kind === 'image').map(linkedFile),
  ]
  const documents = [...attached.filter(({ kind }) => kind === 'document'), ...inBodies.flatMap((files) => files.documents), ...archive.onward.kept.values()]
  return {
    documents: [...new Map(documents.map((asset) => [assetAddress(asset), asset])).values()],
    pictures: [...new Map(pictures.map((file) => [file.address, file])).values()],
  }
}

/** The addresses at which only a notice stands, each with its language: of what is withdrawn or closed, and, where anything is withdrawn, the one for addresses that hold a name. */
function notices({ archive: { entries, onward }, language }: Site): Map<string, Language> {
  const withdrawn = entries.filter(({ state }) => state === 'withdrawn')
  return new Map<string, Language>([
    ...[...onward.closed].map((address) => [address, entries.find((entry) => entry.address === address)?.article.meta.language ?? language] as const),
    ...withdrawn.map(({ address, article }) => [address, article.meta.language] as const),
    ...(withdrawn.length === 0 ? [] : [[neutralAddress, language] as const]),
  ])
}

// Neither a path nor a version holds a line break, so no two lists of parts are hashed as the same text.
const hash = (...parts: readonly string[]): string => digest(parts.join('\n'))
