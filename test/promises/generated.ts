import fc from 'fast-check'
import { readBody } from '../../src/markdown/read-body.js'
import type { Article } from '../../src/article/article.js'
import { article, everyKind } from '../site/archive-factory.js'
import { payloads } from './payloads.js'

/** A pattern of attack, two of them in one, or any characters. */
export const hostileText = fc.oneof(fc.constantFrom(...payloads), fc.tuple(fc.constantFrom(...payloads), fc.constantFrom(...payloads)).map((two) => two.join('')), fc.string({ unit: 'binary', maxLength: 30 }))

/** An article of each kind that shows something of its own. */
export const models = everyKind.filter(({ slug }) => ['intervju', 'dagen', 'english', 'rettleiar', 'avlyst'].includes(slug))

/** The same article under a slug with these words in its fields, in turn, and a body of these paragraphs: as it would come to the pages if nothing had been found unsound in it. */
export function hostileOf(model: Article, slug: string, words: readonly string[], body: readonly string[]): Article {
  const reading = readBody({ path: `${slug}.md`, text: body.join('\n\n') }, 0, { interview: model.meta.type === 'intervju' }, () => {})
  return article(slug, spoiled(model.meta, words), reading ?? model.reading)
}

/** The same with every word replaced by one of the given, in turn; days, kinds and files stay. */
function spoiled(meta: Article['meta'], words: readonly string[]): Partial<Article['meta']> {
  let next = 0
  const word = (): string => words[next++ % words.length] as string
  const keep = new Set(['type', 'date', 'updated', 'validUntil', 'reviewBy', 'language', 'centre', 'topics', 'start', 'end', 'status', 'deadline', 'newDay', 'file', 'kind', 'id', 'slug', 'formerAddresses', 'withdrawn', 'translationOf', 'phone'])
  const visit = (value: unknown, key: string): unknown => {
    if (keep.has(key)) return value
    if (typeof value === 'string') return word()
    if (Array.isArray(value)) return value.map((one) => visit(one, key))
    return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visit(one, name)])) : value
  }
  return visit(meta, '') as Partial<Article['meta']>
}
