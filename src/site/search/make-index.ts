import { gunzipSync } from 'node:zlib'
import { escapeHtml } from '../../archive/fill.js'
import { commonWords } from '../../norwegian/common-words.js'
import type { FolderFile } from '../../output.js'
import type { SearchDocument } from './documents.js'
import { hiddenWords } from './hidden-words.js'
import { runPagefind, type IndexedPage } from './pagefind.js'

/** The file that tells the facets of each hit by Pagefind's id of it, and the words that are not looked for. */
const facetsFile = 'saker.json'

/** What a browser asks for; the rest is interfaces of Pagefind's own, and its rules for languages that are not ours. */
const needed = /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\.\w+\.pf_meta|wasm\.no\.pagefind|(?:index|fragment)\/\w+\.pf_(?:index|fragment))$/

/** Gives the files of the index over `documents`, which are in the order of their addresses: the same bytes for the same documents. */
export async function makeIndex(documents: readonly SearchDocument[]): Promise<FolderFile[]> {
  const hidden = hiddenWords(documents.flatMap(({ title, lead, text }) => [title, lead, text]))
  const files = (await runPagefind(documents.map((document) => ({ url: document.href, content: page(document, hidden) })))).filter(({ path }) => needed.test(path))
  return [...files, { path: facetsFile, bytes: new TextEncoder().encode(facetsOf(documents, files)) }]
}

/** A page as Pagefind is to read it. Excerpts come from the lead, so what stands here beside the text is never seen. */
function page({ title, lead, text, day }: SearchDocument, hidden: ReturnType<typeof hiddenWords>): IndexedPage['content'] {
  const part = (weight: number, words: string): string => `<p data-pagefind-weight="${weight}">${escapeHtml(words)}</p>`
  const beside = (weight: number, words: string): string => part(weight, hidden(words).join(' '))
  return [
    '<html lang="no"><body>',
    `<h1 data-pagefind-meta="title">${escapeHtml(title)}</h1>`, beside(4, title),
    part(2, telling(lead)), beside(1, lead),
    part(1, telling(`${text}\n${day}`)), beside(0.5, text),
    `<p data-pagefind-ignore data-pagefind-meta="lead">${escapeHtml(lead)}</p>`,
    `<p data-pagefind-ignore data-pagefind-meta="day">${day}</p>`,
    '</body></html>',
  ].join('\n')
}

/** A text without the words that no search is for: Pagefind would take «skulle» for a longer «skule». */
const telling = (text: string): string => text.replace(/\p{L}+/gu, (word) => (commonWords.has(word.toLowerCase()) ? '' : word))

/**
 * Pagefind's own filters are written in an order that changes from run to run, and take a request each. So ours are one file: by the
 * id that a hit has, type, centre, day, language and topics.
 */
function facetsOf(documents: readonly SearchDocument[], files: readonly FolderFile[]): string {
  const known = new Map(documents.map(({ href, facets: own }) => [href, own.join(' ')]))
  const rows = files.filter(({ path }) => path.startsWith('fragment/')).map(({ path, bytes }) => {
    const fragment = gunzipSync(bytes).toString('utf8')
    const { url } = JSON.parse(fragment.slice(fragment.indexOf('{'))) as { readonly url: string }
    return [path.replace(/^fragment\/|\.pf_fragment$/g, ''), known.get(url)]
  })
  return `${JSON.stringify({ common: [...commonWords], facets: Object.fromEntries(rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))) })}\n`
}
