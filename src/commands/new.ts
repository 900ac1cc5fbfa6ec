import { writeNew } from '../disk/write.js'
import { Halt } from '../halt.js'
import type { Gap, Header } from '../import/draft.js'
import { missingFrom } from '../import/missing.js'
import { slugOfFile, slugify } from '../norwegian/slug.js'
import { chosenHeader, type Choices } from './choices.js'
import type { Context } from './context.js'
import { draftPath, draftSource, gapWords } from './draft-file.js'
import { answerFrom } from './look.js'

/** `korus new`: an article with a title and what was chosen, as a draft that says what is still to be written; never over another. */
export async function newArticle(context: Context, title: string | undefined, flags: Choices): Promise<number> {
  const { root, now, words, tell, answer } = context
  const slug = title === undefined ? null : slugify(title)
  if (title === undefined || slug === null) throw new Halt(2, { kind: 'missing-option', option: words.program.creating.title, example: words.program.creating.example })
  return answerFrom(context, ({ entries, settings }, { texts }) => {
    const header: Header = { tittel: title, dato: now, ...chosenHeader(flags, settings) }
    const taken = entries.find(({ article }) => article.slug === slug)?.article.path ?? [...texts.keys()].find((path) => slugOfFile(path) === slug)
    if (taken !== undefined) throw new Halt(2, { kind: 'taken', slug, path: taken })
    const gaps: Gap[] = missingFrom(header, settings).map((what) => ({ what, near: null }))
    const path = draftPath({ header }, slug)
    if (!writeNew(root, path, draftSource({ header, body: '', gaps, readings: [], removed: [], pictures: [], slug, isNew: true }, words, settings))) throw new Halt(2, { kind: 'taken', slug, path })
    answer(words.program.wrote(path))
    for (const gap of gaps) {
      const { label, text } = gapWords(gap, words, settings)
      tell(`  ${label}: ${text}`)
    }
    return 0
  })
}
