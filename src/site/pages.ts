import { digest } from '../digest.js'
import type { Archive, Asset, Entry } from '../archive-types.js'
import { assetAddress, eventFileName, fileAt } from '../archive/address.js'
import { cardCut, filesOfSet, linkedFile, pictureSet, type Rendition } from '../archive/renditions.js'
import type { ShareCard } from '../archive/share-card.js'
import { once } from '../once.js'
import type { Folder, Output } from '../output.js'
import type { Language } from '../article/metadata-types.js'
import { neutralAddress } from '../archive/onward.js'
import { isReadable } from '../archive/state.js'
import type { Source } from '../source.js'
import type { Templates } from '../templates/load.js'
import type { Shape } from '../templates/shape.js'
import { articleShape, articleView } from './article-view.js'
import { calendarAddress, calendarEvents, eventCalendar, eventFile, siteCalendar } from './calendar.js'
import { editorAddress, editorOutputs, editorShape, type EditorProgram } from './editor/editor.js'
import { atom, feedLength, feedView, json, rss, type Feed } from './feeds.js'
import { withoutForeign } from './foreign.js'
import { frontPages, frontShape, frontView } from './front-view.js'
import { icon, iconPath } from './icon.js'
import { issueAddress, issueLine, issueParts, issueShape, issuesShape, issuesView, issueView, portraitFile, type SiteIssue } from './issue-view.js'
import { listPages, listShape, listView } from './list-view.js'
import { lists, topicFeed, topicName } from './lists.js'
import { missingShown, missingView, noticeShape, withdrawnView } from './notice-view.js'
import { addressList, robots, sitemap, type Listed } from './plain-files.js'
import { apacheHeaders, netlifyHeaders, nginxHeaders } from './servers.js'
import { makeSite } from './make-site.js'
import { revised } from './revised.js'
import { indexFolder, searchAddress, searchParts, searchShape, searchView } from './search-view.js'
import { searchDocuments } from './search/documents.js'
import { matter, outputsBy, type Maker, type Matter } from './made.js'
import { partsOf, type Parts } from './parts.js'
import { filesOf } from './picture.js'
import { articleCard } from './share.js'
import { apacheRedirects, movedShape, movedView, nginxRedirects, redirectList, redirectsOf } from './onward.js'
import type { Site } from './site.js'
import { stylesheet, type FontFile } from './style.js'
import { untouchedBy, type Edited } from './untouched.js'

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
  /** The paths of the articles that are otherwise than when the manifest was laid that a build finds, where that is known, and others stand as they did. */
  readonly edited?: Edited | null
}

interface SitePage extends Listed {
  readonly template: keyof typeof siteShapes
  readonly matter: Matter<unknown>
  readonly found: boolean
  readonly isAsBefore?: () => boolean
}

/** Gives every file of the site; no view is made, nothing rendered and no bytes read until somebody asks for a file or its key. */
export function siteOutputs(archive: Archive, templates: Templates, { build, issues, styles, files, pictureOutput, editor = null, edited = null }: SiteFiles): Output[] {
  const style = stylesheet(archive.settings, styles, files)
  const site = makeSite(archive, style)
  const parts = partsOf(archive)
  const search = archive.settings.search ? searchOf(site, parts, issues, files) : null
  const pages: readonly SitePage[] = [...sitePages(site, parts, issues, edited), ...(search ? [search.page] : [])]
  const { documents, pictures } = publishedFiles(parts, issues)
  const events = archive.entries.filter(({ state, article }) => article.meta.event !== null && isReadable(state))
  const { proofOf, made, text, plain } = outputsBy(build, site, parts)
  const makers = new Map(Object.keys(siteShapes).map((template): readonly [string, Maker<unknown>] => (
    [template, { name: template, template: templates.hash(template), make: (view) => templates.render(template, view), guard: (html) => withoutForeign(html, archive.settings) }])))
  const rendered = (path: string, template: SitePage['template'], of: Matter<unknown>, isAsBefore?: () => boolean) => made(path, of, makers.get(template) as Maker<unknown>, isAsBefore)
  const feedOf = (title: string, entries: readonly Entry[], page: string, path: string) =>
    matter(() => ({ title, articles: entries.slice(0, feedLength).map(parts.whole), page, address: path }), feedView)
  const [asRss, asAtom, asJson] = [rss, atom, json].map((make): Maker<Feed> => ({ name: '-', template: '-', make })) as [Maker<Feed>, Maker<Feed>, Maker<Feed>]
  const eventFileOf = (path: string, entry: Entry) => text(path, matter(() => parts.face(entry), eventCalendar))
  const eventAt = new Map(events.map((entry) => [entry.address, entry]))

  const taken = new Set([...pages.map(({ address }) => address), ...documents.map(assetAddress)])
  const editing = editor === null ? null : archive.settings.editing
  const redirects = redirectsOf(archive, editing ? new Set([...taken, editorAddress]) : taken)
  const onward = [archive.settings, redirects, [...archive.onward.gone].sort(), neutralAddress] as const
  return [
    ...pages.map((page) => rendered(`${page.address}index.html`, page.template, page.matter, page.isAsBefore)),
    rendered('404.html', 'site/notice.hbs', matter(() => parts.faces(archive.published.slice(0, missingShown)), missingView)),
    ...([['feed.xml', asRss], ['atom.xml', asAtom], ['feed.json', asJson]] as const).map(([path, by]) => made(path, feedOf(archive.settings.name, archive.published, '', path), by)),
    ...archive.topics.map((group) => made(topicFeed(group), feedOf(topicName(site, group), group.entries, group.address, topicFeed(group)), asRss)),
    text(calendarAddress, matter(() => parts.faces(calendarEvents(archive)), siteCalendar)),
    ...events.map((entry) => eventFileOf(eventFile(entry), entry)),
    ...(search ? [...search.script, search.index(build, proofOf)] : []),
    ...(editor && editing ? editorOutputs(archive.settings, editing, templates, editor, files) : []),
    plain('sitemap.xml', () => sitemap(archive.settings, pages.filter(({ found }) => found))),
    plain('robots.txt', () => robots(archive.settings)),
    plain('adresser.json', () => addressList([...taken].filter((address) => address !== '' && !archive.onward.closed.has(address)), archive, redirects)),
    ...[...redirects].map(([from, to]) => rendered(fileAt(from), 'site/moved.hbs', matter(() => to, movedView))),
    // What fetches feeds and calendars follows no page: a moved event's calendar is there as well, and the feed of a topic that is no more has nothing new.
    ...[...redirects].flatMap(([from, to]) => (from.endsWith('/') ? [eventAt.get(to) ?? []].flat() : []).map((entry) => eventFileOf(`${from}${eventFileName}`, entry))),
    ...[...redirects].filter(([from]) => /^tema\/[^/]+\/$/.test(from)).map(([from, to]) => made(`${from}feed.xml`, feedOf(archive.settings.name, [], to, `${from}feed.xml`), asRss)),
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
function searchOf(site: Site, { archive, faces, ...rest }: Parts, issues: readonly SiteIssue[], files: readonly FontFile[]) {
  const documents = once(() => searchDocuments(site, archive.published, issues))
  const script = files.find(({ path }) => path === 'templates/site/search.js')
  const scriptPath = script ? `${searchAddress}sok.${script.hash.slice(0, 8)}.js` : null
  return {
    page: { template: 'site/search.hbs', address: searchAddress, matter: matter(() => searchParts(site, archive, issues, scriptPath), searchView), changed: null, found: true } satisfies SitePage,
    script: script && scriptPath ? [{ path: scriptPath, key: script.hash, make: () => script.bytes }] : [],
    index: (build: string, proofOf: (name: string, parts: unknown) => string): Folder => {
      const key = once(() => hash(indexFolder, build, JSON.stringify(documents())))
      return {
        path: indexFolder,
        get key() { return key() },
        get proof() { return proofOf('-', [faces(archive.published), issues.map((issue) => issueParts({ archive, faces, ...rest }, issue))]) },
        makeFiles: async () => (await import('./search/make-index.js')).makeIndex(documents()),
      }
    },
  }
}

function sitePages(site: Site, parts: Parts, issues: readonly SiteIssue[], edited: Edited | null): SitePage[] {
  const { archive } = parts
  // Worked out where something is published, which in a check it is not.
  const untouched = once(() => edited && untouchedBy(archive, edited))
  const page = (template: SitePage['template'], address: string, of: Matter<unknown>, { changed = null, found = true, isAsBefore = () => false }: Partial<SitePage> = {}): SitePage => (
    { template, address, matter: of, changed, found, isAsBefore })
  return [
    ...frontPages(site, parts, issues).map((one) => page('site/front.hbs', one.address, matter(one.parts, frontView), { isAsBefore: () => untouched()?.list(one.shown) ?? false })),
    ...archive.entries.filter(({ state }) => isReadable(state))
      .map((entry) => page('site/article.hbs', entry.address, matter(() => parts.article(entry), articleView), { changed: revised(entry.article.meta), isAsBefore: () => untouched()?.article(entry) ?? false })),
    ...[...notices(archive, site.language)].map(([address, language]) => page('site/notice.hbs', address, matter(() => language, withdrawnView), { found: false })),
    ...lists(site, archive).flatMap((source) => listPages(site, parts, source)).map((one) => page('site/list.hbs', one.address, matter(one.parts, listView), { isAsBefore: () => untouched()?.list(one.shown) ?? false })),
    page('site/issues.hbs', 'nyhetsbrev/', matter(() => issues.map(issueLine), issuesView)),
    ...issues.map((issue) => page('site/issue.hbs', issueAddress(issue.document), matter(() => issueParts(parts, issue), issueView),
      { changed: [issue.document.until, ...issue.document.corrections.map(({ date }) => date)].sort().at(-1) ?? null })),
  ]
}

/** Gives the documents and the files of pictures that pages show or link to, each once: what lies beside a draft stays there. */
function publishedFiles({ archive, face }: Parts, issues: readonly SiteIssue[]): { readonly documents: readonly Asset[]; readonly pictures: readonly (Rendition | ShareCard)[] } {
  const found = (from: string, file: string | null | undefined): Asset[] => (file ? [archive.asset(from, file) ?? []].flat() : [])
  const shown = archive.entries.filter(({ state }) => isReadable(state))
  const logos = [archive.settings.logo, ...archive.settings.centres.filter(({ id }) => archive.centres.some((group) => group.id === id)).map(({ logo }) => logo)]
  const inBodies = [...shown.map(({ article }) => article), ...issues.map(({ document }) => document)].map(({ path, reading }) => filesOf(archive, path, reading))
  const attached = shown.flatMap(({ article: { path, meta } }) => meta.attachments.flatMap(({ file }) => found(path, file)))
  const pictures = [
    ...shown.flatMap((entry) => {
      const { path, meta } = entry.article
      const sets = found(path, meta.image?.file).flatMap((asset) => [pictureSet(asset), pictureSet(asset, { ...cardCut, focus: meta.image?.focus ?? null })])
      return [...sets.flatMap(filesOfSet), ...(archive.settings.shareCards ? [articleCard(archive.settings, face(entry))] : [])]
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
function notices({ entries, onward }: Archive, language: Language): Map<string, Language> {
  const withdrawn = entries.filter(({ state }) => state === 'withdrawn')
  const languages = new Map(entries.map(({ address, article }) => [address, article.meta.language]))
  return new Map<string, Language>([
    ...[...onward.closed].map((address) => [address, languages.get(address) ?? language] as const),
    ...withdrawn.map(({ address, article }) => [address, article.meta.language] as const),
    ...(withdrawn.length === 0 ? [] : [[neutralAddress, language] as const]),
  ])
}

// Neither a path nor a version holds a line break, so no two lists of parts are hashed as the same text.
const hash = (...parts: readonly string[]): string => digest(parts.join('\n'))
