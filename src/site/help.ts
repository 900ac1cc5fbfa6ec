import { telHref } from '../norwegian/format.js'
import { asUrl, maybe, object, text, url, type View } from '../templates/shape.js'

export const partShape = object({ text, href: maybe(url) })

const web = /(?:https?:\/\/|www\.)[^\s<>«»"]*[^\s<>«»".,:;!?)]/
const post = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u
const phone = /(?<![\d+])(?:\d{2}(?: \d{2}){3}|\d{3} \d{2} \d{3}|\d{8})(?!\d)/
const reached = new RegExp(`(${[web, post, phone].map(({ source }) => source).join('|')})`, 'iu')

/** Gives a helpline's text in parts, of which telephone numbers of eight figures can be called from the page, and addresses of pages and mailboxes followed; 116 117 stays on one line. */
export function helpParts(said: string): View<typeof partShape>[] {
  return said.replace(/(?<!\d)116 (?=\d{3}(?!\d))/g, '116\u00a0').split(reached).map((part, i) => ({ text: part, href: i % 2 === 0 ? null : wayTo(part) })).filter((part) => part.text !== '')
}

function wayTo(found: string): View<typeof url> | null {
  const address = /^https?:/i.test(found) ? found : /^www\./i.test(found) ? `https://${found}` : found.includes('@') ? `mailto:${found}` : telHref(found)
  return address === null ? null : asUrl(address)
}
