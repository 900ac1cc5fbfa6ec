import { seeker } from '../norwegian/seek.js'
import { markedLines } from '../report/marked.js'
import { lineMap } from '../source.js'
import { visible } from '../visible.js'
import type { Context } from './context.js'
import { findPlaces } from './find-places.js'
import { painter } from './paint.js'
import type { Survey } from './survey.js'

/** Shows every place where one of some names stands, but for the file at `except`: what only an editor can put right. */
export function tellNames(context: Context, survey: Survey, names: readonly string[], except: string | null): void {
  const { withdraw: say } = context.words.program
  if (names.length === 0) return
  const paint = painter(context)
  const lines = names.flatMap((name) => {
    const seek = seeker(name)
    const files = seek === null ? [] : findPlaces(context.root, survey, seek).files.filter(({ path }) => path !== except)
    return files.flatMap(({ path, text, places }) => {
      const position = lineMap(text)
      return places.map(({ span }) => {
        if (span === null) return paint('bold', visible(path))
        const { line, column } = position(span.start)
        return [paint('bold', `${visible(path)}:${line}:${column}`), ...markedLines(text, span, position, context.width, paint)].join('\n')
      })
    })
  })
  context.answer(lines.length === 0 ? say.noPlaces : [say.places(lines.length, names.map(visible)), '', ...lines].join('\n'))
  context.answer('')
}
