import { articleTypes } from '../article/metadata-types.js'
import { writeNew } from '../disk/write.js'
import { Halt, type Reason } from '../halt.js'
import type { Gap, Header } from '../import/draft.js'
import { missingFrom } from '../import/missing.js'
import { slugOfFile, slugify } from '../norwegian/slug.js'
import type { Starting } from '../messages/starting.js'
import type { Settings } from '../settings-types.js'
import { openQuestions, type Questions } from './ask.js'
import { chosenHeader, type Choices } from './choices.js'
import type { Context } from './context.js'
import { draftPath, draftSource, gapWords } from './draft-file.js'
import { answerFrom } from './look.js'

/** `korus new`: an article with a title and what was chosen, on the command line or at the terminal, as a draft that says what is still to be written; never over another. */
export async function newArticle(context: Context, title: string | undefined, flags: Choices): Promise<number> {
  const { root, now, words, tell, answer } = context
  const say = words.program.starting
  return answerFrom(context, async ({ entries, settings }, { texts }) => {
    const faultOf = (given: string | undefined): Reason | undefined => {
      const slug = slugify(given ?? '')
      if (slug === null) return { kind: 'missing-option', option: say.title, example: say.example }
      const path = entries.find(({ article }) => article.slug === slug)?.article.path ?? [...texts.keys()].find((one) => slugOfFile(one) === slug)
      return path === undefined ? undefined : { kind: 'taken', slug, path }
    }
    const halts = (given: string): string | undefined => {
      const fault = faultOf(given)
      return fault && (fault.kind === 'taken' ? words.halt(fault) : say.needed)
    }
    const chosen = chosenHeader(flags, settings)
    const questions = await openQuestions(context)
    const tittel = title ?? await questions?.text(say.ask.title, halts)
    const fault = faultOf(tittel)
    if (fault || tittel === undefined) throw new Halt(2, fault ?? { kind: 'cancelled' })
    const header: Header = { tittel, dato: now, ...chosen, ...(questions ? await answersTo(questions, chosen, settings, say) : {}) }
    const slug = slugify(tittel) as string
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

/** What the person at the terminal chooses of what is neither given nor answered for by korus.yml; a topic left open stays one that is missing. */
async function answersTo(questions: Questions, given: Header, { topics, centres, authors, defaults }: Settings, { ask, types, someoneElse, needed }: Starting): Promise<Header> {
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name })
  const writer = async (): Promise<string> => {
    const id = authors.length === 0 ? '' : await questions.one(ask.author, [...authors.map(named), { value: '', label: someoneElse }])
    return id === '' ? questions.text(ask.otherAuthor, (name) => (name === '' ? needed : undefined)) : id
  }
  const header: Header = {}
  if (given.type === undefined) header.type = await questions.one(ask.type, articleTypes.map((value) => ({ value, ...types[value] })))
  if (given.tema === undefined) {
    const tema = await questions.some(ask.topics, topics.map(({ id, name }) => ({ value: id, label: name.nb })))
    if (tema.length > 0) header.tema = tema
  }
  if (given.senter === undefined && defaults.centre === null) header.senter = await questions.one(ask.centre, centres.map(named))
  if (given.forfatter === undefined && defaults.author === null) header.forfatter = await writer()
  return header
}
