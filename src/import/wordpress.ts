import { SaxesParser } from 'saxes'
import { slugify } from '../norwegian/slug.js'
import type { Settings } from '../settings-types.js'
import type { Draft, Gap, Header, Removed } from './draft.js'
import { importHtml } from './page.js'
import { onlyDay } from './raw/days.js'
import { Refused } from './refusal.js'

/** Whether a text is what WordPress exports. */
export const isWordPress = (start: string): boolean => /<rss[\s>]/.test(start) && /wordpress\.org\/export/.test(start)

type Post = Record<string, string> & { readonly tags?: never }
interface Item {
  readonly fields: Post
  readonly tags: readonly string[]
  readonly categories: readonly string[]
}

const fields = new Set(['title', 'link', 'dc:creator', 'content:encoded', 'excerpt:encoded', 'wp:post_date', 'wp:post_name', 'wp:status', 'wp:post_type', 'wp:post_id'])
/** In UTF-16 units: the parser is given a piece at a time, so an export of any size is held once. */
const step = 65_536

/** Reads the posts and pages of a WordPress export, one after the other; `visit` is given each as soon as it is whole. Gives how many other things there were. */
export function readPosts(text: string, visit: (item: Item) => void): number {
  let others = 0
  let item: { fields: Post; tags: string[]; categories: string[] } | null = null
  let domain = ''
  let value = ''
  const parser = new SaxesParser({ position: false })
  parser.on('error', () => {
    throw new Refused('broken')
  })
  parser.on('opentag', ({ name, attributes }) => {
    value = ''
    if (name === 'item') item = { fields: {} as Post, tags: [], categories: [] }
    if (name === 'category') domain = String(attributes['domain'] ?? '')
  })
  parser.on('text', (more) => (value += more))
  parser.on('cdata', (more) => (value += more))
  parser.on('closetag', ({ name }) => {
    if (item === null) return
    if (fields.has(name)) item.fields[name] = value
    else if (name === 'category') (domain === 'post_tag' ? item.tags : item.categories).push(value.trim())
    else if (name === 'item') {
      const { 'wp:post_type': type = 'post', 'wp:status': status = '' } = item.fields
      if ((type === 'post' || type === 'page') && status !== 'trash' && status !== 'auto-draft') visit(item)
      else others += 1
      item = null
    }
  })
  try {
    for (let at = 0; at < text.length; at += step) parser.write(text.slice(at, at + step))
    parser.close()
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken')
  }
  return others
}

/** Makes an article of a post of WordPress. */
export function importPost({ fields: post, tags, categories }: Item, settings: Settings): Draft {
  const day = onlyDay(post['wp:post_date']?.slice(0, 10) ?? '')?.day
  const title = (post['title'] ?? '').trim()
  const link = post['link'] ?? ''
  const slug = slugify(decoded(post['wp:post_name'] ?? '')) ?? undefined
  const path = URL.canParse(link) ? new URL(link).pathname : '/'
  const tema = settings.topics.filter(({ id, name, synonyms }) => categories.some((one) => [id, name.nb, name.nn, ...synonyms].some((other) => other.toLowerCase() === one.toLowerCase()))).map(({ id }) => id)
  const unknown = categories.filter((one) => one !== '' && !settings.topics.some(({ id, name, synonyms }) => [id, name.nb, name.nn, ...synonyms].some((other) => other.toLowerCase() === one.toLowerCase())))
  const excerpt = (post['excerpt:encoded'] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()
  const header: Header = {
    ...(title === '' ? {} : { tittel: title }), ...(day && day !== 'no-year' && day !== 'impossible' ? { dato: day } : {}), ...(excerpt === '' ? {} : { ingress: excerpt }),
    ...(post['dc:creator'] ? { forfatter: [{ navn: post['dc:creator'] }] } : {}), ...(tags.length > 0 ? { emneord: tags } : {}), ...(tema.length > 0 ? { tema } : {}), ...(slug ? { slug } : {}),
    ...(path !== '/' && !/[\s\\]|\/\//.test(path) ? { tidligere_adresser: [path] } : {}),
  }
  const codes: string[] = []
  const html = paragraphed((post['content:encoded'] ?? '').replace(/\[caption[^\]]*\]([^]*?)\[\/caption\]/g, '<figure>$1</figure>').replace(/\[\/?([a-z][\w-]*)(?:\s[^\]]*)?\]/g, (code) => {
    codes.push(code)
    return ''
  }))
  const gaps: Gap[] = [...unknown.map((near): Gap => ({ what: 'tema', near })), ...codes.map((near): Gap => ({ what: 'kortkode', near }))]
  const removed: Removed[] = codes.map((code) => ({ why: 'mark', text: code }))
  return importHtml(html, slug ?? 'innlegg', settings, { header, gaps, removed, base: URL.canParse(link) ? link : null })
}

/** WordPress leaves paragraphs to empty lines until it shows them. */
const paragraphed = (html: string): string =>
  /<p[\s>]/i.test(html) ? html : html.split(/\n\s*\n/).map((part) => (part.trim() === '' || /^\s*<(?:h\d|ul|ol|table|blockquote|figure|div|pre|hr|!--)/i.test(part) ? part : `<p>${part.trim().replace(/\n/g, '<br>')}</p>`)).join('\n')

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
