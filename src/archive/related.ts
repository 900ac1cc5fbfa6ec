import { daysBetween, type PlainDate } from '../norwegian/day.js'
import type { Metadata } from '../article/metadata-types.js'

interface Candidate {
  readonly article: { readonly slug: string; readonly meta: Metadata }
}

/** The articles that have a mark, newest first, by their places among all, and what the mark counts. */
interface Shelf {
  readonly weight: number
  readonly articles: number[]
}

const shown = 3
const epoch = '2000-01-01' as PlainDate
// Of a large topic only the nearest in time are compared, so the work grows with the archive and not with its square.
const reach = 12
/** More than there are days or articles. */
const span = 2 ** 20

/**
 * Gives the function that gives, for each of the articles (newest first) by its place among them, up to three that share most topics and tags
 * with it; a tag counts more than a topic because it is rarer, ties go to the nearest day and then to the slug. What the page shows as a part of
 * its series, or as itself in another language, is not among them.
 */
export function relatedAmong<E extends Candidate>(published: readonly E[]): (index: number) => readonly E[] {
  const shelves = new Map<string, Shelf>()
  // Where each article stands on the shelf of each of its marks.
  const places = published.map(({ article: { meta } }, index) => [...meta.topics.map((id) => `topic ${id}`), ...meta.tags.map((tag) => `tag ${tag.toLowerCase()}`)].map((mark) => {
    const shelf = shelves.get(mark) ?? { weight: mark.startsWith('tag') ? 3 : 2, articles: [] }
    shelves.set(mark, shelf)
    return { shelf, at: shelf.articles.push(index) - 1 }
  }))
  const days = published.map(({ article }) => daysBetween(epoch, article.meta.date))
  const scores = new Uint32Array(published.length)

  return (index) => {
    const entry = published[index] as E
    const found: number[] = []
    for (const { shelf: { weight, articles }, at } of places[index] ?? []) {
      const end = Math.min(articles.length, at + reach + 1)
      for (let place = Math.max(0, at - reach); place < end; place++) {
        const other = articles[place] as number
        const score = scores[other] as number
        if (score === 0 && other !== index) found.push(other)
        scores[other] = score + weight
      }
    }
    // One number says it all: first the score, then the days between, then the place among all.
    const rank = (other: number): number => ((scores[other] as number) * span - Math.abs((days[index] as number) - (days[other] as number))) * span - other
    const best: number[] = []
    let [least, leastAt] = [Number.NEGATIVE_INFINITY, 0]
    for (const other of found) {
      const own = rank(other)
      if (own < least || isShownBeside(entry, published[other] as E)) continue
      if (best.length < shown) best.push(other)
      else best[leastAt] = other
      if (best.length < shown) continue
      leastAt = best.reduce((low, one, at) => (rank(one) < rank(best[low] as number) ? at : low), 0)
      least = rank(best[leastAt] as number)
    }
    best.sort((one, other) => rank(other) - rank(one))
    for (const other of found) scores[other] = 0
    scores[index] = 0
    return best.map((other) => published[other] as E)
  }
}

function isShownBeside({ article: { slug, meta } }: Candidate, { article: other }: Candidate): boolean {
  if (meta.series !== null && meta.series === other.meta.series) return true
  return other.slug === meta.translationOf || (other.meta.translationOf !== null && (other.meta.translationOf === slug || other.meta.translationOf === meta.translationOf))
}
