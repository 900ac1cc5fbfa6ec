import { collector, type Checked } from '../diagnostic.js'
import { readBody } from '../markdown/read-body.js'
import { slugOfFile } from '../norwegian/slug.js'
import { readDocument } from '../schema/document.js'
import type { Settings } from '../settings-types.js'
import type { Source } from '../source.js'
import type { Article } from './article.js'
import { splitHeader } from './header.js'
import { metadataField } from './metadata.js'

/** Reads one article. Every complaint of header, metadata and body comes in one run; there is a value wherever one can be made. */
export function readArticle(source: Source, settings: Settings): Checked<Article> {
  const { report, diagnostics } = collector(source.path)
  const { yaml, open, bodyStart } = splitHeader(source, report)
  const header = yaml && readDocument(source, yaml, metadataField(settings), open, report)
  const meta = header?.value
  const manner = { interview: meta?.type === 'intervju', mayBeEmpty: meta?.type === 'arrangement', language: meta?.language ?? settings.defaults.language }
  const reading = readBody(source, bodyStart, manner, report)
  const slug = meta?.slug ?? slugOfFile(source.path)
  if (slug === null) report('tom-slug', {}, open)
  const value = header && meta && reading && slug ? { path: source.path, slug, meta, reading, places: header.places } : undefined
  return { value, diagnostics }
}
