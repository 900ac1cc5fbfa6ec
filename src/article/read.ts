import { collector, type Checked, type Code, type Diagnostic } from '../diagnostic.js'
import { digest, digestOf } from '../digest.js'
import { readBody } from '../markdown/read-body.js'
import { slugOfFile } from '../norwegian/slug.js'
import { inspectProse } from '../rules/inspect.js'
import { inspectHttp } from '../rules/references.js'
import { readDocument } from '../schema/document.js'
import type { Settings } from '../settings-types.js'
import { isBlank, type Source } from '../source.js'
import type { Article } from './article.js'
import { splitHeader } from './header.js'
import { metadataField } from './metadata.js'

/** Reads one article. Every complaint of header, metadata and body comes in one run; there is a value wherever one can be made. */
export function readArticle(source: Source, settings: Settings): Checked<Article> {
  const { report, diagnostics } = collector(source.path)
  if (isBlank(source.text)) {
    report('tom-fil', {}, { start: 0, end: 0 })
    return { value: undefined, diagnostics }
  }
  const { yaml, open, bodyStart } = splitHeader(source, report)
  const header = yaml && readDocument(source, yaml, metadataField(settings), open, report)
  const meta = header?.value
  const slug = meta?.slug ?? slugOfFile(source.path)
  const language = meta?.language ?? settings.defaults.language
  const subject = { text: source.text, language, meta, places: header?.places ?? {}, settings, report }
  const reading = readBody(source, bodyStart, {
    interview: meta?.type === 'intervju', mayBeEmpty: meta?.type === 'arrangement', language, look: (prose) => inspectProse(prose, slug, subject),
  }, report)
  if (reading) inspectHttp(reading, subject)
  if (slug === null) report('tom-slug', {}, open)
  const value = header && meta && reading && slug ? { path: source.path, digest: sourceDigest(source, settings), slug, meta, reading, places: header.places } : undefined
  return { value, diagnostics: withoutEchoes(diagnostics) }
}

/** What tells one reading from any other: nothing but the path, the text and the settings decides what is read. */
export const sourceDigest = ({ path, text, hash = digest(text) }: Source, settings: Settings): string => digest([digestOf(settings), path, hash].join('\0')).slice(0, 32)

/** A complaint that says all there is to do about its place, and the one that would be said there besides. */
const echoes: Partial<Record<Code, Code>> = { 'nokkel-skjult-tegn': 'usynlig-tegn', 'tittel-gjentatt': 'overskrift-niva' }

/** One fault is told once: an unseen sign in a key by the key, a title said again as a heading by the title. */
function withoutEchoes(all: readonly Diagnostic[]): readonly Diagnostic[] {
  const loud = all.filter(({ code }) => echoes[code])
  return loud.length === 0 ? all : all.filter((one) => {
    const isAlone = one.code !== 'overskrift-niva' || one.params.count === 1
    return !(isAlone && loud.some(({ code, at }) => echoes[code] === one.code && at.span.start <= one.at.span.start && one.at.span.end <= at.span.end))
  })
}
