import { telHref } from '../norwegian/format.js'
import { asUrl, maybe, object, text, url, type View } from '../templates/shape.js'

export const partShape = object({ text, href: maybe(url) })

/** Gives a helpline's text in parts, of which telephone numbers of eight figures can be called from the page. */
export function helpParts(said: string): View<typeof partShape>[] {
  return said.split(/(?<![\d+])(\d{2}(?: \d{2}){3}|\d{3} \d{2} \d{3}|\d{8})(?!\d)/).filter((part) => part !== '').map((part) => {
    const call = /^\d/.test(part) ? telHref(part) : null
    return { text: part, href: call === null ? null : asUrl(call) }
  })
}
