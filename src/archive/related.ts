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
 * Gives the function that gives, for each of the articles (newest first) by its place among them, up to three that share most topics and tags
 * with it; a tag counts more than a topic because it is rarer, ties go to the nearest day and then to the slug. What the page shows as a part of
 * its series, or as itself in another language, is not among them.
 */
export function relatedAmong<E extends Candidate>(published: readonly E[]): (index: number) => readonly E[] {
  const shelves = new Map<string, number[]>()
  const marks = published.map(({ article: { meta } }) => [...meta.topics.map((id) => `topic ${id}`), ...meta.tags.map((tag) => `tag ${tag.toLowerCase()}`)])
  // Where each article stands on the shelf of each of its marks.
  const places = marks.map((keys, index) => keys.map((key) => {
    const shelf = shelves.get(key)
    if (shelf) return shelf.push(index) - 1
    shelves.set(key, [index])
    return 0
  }))

  const days = published.map(({ article }) => daysBetween(epoch, article.meta.date))
  return (index) => {
    const entry = published[index] as E
    const scores = new Map<number, number>()
    for (const [nth, key] of (marks[index] ?? []).entries()) {
      const shelf = shelves.get(key) ?? []
      const at = places[index]?.[nth] ?? 0
      const weight = key.startsWith('tag') ? 3 : 2
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
    return best.map((other) => published[other] as E)
  }
}

function isShownBeside({ article: { slug, meta } }: Candidate, { article: other }: Candidate): boolean {
  if (meta.series !== null && meta.series === other.meta.series) return true
  return other.slug === meta.translationOf || (other.meta.translationOf !== null && (other.meta.translationOf === slug || other.meta.translationOf === meta.translationOf))
}
