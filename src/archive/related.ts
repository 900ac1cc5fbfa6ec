import { daysBetween, type PlainDate } from '../norwegian/day.js'
import type { Metadata } from '../article/metadata-types.js'

interface Candidate {
  readonly article: { readonly slug: string; readonly meta: Metadata }
}

/** The articles that have a topic or a tag, by their places among all, and what it counts that two have it. */
interface Shelf {
  readonly weight: number
  readonly indexes: number[]
}

const shown = 3
const epoch = '2000-01-01' as PlainDate
// Of a large topic only the nearest in time are compared, so the work grows with the archive and not with its square.
const reach = 12

/** Looks among articles by their places: `of` for the related ones of one, `near` for those that may have it among theirs. */
export interface Related<E> {
  of(index: number): readonly E[]
  near(index: number): readonly E[]
}

/**
 * Gives the way to find, for each of the articles (newest first) by its place among them, up to three that share most topics and tags
 * with it; a tag counts more than a topic because it is rarer, ties go to the nearest day and then to the slug. What the page shows as a part of
 * its series, or as itself in another language, is not among them, nor an event that is cancelled.
 */
export function relatedAmong<E extends Candidate>(published: readonly E[]): Related<E> {
  const shelves = new Map<string, Shelf>()
  // Where each article stands on the shelf of each of its marks.
  const stands = published.map(({ article: { meta } }, index) => {
    const onShelf = (mark: string, weight: number) => {
      const shelf = shelves.get(mark) ?? { weight, indexes: [] }
      shelves.set(mark, shelf)
      return { shelf, at: shelf.indexes.push(index) - 1 }
    }
    return [...meta.topics.map((id) => onShelf(`topic ${id}`, 2)), ...meta.tags.map((tag) => onShelf(`tag ${tag.toLowerCase()}`, 3))]
  })
  const scores = new Int32Array(published.length)

  const days: number[] = []
  const dayOf = (index: number): number => (days[index] ??= daysBetween(epoch, (published[index] as E).article.meta.date))
  const near = (index: number): readonly E[] => (stands[index] ?? []).flatMap(withinReach).map((place) => published[place] as E)
  const of = (index: number): readonly E[] => {
    const entry = published[index] as E
    const others: number[] = []
    for (const stand of stands[index] ?? []) {
      for (const other of withinReach(stand)) {
        if (other === index) continue
        if (scores[other] === 0) others.push(other)
        scores[other] = (scores[other] as number) + stand.shelf.weight
      }
    }
    const distance = (other: number) => Math.abs(dayOf(index) - dayOf(other))
    const comesBefore = (a: number, b: number): boolean => {
      const order = (scores[b] as number) - (scores[a] as number) || distance(a) - distance(b) || a - b
      return order < 0
    }
    const best: number[] = []
    for (const other of others) {
      const last = best[shown - 1]
      if ((last !== undefined && !comesBefore(other, last)) || isLeftOut(entry, published[other] as E)) continue
      const place = best.findIndex((one) => comesBefore(other, one))
      best.splice(place < 0 ? best.length : place, 0, other)
      best.length = Math.min(best.length, shown)
    }
    for (const other of others) scores[other] = 0
    return best.map((other) => published[other] as E)
  }
  return { of, near }
}

/** The articles that stand so near on a shelf that they are compared, itself among them. */
const withinReach = ({ shelf: { indexes }, at }: { readonly shelf: Shelf; readonly at: number }): readonly number[] => indexes.slice(Math.max(0, at - reach), at + reach + 1)

function isLeftOut({ article: { slug, meta } }: Candidate, { article: other }: Candidate): boolean {
  if (other.meta.event?.status === 'avlyst') return true
  if (meta.series !== null && meta.series === other.meta.series) return true
  return other.slug === meta.translationOf || (other.meta.translationOf !== null && (other.meta.translationOf === slug || other.meta.translationOf === meta.translationOf))
}
