import type { ProviderMarks } from '../settings-types.js'

// What opens a mark or a command at one of the known providers: Handlebars, Jinja, Liquid and Go templates, MailerLite, Mailchimp, Ghost.
const usualOpeners = ['{{', '{%', '{#', '{$', '*|', '%%{']
// Zero width non-joiner: no client shows it or breaks a line at it, and unlike a character reference it outlives a provider that writes the HTML anew.
const breaker = '\u200c'

/** What keeps an article's words from being read as a provider's marks. */
export interface Neutraliser {
  /** Gives the text with every opening of a mark broken up by a character without width. */
  text(text: string): string
  /** Gives the address with every opening of a mark percent-encoded. */
  url(url: string): string
}

/**
 * Gives the neutraliser for all known providers and a project's own marks: nothing it gives holds an opening, and what it added
 * to a text is all that has changed. A text that is broken once never closes up again, because the breaker is in no opening.
 */
export function neutraliser(ownMarks: Readonly<Record<string, ProviderMarks>>): Neutraliser {
  const own = Object.values(ownMarks).flatMap(({ unsubscribe, inBrowser, required }) => [unsubscribe, ...(inBrowser === null ? [] : [inBrowser]), ...required])
  const openers = [...new Set([...usualOpeners, ...own.map(opener)])].filter((found) => found.length > 1)
  const escaped = openers.map((found) => `${literal(found.charAt(0))}(?=${literal(found.slice(1))})`)
  const broken = new RegExp(escaped.join('|'), 'gi')
  // Brackets, braces and bars never have to stand bare in an address, so they are encoded wherever they are.
  const unsafe = new RegExp(`[{}|[\\]]|${escaped.join('|')}`, 'gi')
  return {
    text: (text) => text.replace(broken, `$&${breaker}`),
    url: (url) => url.replace(unsafe, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`),
  }
}

// A single sign such as «[» is too common in prose to be broken everywhere; then the mark as a whole is.
function opener(mark: string): string {
  const signs = /^[^\p{L}\p{N}\s]*/u.exec(mark)?.[0] ?? ''
  return signs.length > 1 ? signs : mark
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
