import type { Settings } from '../../settings-types.js'
import { checkSame } from '../conserve.js'
import type { Draft, Header } from '../draft.js'
import { makeDraft } from '../make-draft.js'
import { said, wordsOf } from '../words.js'
import { blocksOfText } from './lines.js'

/** Makes an article of a raw text, such as one that was pasted. */
export function importText(text: string, name: string, settings: Settings, header: Header = {}): Draft {
  const blocks = blocksOfText(text)
  checkSame(wordsOf(text), blocks.flatMap(({ nodes }) => nodes.flatMap((node) => wordsOf(said(node)))))
  return makeDraft(blocks, { name, header }, settings)
}
