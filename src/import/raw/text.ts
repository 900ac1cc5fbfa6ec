import type { Settings } from '../../settings-types.js'
import { checkSame } from '../conserve.js'
import type { Draft } from '../draft.js'
import { makeDraft, type Beside } from '../make-draft.js'
import { said, wordsOf } from '../words.js'
import { blocksOfText } from './lines.js'
import { orPlain } from './plain.js'

/** Makes an article of a raw text, such as one that was pasted; `beside` is what is known of it from elsewhere. */
export function importText(text: string, name: string, settings: Settings, beside: Omit<Beside, 'name'> = {}): Draft {
  return orPlain(() => {
    const blocks = blocksOfText(text)
    checkSame(wordsOf(text), blocks.flatMap(({ nodes }) => nodes.flatMap((node) => wordsOf(said(node)))))
    return makeDraft(blocks, { ...beside, name }, settings)
  }, text, settings, { ...beside, name })
}
