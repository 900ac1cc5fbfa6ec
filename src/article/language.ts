import type { Field } from '../schema/field.js'
import { oneOf } from '../schema/values.js'
import { languages, type Language } from './metadata-types.js'

const names: Readonly<Record<string, Language>> = { bokmål: 'nb', nynorsk: 'nn', nordsamisk: 'se', sørsamisk: 'sma', lulesamisk: 'smj', engelsk: 'en' }

/** The language of a text, by code or by its Norwegian name. */
export const language = (): Field<Language> => oneOf(languages, names)
