import type { Settings } from '../../settings-types.js'
import { areSame, checkSame, LostWords } from '../conserve.js'
import { parse } from '../../markdown/parse.js'
import '../../markdown/parser.js'
import { desk } from '../desk.js'
import type { Draft, Gap } from '../draft.js'
import { askForTheRest, slugOf, type Beside } from '../make-draft.js'
import { toMarkdown } from '../markdown.js'
import { said, wordsOf } from '../words.js'
import { blocksOfText } from './lines.js'

const form: Gap = { what: 'form', near: null }

/** Gives what `make` makes; where that would lose a word, the same words as plain paragraphs, and tells that their form is gone. */
export function orPlain(make: () => Draft, text: string, settings: Settings, beside: Beside): Draft {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof LostWords)) throw error
    return plainDraft(text, settings, beside)
  }
}

/** Makes an article of a text without reading anything into it: every line is a paragraph, and every sign in it is only a sign. */
export function plainDraft(text: string, settings: Settings, beside: Beside): Draft {
  const blocks = blocksOfText(text)
  const lines = blocks.map((block) => block.nodes.map((node) => said(node)).join(' ').replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
  const body = lines.map(paragraph).join('\n\n')
  checkSame(wordsOf(text), wordsOf(said(parse(body))))
  const work = desk([], beside.header)
  for (const gap of beside.gaps ?? []) work.ask(gap)
  if (!work.gaps.some(({ what }) => what === 'form')) work.ask(form)
  askForTheRest(work, settings)
  return { header: work.header, body, gaps: work.gaps, readings: beside.readings ?? [], removed: beside.removed ?? [], pictures: beside.pictures ?? [], slug: slugOf(work.header, beside.name, blocks) }
}

/** A line as a paragraph; where Markdown would still see more in it than words, every sign is escaped. */
function paragraph(line: string): string {
  const written = toMarkdown([{ type: 'paragraph', children: [{ type: 'text', value: line }] }])
  return areSame(wordsOf(line), wordsOf(said(parse(written)))) ? written : line.replace(/[!-/:-@[-`{-~]/g, '\\$&')
}
