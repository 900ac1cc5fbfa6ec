import type { Report } from '../diagnostic.js'
import type { Source, Span } from '../source.js'
import { converter } from './convert.js'
import { mend } from './mend.js'
import { plainYaml } from './plain-yaml.js'
import type { YamlText } from './tree.js'

/** In UTF-16 units: far more than any header or korus.yml needs, and little enough to be read in no time. */
const mostLength = 100_000

/**
 * Reads the YAML at `[start, end)` of a source. Every fault is reported at its place in the file, each once; what stands around
 * a fault is still read. Undefined where there are no keys at all.
 */
export function parseYaml(source: Source, start: number, end: number, report: Report): YamlText | undefined {
  if (end - start > mostLength) {
    report('yaml-for-lang', { length: end - start, most: mostLength }, { start, end: start + 1 })
    return undefined
  }
  const plain = plainYaml(source.text.slice(start, end), start)
  return plain ? { root: plain, complete: true } : parsedYaml(source, start, end, report)
}

/** The same by way of the parser, whatever the YAML is. */
export function parsedYaml(source: Source, start: number, end: number, report: Report): YamlText | undefined {
  // YAML knows no lone CR, and wants a line break at the end. Neither change moves an offset.
  const mended = mend(source.text.slice(start, end).replace(/\r(?!\n)/g, '\n') + '\n')
  const inFile = (span: Span): Span => ({ start: span.start + start, end: Math.min(span.end + start, end) })
  for (const { code, params, span, fix } of mended.faults) report(code, params as never, inFile(span), fix && { ...fix, span: inFile(fix.span) })
  if (!mended.root) return undefined
  const root = converter(source, start, mended, report)(mended.root)
  return root.kind === 'map' ? { root, complete: mended.complete } : undefined
}
