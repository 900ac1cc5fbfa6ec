import matter from 'gray-matter'
import type { Report } from '../diagnostic.js'
import { firstLine } from '../schema/document.js'
import type { YamlText } from '../schema/tree.js'
import { parseYaml } from '../schema/yaml.js'
import type { Source, Span } from '../source.js'
import { findFences, type Fences } from './fences.js'

/** A header taken from its file: its keys, if they could be read, the opening fence, and where the body begins. */
export interface Header {
  readonly yaml: YamlText | undefined
  readonly open: Span
  readonly bodyStart: number
}

/** In UTF-16 units: many times what the longest header needs. gray-matter's time grows with the square of its blank lines. */
const mostLength = 20_000

const refuse = (): never => {
  throw new Error('a header in another language than YAML got past the fences')
}
/** All that gray-matter would otherwise run as a program or read by rules of its own. */
const refused = { javascript: refuse, js: refuse, json: refuse, coffee: refuse, coffeescript: refuse, cson: refuse, toml: refuse }

/** Splits a source into header and body. Every fault of the fences and of the YAML is told, and what can be read is read all the same. */
export function splitHeader(source: Source, report: Report): Header {
  const fences = findFences(source, report)
  if (!fences) return { yaml: undefined, open: firstLine(source.text), bodyStart: 0 }
  const { open, bodyStart } = fences
  const length = fences.yaml.end - fences.yaml.start
  if (length > mostLength) {
    report('yaml-for-lang', { length, most: mostLength }, { start: fences.yaml.start, end: fences.yaml.start + 1 })
    return { yaml: undefined, open, bodyStart }
  }
  let faults = 0
  const counting: Report = (...fault) => {
    faults++
    report(...fault)
  }
  let yaml: YamlText | undefined
  if (fences.sound) yaml = splitSound(source, fences, counting)
  else if (fences.readable) yaml = parseYaml(source, fences.yaml.start, fences.yaml.end, counting)
  if (!yaml && fences.readable && faults === 0) report('tomt-hode', {}, open)
  return { yaml, open, bodyStart }
}

/** gray-matter splits and hands the header to our parser; were it ever to split elsewhere than the fences, no position would hold. */
function splitSound(source: Source, { open, yaml, bodyStart }: Fences, report: Report): YamlText | undefined {
  // gray-matter knows no lone CR; the change moves no offset. What comes after the header could not make it split elsewhere.
  const text = source.text.slice(open.start, bodyStart).replace(/\r(?!\n)/g, '\n')
  const parse = (): { readonly yaml: YamlText | undefined } => ({ yaml: parseYaml(source, yaml.start, yaml.end, report) })
  // Without options it would keep every file in a cache, and with the cache forget an error the second time.
  const file = matter(text, { language: 'yaml', engines: { yaml: { parse }, ...refused } })
  const agrees = file.matter.trim() === text.slice(yaml.start - open.start, yaml.end - open.start).trim()
  if (!agrees || file.content !== '') throw new Error(`gray-matter and the fences disagree: ${source.path}`)
  return file.data['yaml'] as YamlText | undefined
}
