import type { Reading } from '../article/article.js'
import type { ListParts } from './list-view.js'
import type { ArticleParts, Face, Whole } from './parts.js'

/** What pages are made of, as text for another thread: faces are said by their places among those that both have. */
export interface Carrier {
  article(parts: ArticleParts): string
  list(parts: ListParts): string
}

type CarriedArticle = readonly [
  face: number, reading: Omit<Reading, 'mail' | 'text'>, whole: Omit<Whole, keyof Face>, newer: number | null, older: number | null,
  related: readonly number[], translations: readonly number[], series: readonly number[], authors: ArticleParts['authors'], tags: ArticleParts['tags'],
]
type CarriedList = Omit<ListParts, 'sections'> & { readonly sections: readonly { readonly heading: string; readonly empty: string | null; readonly articles: readonly number[] }[] }

/** Gives faces as text for another thread: of an article, what a face shows, and never its text. */
export const carriedFaces = (faces: readonly Face[]): string =>
  JSON.stringify(faces.map(({ article: { path, digest, slug, meta }, ...face }) => ({ article: { path, digest, slug, meta }, ...face })))

/** Gives what writes the parts of pages for a thread that has these faces. */
export function carrier(faces: readonly Face[]): Carrier {
  const places = new Map(faces.map(({ article }, place) => [article.path, place]))
  const place = ({ article: { path } }: Face): number => places.get(path) as number
  return {
    article: (of) => {
      const { mark, words, headings, links, images, web } = of.article.reading
      const { named, attachments, ways, isOver, newer, older, related, translations, series, authors, tags } = of
      return JSON.stringify([
        place(of), { web, mark, words, headings, links, images }, { named, attachments, ways, isOver }, newer && place(newer), older && place(older),
        related.map(place), translations.map(place), series.map(place), authors, tags,
      ] satisfies CarriedArticle)
    },
    list: ({ sections, ...rest }) => JSON.stringify({
      sections: sections.map(({ heading, empty, articles }) => ({ heading, empty, articles: articles.map(place) })), ...rest,
    } satisfies CarriedList),
  }
}

/** Gives what reads them there, each part in the order in which it was written before it was sent, for a proof is of their order too. */
export function carriedTo(faces: readonly Face[]): { article(text: string): ArticleParts; list(text: string): ListParts } {
  const at = (place: number): Face => faces[place] as Face
  return {
    article: (text) => {
      const [place, reading, { named, attachments, ways, isOver }, newer, older, related, translations, series, authors, tags] = JSON.parse(text) as CarriedArticle
      const face = at(place)
      const article = { ...face.article, reading } as ArticleParts['article']
      return {
        newer: newer === null ? null : at(newer), named,
        ...face, article, attachments, ways, isOver, older: older === null ? null : at(older),
        related: related.map(at), translations: translations.map(at), series: series.map(at), authors, tags,
      }
    },
    list: (text) => {
      const { source, number, count, sections } = JSON.parse(text) as CarriedList
      return { source, number, count, sections: sections.map(({ heading, articles, empty }) => ({ heading, articles: articles.map(at), empty })) }
    },
  }
}
