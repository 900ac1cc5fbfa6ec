import { digest } from '../digest.js'
import type { Archive, Asset, Entry } from '../archive-types.js'
import type { Language } from '../article/metadata-types.js'
import { assetAddress } from '../archive/address.js'
import { neutralAddress } from '../archive/onward.js'
import type { Made, Output } from '../output.js'
import type { Source } from '../source.js'
import type { Templates } from '../templates/load.js'
import type { Shape } from '../templates/shape.js'
import { articleShape, articleView } from './article-view.js'
import { atom, feed, json, rss, type Feed } from './feeds.js'
import { frontPages, frontShape } from './front-view.js'
import { icon, iconPath } from './icon.js'
import { issueAddress, issueShape, issuesShape, issuesView, issueView, type SiteIssue } from './issue-view.js'
import { listPages, listShape } from './list-view.js'
import { lists, topicFeed, topicName } from './lists.js'
import { missingView, noticeShape, withdrawnView } from './notice-view.js'
import { assetsOf } from './picture.js'
import { addressList, headers, robots, sitemap, type Listed } from './plain-files.js'
import { makeSite } from './make-site.js'
import { apacheRedirects, fileAt, movedShape, movedView, nginxRedirects, redirectList, redirectsOf } from './onward.js'
import type { Site } from './site.js'
import { stylesheet, type FontFile } from './style.js'

/** The pages' templates and what each is given. */
export const siteShapes = {
  'site/article.hbs': articleShape,
  'site/front.hbs': frontShape,
  'site/issue.hbs': issueShape,
  'site/issues.hbs': issuesShape,
  'site/list.hbs': listShape,
  'site/moved.hbs': movedShape,
  'site/notice.hbs': noticeShape,
} as const satisfies Readonly<Record<string, Shape>>

/** What the site needs beside the archive: issues newest first, the style files and the fonts they name. */
export interface SiteFiles {
  /** What tells this korus from another; pages that another made are made again. */
  readonly build: string
  readonly issues: readonly SiteIssue[]
  readonly styles: readonly Source[]
  readonly fonts: readonly FontFile[]
}

interface SitePage extends Listed {
  readonly template: keyof typeof siteShapes
  readonly view: unknown
  readonly found: boolean
}

/** Gives every file of the site; nothing is rendered and no bytes are read until somebody asks for them. */
export function siteOutputs(archive: Archive, templates: Templates, { build, issues, styles, fonts }: SiteFiles): Output[] {
  const style = stylesheet(archive.settings, styles, fonts)
  const site = makeSite(archive, style)
  const pages = sitePages(site, issues)
  const assets = publishedAssets(site, issues)
  const output = (path: string, data: unknown, make: Made['make']): Output => ({ path, key: hash(path, build, JSON.stringify(data)), make })
  const plain = (path: string, content: string) => output(path, content, () => content)
  const feedOutput = (path: string, of: Feed, make: (of: Feed) => string | Promise<string>) => output(path, of, () => make(of))

  const taken = new Set([...pages.map(({ address }) => address), ...assets.filter(({ kind }) => kind === 'document').map(assetAddress)])
  const redirects = redirectsOf(archive, taken)
  const onward = [archive.settings, redirects, [...archive.onward.gone].sort(), neutralAddress] as const

  const all = feed(site, archive.settings.name, archive.published, '', 'feed.xml')
  return [
    ...pages.map(({ address, template, view }) => output(`${address}index.html`, [templates.hash(template), view], () => templates.render(template, view))),
    output('404.html', [templates.hash('site/notice.hbs'), missingView(site)], () => templates.render('site/notice.hbs', missingView(site))),
    feedOutput('feed.xml', all, rss),
    feedOutput('atom.xml', { ...all, address: all.address.replace(/feed\.xml$/, 'atom.xml') }, atom),
    feedOutput('feed.json', { ...all, address: all.address.replace(/xml$/, 'json') }, json),
    ...archive.topics.map((group) => feedOutput(topicFeed(group), feed(site, topicName(site, group), group.entries, group.address, topicFeed(group)), rss)),
    plain('sitemap.xml', sitemap(archive.settings, pages.filter(({ found }) => found))),
    plain('robots.txt', robots(archive.settings)),
    plain('adresser.json', addressList([...taken].filter((address) => address !== '' && !archive.onward.closed.has(address)), archive, redirects)),
    ...[...redirects].map(([from, to]) => output(fileAt(from), [templates.hash('site/moved.hbs'), movedView(site, to)], () => templates.render('site/moved.hbs', movedView(site, to)))),
    plain('_redirects', redirectList(...onward)),
    plain('_redirects.nginx.conf', nginxRedirects(...onward)),
    plain('_redirects.htaccess', apacheRedirects(...onward)),
    plain(iconPath, icon(archive.settings)),
    plain('_headers', headers(archive.settings, style.path)),
    { path: style.path, key: hash(style.css), make: () => style.css },
    ...style.fonts.map(({ path, hash: key, bytes }) => ({ path, key, make: () => bytes })),
    ...assets.map((asset) => ({ path: assetAddress(asset), key: asset.hash, from: asset.path })),
  ]
}

function sitePages(site: Site, issues: readonly SiteIssue[]): SitePage[] {
  const page = (template: SitePage['template'], address: string, view: unknown, changed: string | null = null, found = true): SitePage => ({ template, address, view, changed, found })
  return [
    ...frontPages(site, issues).map(({ address, view }) => page('site/front.hbs', address, view)),
    ...site.archive.entries.filter(({ state }) => state === 'published' || state === 'expired')
      .map((entry) => page('site/article.hbs', entry.address, articleView(site, entry), entry.article.meta.updated ?? entry.article.meta.date)),
    ...[...notices(site)].map(([address, language]) => page('site/notice.hbs', address, withdrawnView(site, language), null, false)),
    ...lists(site).flatMap((source) => listPages(site, source)).map(({ address, view }) => page('site/list.hbs', address, view)),
    page('site/issues.hbs', 'nyhetsbrev/', issuesView(site, issues)),
    ...issues.map((issue) => page('site/issue.hbs', issueAddress(issue.document), issueView(site, issue), issue.document.until)),
  ]
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

/** Gives the pictures and attachments that pages show or link to, each once: what lies beside a draft stays there. */
function publishedAssets({ archive }: Site, issues: readonly SiteIssue[]): Asset[] {
  const ofEntry = ({ article: { path, meta, reading } }: Entry): Asset[] => [
    ...[meta.image?.file, ...meta.attachments.map(({ file }) => file)].flatMap((file) => (file === undefined ? [] : (archive.asset(path, file) ?? []))),
    ...assetsOf(archive, path, reading),
  ]
  const ofIssue = ({ document: { path, greeting, reading } }: SiteIssue): Asset[] => [
    ...(greeting?.image ? [archive.asset(path, greeting.image) ?? []].flat() : []), ...assetsOf(archive, path, reading),
  ]
  const logos = [archive.settings.logo ?? [], archive.centres.map(({ id }) => archive.settings.centres.find((centre) => centre.id === id)?.logo ?? [])].flat(2).flatMap((file) => archive.asset('korus.yml', file) ?? [])
  const used = [...archive.entries.filter(({ state }) => state === 'published' || state === 'expired').flatMap(ofEntry), ...issues.flatMap(ofIssue), ...logos, ...archive.onward.kept.values()]
  return [...new Map(used.map((asset) => [assetAddress(asset), asset])).values()]
}

// Neither a path nor a version holds a line break, so no two lists of parts are hashed as the same text.
const hash = (...parts: readonly string[]): string => digest(parts.join('\n'))
