import { escapeHtml } from '../archive/fill.js'
import { digest } from '../digest.js'
import { slugOfFile } from '../norwegian/slug.js'
import type { Output } from '../output.js'
import type { EditorLink } from '../serve/editor.js'
import { finder } from '../serve/finding.js'
import type { Answer, Ask } from '../serve/http.js'
import { mediaType } from '../serve/media-type.js'
import { barePage, deskPolicy, htmlAnswer, withPanel } from '../serve/page.js'
import { panelMarkup, type Panel } from '../serve/panel.js'
import { policy } from '../site/policy.js'
import type { Settings } from '../settings-types.js'
import type { Context } from './context.js'
import type { Reading, Site } from './desk.js'
import { outputBody } from './output-body.js'
import { isArticle } from './read-all.js'

/** Gives the function that answers with what the site has at a path: a page with its panel, or a file as it would be published. */
export function sitePages(context: Context, link: EditorLink): (reading: Reading, ask: Ask) => Promise<Answer> {
  const { words: { program }, root } = context
  const made = new WeakMap<Output, Promise<string | Uint8Array | undefined>>()
  const folders = folderReader()
  const bodyOf = (output: Output): Promise<string | Uint8Array | undefined> => {
    const known = made.get(output)
    if (known) return known
    const body = outputBody(root, output)
    // What failed is tried again when it is asked for again.
    body.catch(() => made.delete(output))
    made.set(output, body)
    return body
  }

  function page(reading: Reading, path: string, status: number, html: string | null): Answer {
    const { site, judged, texts, asBefore } = reading
    const file = fileBehind(reading, path)
    const isShared = (at: string): boolean => at === 'korus.yml' || at.startsWith('templates/')
    const own = judged.filter(({ diagnostic: { at }, severity }) => at.path === file || (isShared(at.path) && severity === 'error'))
    const findings = own.map(finder({ root, words: context.words, texts, link }))
    const isOld = (file !== null && asBefore.has(file)) || own.some(({ diagnostic, severity }) => severity === 'error' && isShared(diagnostic.at.path))
    const awaiting = site?.shown.entries.find(({ article, awaits }) => awaits !== undefined && article.path === file)
    const panel: Omit<Panel, 'tag'> = {
      words: program, findings,
      below: html === null ? 'nothing' : isOld ? 'before' : 'now',
      mark: awaiting === undefined ? null : awaiting.awaits === 'draft' ? program.desk.panel.draft : program.desk.panel.scheduled(awaiting.article.meta.date),
    }
    const tag = digest(JSON.stringify([html, findings, panel.below, panel.mark])).slice(0, 16)
    const markup = panelMarkup({ ...panel, tag })
    return {
      status,
      headers: { 'content-type': mediaType('.html'), etag: tag, 'content-security-policy': site === null || html === null ? deskPolicy : pagePolicy(path, site.archive.settings) },
      body: html === null ? barePage(program.desk.lang, file ?? 'korus.yml', markup) : withPanel(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?\s*/i, ''), markup),
    }
  }

  return async (reading, { path: asked }) => {
    const { site } = reading
    const base = site?.archive.settings.basePath.slice(1) ?? ''
    if (base !== '' && asked !== base && !asked.startsWith(`${base}/`)) return asked === '' ? moved(`/${base}/`) : htmlAnswer(404, program.desk.refused.missing)
    if (base !== '' && asked === base) return moved(`/${base}/`)
    const inSite = base === '' ? asked : asked.slice(base.length + 1)
    const path = inSite === '' || inSite.endsWith('/') ? `${inSite}index.html` : inSite
    const output = site?.outputs.get(path)
    const isPage = path.endsWith('.html') && !path.endsWith('/epost.html')
    if (site === null) return page(reading, path, 500, null)
    if (output === undefined && site.outputs.has(`${path}/index.html`)) return moved(`/${asked.split('/').map(encodeURIComponent).join('/')}/`)
    // Where an article can't be read, the notice of an earlier build would say that it is gone.
    if (unreadBehind(reading, path) !== null) return page(reading, path, 500, null)
    const body = output && 'makeFiles' in output ? undefined : output ? await bodyOf(output) : await folders(site, path)
    if (body !== undefined && !isPage) return { status: 200, headers: fileHeaders(path, site.archive.settings), body }
    const missing = site.outputs.get('404.html')
    return page(reading, path, body === undefined ? 404 : 200, String(body ?? (missing && await bodyOf(missing)) ?? escapeHtml(program.desk.refused.missing)))
  }
}

const moved = (to: string): Answer => ({ status: 302, headers: { location: to }, body: '' })

/** A page may run and load what it does when it is published, and beside that the panel's script, style and news. */
function pagePolicy(path: string, settings: Settings): string {
  const own = policy(path.startsWith('sok/') ? 'search' : path.startsWith('nyhetsbrev/') ? 'issues' : 'page', settings)
  return `${own.includes('script-src') ? own : `${own}; script-src 'self'`}; frame-ancestors 'none'`
}

function fileHeaders(path: string, settings: Settings): Readonly<Record<string, string>> {
  const kind = path.endsWith('.svg') ? 'picture' : path.endsWith('.html') ? 'mail' : null
  return { 'content-type': mediaType(path), ...(kind === null ? {} : { 'content-security-policy': policy(kind, settings) }) }
}

/** The file that a page is made of: an article, be it one that can't be read, or an issue's document; null for a page of many. */
function fileBehind(reading: Reading, path: string): string | null {
  const { site } = reading
  const address = addressOf(path)
  const entry = site?.shown.entries.find((one) => one.address === address)
  if (entry) return entry.article.path
  const issue = site?.archive.issues.find(({ id }) => address === `nyhetsbrev/${id}/`)
  return issue?.path ?? unreadBehind(reading, path)
}

/** The article that has this address by its file's name and that the site can't show. */
function unreadBehind({ site, texts }: Reading, path: string): string | null {
  const slug = /^artikler\/([^/]+)\/$/.exec(addressOf(path))?.[1]
  if (slug === undefined || site?.shown.entries.some(({ address }) => address === addressOf(path))) return null
  return [...texts.keys()].find((file) => isArticle(file) && slugOfFile(file) === slug && !site?.shown.entries.some(({ article }) => article.path === file)) ?? null
}

const addressOf = (path: string): string => path.replace(/index\.html$/, '')

/** Gives the function that reads a file of a folder among the outputs; a folder is made when the first of its files is asked for, and kept until its key is another. */
function folderReader(): (site: Site, path: string) => Promise<Uint8Array | undefined> {
  const made = new Map<string, { readonly key: string; readonly files: ReturnType<Site['folders'][number]['makeFiles']> }>()
  return async ({ folders }, path) => {
    const folder = folders.find((one) => path.startsWith(one.path))
    if (folder === undefined) return undefined
    if (made.get(folder.path)?.key !== folder.key) made.set(folder.path, { key: folder.key, files: folder.makeFiles() })
    const inside = await made.get(folder.path)?.files
    return inside?.find((file) => folder.path + file.path === path)?.bytes
  }
}
