import { daysBetween, type PlainDate } from '../norwegian/day.js'
import type { Metadata } from '../article/metadata-types.js'

interface Candidate {
  readonly article: { readonly slug: string; readonly meta: Metadata }
}

const shown = 3
const epoch = '2000-01-01' as PlainDate
// Of a large topic only the nearest in time are compared, so the work grows with the archive and not with its square.
const reach = 12

/**
 * Gives, for each of the articles (newest first), up to three that share most topics and tags with it; a tag counts more than
 * a topic because it is rarer, ties go to the nearest day and then to the slug. What the page shows as a part of its series, or as itself in
 * another language, is not among them.
 */
export function relatedBySlug<E extends Candidate>(published: readonly E[]): Map<string, readonly E[]> {
  const shelves = new Map<string, number[]>()
  const marks = published.map(({ article: { meta } }) => [...meta.topics.map((id) => ({ key: `topic ${id}`, weight: 2 })), ...meta.tags.map((tag) => ({ key: `tag ${tag.toLowerCase()}`, weight: 3 }))])
  marks.forEach((keys, index) => {
    for (const { key } of keys) {
      const shelf = shelves.get(key)
      if (shelf) shelf.push(index)
      else shelves.set(key, [index])
    }
  })

  const days = published.map(({ article }) => daysBetween(epoch, article.meta.date))
  const places = new Map<string, number>()
  return new Map(published.map((entry, index) => {
    const scores = new Map<number, number>()
    for (const { key, weight } of marks[index] ?? []) {
      const shelf = shelves.get(key) ?? []
      const at = places.get(key) ?? 0
      places.set(key, at + 1)
      const end = Math.min(shelf.length, at + reach + 1)
      for (let place = Math.max(0, at - reach); place < end; place++) {
        const other = shelf[place] as number
        if (other !== index) scores.set(other, (scores.get(other) ?? 0) + weight)
      }
    }
    const distance = (other: number) => Math.abs((days[index] as number) - (days[other] as number))
    const comesBefore = (a: number, b: number): boolean => {
      const order = (scores.get(b) as number) - (scores.get(a) as number) || distance(a) - distance(b) || a - b
      return order < 0
    }
    const best: number[] = []
    for (const other of scores.keys()) {
      const last = best[shown - 1]
      if ((last !== undefined && !comesBefore(other, last)) || isShownBeside(entry, published[other] as E)) continue
      const place = best.findIndex((one) => comesBefore(other, one))
      best.splice(place < 0 ? best.length : place, 0, other)
      best.length = Math.min(best.length, shown)
    }
    return [entry.article.slug, best.map((other) => published[other] as E)]
  }))
}

function isShownBeside({ article: { slug, meta } }: Candidate, { article: other }: Candidate): boolean {
  if (meta.series !== null && meta.series === other.meta.series) return true
  return other.slug === meta.translationOf || (other.meta.translationOf !== null && (other.meta.translationOf === slug || other.meta.translationOf === meta.translationOf))
}
