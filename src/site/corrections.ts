import type { Correction } from '../article/metadata-types.js'
import { list, maybe, object, text, type View } from '../templates/shape.js'
import { dayShape, dayView, type Voice } from './site.js'

export const correctionsShape = maybe(object({ heading: text, items: list(object({ day: dayShape, text })) }))

/** Gives what has been corrected after publication, the latest first, in the editor's words alone: a name that was changed is not said again. */
export function correctionsView(corrections: readonly Correction[], { words: { article: words }, language }: Pick<Voice, 'words' | 'language'>): View<typeof correctionsShape> {
  const items = corrections.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  return items.length === 0 ? null : { heading: words.corrections, items: items.map(({ date, text: said }) => ({ day: dayView(date, language), text: said })) }
}
