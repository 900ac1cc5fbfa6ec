import type { Reading } from '../article/article.js'
import type { Picture } from '../markdown/prose.js'
import type { TextRun } from '../markdown/text-run.js'
import { overlaps, type Subject } from './subject.js'

const sentence = /[^.!?…]+[.!?…]*/g
const invites = /^\s*(?:[Ll]es|[Ss]e|[Ss]jå|[Ff]inn|[Ll]ast ned|[Mm]eld deg på|[Bb]estill|[Ll]ytt|[Hh]ør|[Hh]øyr|[Ss]jekk ut|[Kk]likk|[Tt]rykk|[Pp]åmelding)\b|\b(?:kan|finner|finn|finst|finnes) (?:du |de |dere )?(?:[\p{L}]+ ){0,6}?(?:lese|sjå|se|laste ned|melde|finne|bestille|høre|høyre|lytte)|\b(?:[Dd]u|[Dd]e|[Dd]ere|[Dd]ykk) (?:finner|finn)\b|\b(?:finner|finn) (?:du|de|dere|dykk)\b|\bkan lastes ned\b/u
const elsewhere = /(?<!\p{L})på (?:vår|våre|vores) (?:nettsid|heimesid|hjemmesid)\p{L}*|(?<!\p{L})på (?:nettsid|heimesid|hjemmesid)\p{L}+ (?:vår|våre)(?!\p{L})/iu

/** What a sentence that had a link holds, in lower case. */
export const lostLink: readonly string[] = [' her', 'nettsid', 'heimesid', 'hjemmesid', 'sjekk ut']

/** Reports what was a link before it was pasted: a sentence that sends the reader somewhere and has no link. */
export function inspectLostLinks(run: TextRun, { report }: Subject): void {
  const { value } = run
  if (run.kind !== 'paragraph' || run.quoted || !/ her\s*[.!:]|nettsid|heimesid|hjemmesid|Sjekk ut/.test(value)) return
  for (const { 0: words, index } of value.matchAll(sentence)) {
    const stretch = { start: index, end: index + words.length }
    if (run.links.some((link) => overlaps(link, stretch))) continue
    const found = (/\sher\s*[.!:]*$/.test(words) && invites.test(words)) || /^\s*Sjekk ut /.test(words) || elsewhere.test(words)
    if (!found) continue
    const from = index + (/^\s*/.exec(words)?.[0].length ?? 0)
    report('tapt-lenke', { found: words.trim() }, run.spanAt(from, stretch.end))
  }
}

/** Reports web addresses that stand as they are in a sentence: read aloud they say nothing. Lists, boxes and notes may hold them. */
export function inspectBareAddresses(run: TextRun, { text, report }: Subject): void {
  if (run.kind !== 'paragraph' || run.list || run.note || run.box !== null) return
  for (const { start, end } of run.links) {
    if (!run.value.startsWith('\uFFFC\uFFFC', start)) continue
    const span = run.spanAt(start, end)
    const written = text.slice(span.start, span.end)
    if (/^(?:https?:|www\.)/i.test(written)) report('bar-adresse', { url: /^www/i.test(written) ? `https://${written}` : written }, span)
  }
}

/** Reports addresses without encryption, in the body and in the header. */
export function inspectHttp({ links }: Pick<Reading, 'links'>, { meta, places, report }: Subject): void {
  const isOpen = (url: string | null | undefined): url is string => /^http:\/\/(?!localhost\b|127\.)/i.test(url ?? '')
  for (const { url, span } of links) if (isOpen(url)) report('lenke-http', { url }, span)
  const inHeader = [
    ['kilde.url', meta?.source?.url], ['video.url', meta?.video?.url], ['arrangement.pamelding', meta?.event?.signUp], ['arrangement.digital_lenke', meta?.event?.onlineUrl],
    ...(meta?.links ?? []).map(({ url }, i) => [`lenker.${i}.url`, url] as const),
  ] as const
  for (const [key, url] of inHeader) if (isOpen(url) && places[key]) report('lenke-http', { url }, places[key])
}

const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '')
/** What cameras and phones call their files. */
const camera = /^(?:img|dsc|dscn|dji|pxl|image|bilde|foto|photo|screenshot|skjermbilde)?[\s_-]*\d[\d\s_-]*$/i

/** One word may well be both; a name with figures or joints in it was never written to be read. */
const isFileName = (alt: string, file: string): boolean =>
  /\.(?:jpe?g|png|webp|gif|svg|heic)$/i.test(alt) || camera.test(alt) || (bare(nameOf(file)) === bare(alt) && /[\d_]|^\p{Ll}\S*-/u.test(alt))

/** Reports texts for those who don't see the picture that say what its caption says, or no more than the name of its file. */
export function inspectAlts(pictures: readonly Picture[], { meta, places, report }: Subject): void {
  const first = meta?.image && !meta.image.decorative && places['bilde.alt'] ? [{ ...meta.image, span: places['bilde.alt'] }] : []
  for (const { alt, caption, file, span } of [...first, ...pictures]) {
    if (alt.trim() === '') continue
    if (caption !== null && bare(caption) === bare(alt)) report('alt-som-bildetekst', {}, span)
    if (isFileName(alt.trim(), file)) report('alt-som-filnavn', { alt }, span)
  }
}
