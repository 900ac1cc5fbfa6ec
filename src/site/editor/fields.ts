import type { About, KeyAbout } from '../../schema/field.js'
import { patterns } from '../../schema/patterns.js'
import { labelOf, words } from './words.js'

/** A field of Sveltia's configuration, as JSON. */
export type EditorField = { readonly name: string; readonly [option: string]: unknown }

/** A choice with the name an editor knows it by. */
export interface Choice {
  readonly label: string
  readonly value: string
}

/** The choices of keys whose values say too little by themselves, by the key's name: centres, topics, languages, people. */
export type Choices = Readonly<Record<string, readonly Choice[]>>

const required = (isRequired: boolean) => ({ required: isRequired })

/** The field for a key: label, help in Norwegian, and the input that fits what it may hold. */
export function fieldOf(key: KeyAbout, choices: Choices): EditorField {
  const { name, about, help } = key
  const more = about.kind === 'text' ? words.length(about.least, about.most) : about.kind === 'time' ? ` ${words.form(valueOf(key))}` : ''
  return { name, label: labelOf(name), ...required(key.required), hint: plain(`${help}${more}`), ...inputOf(about, key, choices) }
}

/** Help as Sveltia shows it, where Markdown has its say: with no sign of it left. */
const plain = (help: string): string => help.replace(/[\\`*_[\]~<>]/g, '\\$&')

/** The value of a key's example line. */
const valueOf = ({ name, example }: KeyAbout): string => example.slice(name.length + 2).replace(/^'|'$/g, '')

function inputOf(about: About, key: KeyAbout, choices: Choices): Readonly<Record<string, unknown>> {
  const known = choices[key.name]
  switch (about.kind) {
    case 'text':
      return { widget: (about.most ?? 0) > 100 ? 'text' : 'string' }
    case 'choice':
      return { widget: 'select', options: known ?? about.values.map((value) => ({ label: value, value })) }
    case 'flag':
      return { widget: 'select', options: ['ja', 'nei'] }
    case 'number':
      return { widget: 'number', value_type: 'int', min: about.least, max: about.most }
    case 'day':
      return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' }
    case 'file': {
      const folder = valueOf(key).split('/')[0] as string
      return { ...(folder === 'bilder' ? { widget: 'image', accept: '.jpg,.jpeg,.png,.webp,.gif,.avif,.svg' } : { widget: 'file' }), choose_url: false, media_folder: `/articles/${folder}`, public_folder: `../${folder}` }
    }
    case 'time':
    case 'email':
    case 'phone':
    case 'slug':
    case 'colour':
      return { widget: 'string', pattern: [patterns[about.kind], words.form(valueOf(key))] }
    case 'link':
      return { widget: 'string' }
    case 'record':
      return { widget: 'object', fields: about.keys.map((one) => fieldOf(one, choices)) }
    case 'list':
      return listOf(about.of, key, choices)
    case 'either':
    case 'table':
      throw new Error(`the editor has no input for «${key.name}»`)
  }
}

/** A list: boxes to tick, lines to write, or things with fields of their own. */
function listOf(of: About, key: KeyAbout, choices: Choices): Readonly<Record<string, unknown>> {
  if (of.kind === 'choice') return { ...inputOf(of, key, choices), multiple: true, ...(key.required ? { min: 1 } : {}) }
  const list = { widget: 'list', label_singular: labelOf(key.name).toLowerCase(), ...(key.required ? { min: 1 } : {}) }
  if (of.kind === 'record') return { ...list, fields: of.keys.map((one) => fieldOf(one, choices)) }
  if (of.kind !== 'either') return list
  const known = choices[key.name] ?? []
  const fields = of.of.flatMap((one) => (one.kind === 'record' ? one.keys : [])).map((one) => fieldOf(one, choices))
  const other = { name: 'annen', label: words.other, fields }
  const listed = { name: 'kjent', label: words.known, fields: [{ name: 'id', label: words.who, widget: 'select', options: known, required: true }] }
  return { ...list, types: known.length > 0 ? [listed, other] : [other], typeKey: whichKey }
}

/** Where an item of a list of people says whether it is one of korus.yml's (`kjent`) or not (`annen`); never written to an article. */
export const whichKey = 'hvilken'
