import type { ruleCodes } from '../../codes/rules.js'
import type { Messages } from '../types.js'
import { freshnessMessages, privacyMessages, silenceMessages } from './rules-care.js'
import { languageMessages, referenceMessages } from './rules-content.js'
import { trapMessages, typographyMessages } from './rules-form.js'

export const ruleMessages: Messages<typeof ruleCodes> = {
  ...trapMessages, ...typographyMessages, ...referenceMessages, ...languageMessages, ...privacyMessages, ...freshnessMessages, ...silenceMessages,
}
