import { escapeHtml } from '../../archive/fill.js'

/** HTML that was put together by `html`: the only thing that it does not escape. */
export interface Markup {
  readonly markup: string
}

type Value = string | number | Markup | readonly Markup[] | null | false

/** Gives HTML with every value in it escaped, unless it is HTML of this kind; null and false are nothing. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  ({ markup: strings.map((string, index) => string + written(values[index] ?? null)).join('') })

/** Marks text of our own, a style or a script, as HTML. */
export const ours = (markup: string): Markup => ({ markup })

function written(value: Value): string {
  if (value === null || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}
