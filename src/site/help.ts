import type { Language } from '../article/metadata-types.js'
import { telHref } from '../norwegian/format.js'
import { asUrl, list, maybe, object, text, url, type View } from '../templates/shape.js'
import { otherThan, type Site, type Voice } from './site.js'

const partShape = object({ text, href: maybe(url) })
/** Where help is to be had; `lang` is the language of the helplines where it is not the page's. */
export const helpShape = object({ heading: text, lang: maybe(text), items: list(object({ parts: list(partShape) })) })

/** Gives the helplines of those of the topics that have one, on a page in `around`; null where none has. */
export function helpView({ settings, language }: Pick<Site, 'settings' | 'language'>, topics: readonly string[], { words }: Pick<Voice, 'words'>, around: Language): View<typeof helpShape> | null {
  const items = settings.topics.flatMap(({ id, help }) => (help !== null && topics.includes(id) ? [{ parts: helpParts(help) }] : []))
  return items.length === 0 ? null : { heading: words.article.help, lang: otherThan(language, around), items }
}

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
