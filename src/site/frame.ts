import type { Archive } from '../archive-types.js'
import type { Language } from '../article/metadata-types.js'
import type { PlainDate } from '../norwegian/day.js'
import { formatPhone, telHref, type SiteLanguage } from '../norwegian/format.js'
import { siteStrings } from '../norwegian/strings/index.js'
import type { Centre, KnownPerson } from '../settings-types.js'
import { asUrl, flag, html, list, maybe, object, text, url, type View } from '../templates/shape.js'
import { shared } from '../templates/shared.js'
import { href, whole } from './addresses.js'
import { iconPath } from './icon.js'
import { logo, logoKeys } from './picture.js'
import { breadcrumbs, dataBlock, type Step, type Thing } from './structured.js'
import type { ShareImage } from './share.js'
import { policy } from './policy.js'
import { linkShape, topicLinks, voiceOf, type Link, type Site } from './site.js'

const menuItem = object({ text, href: url, current: maybe(text) })
export const contactShape = object({ name: maybe(text), role: maybe(text), phone: maybe(object({ text, href: maybe(url) })), email: maybe(linkShape) })

/**
 * What stands around the content of every page. `wordsLang` is the language of the site's own words where it is not the page's; `shareImage`
 * the picture that stands beside a link to the page, by its whole address; `structured` what the page says to machines.
 */
export const frameShape = object({
  lang: text,
  wordsLang: maybe(text),
  bodyClass: text,
  /** What the page may load and run (Content-Security-Policy). */
  policy: text,
  title: text,
  description: maybe(text),
  canonical: maybe(url),
  noindex: flag,
  style: url,
  fonts: list(url),
  icon: url,
  themeLight: text,
  themeDark: text,
  feeds: list(object({ title: text, type: text, href: url })),
  share: maybe(object({ title: text, description: maybe(text), kind: text, url: text, locale: text, published: maybe(text), modified: maybe(text) })),
  shareImage: maybe(object({ src: text, width: text, height: text, alt: text })),
  structured: html,
  siteName: text,
  logo: maybe(object({ ...logoKeys, alt: text, alone: flag })),
  home: url,
  skip: text,
  menuLabel: text,
  menu: list(menuItem),
  publisherLabel: text,
  publisher: text,
  postalAddress: text,
  contact: contactShape,
  topics: maybe(object({ heading: text, items: list(linkShape) })),
  centres: maybe(object({ heading: text, items: list(linkShape) })),
  footLinks: list(linkShape),
})
export type Frame = View<typeof frameShape>

/** What a page says of itself; `address` is null for a page that has none of its own (404) or is not to be found (withdrawn). */
export interface Page {
  readonly title: string | null
  readonly description: string | null
  readonly address: string | null
  readonly language: Language
  /** The part of the menu it lies under. */
  readonly under?: 'events' | 'issues' | 'archive'
  readonly centre?: string
  readonly shareImage?: ShareImage | null
  /** An article's own days. */
  readonly days?: { readonly published: PlainDate; readonly modified: PlainDate }
  /** What the page is about, and the way to it from the front page, for machines. */
  readonly things?: readonly Thing[]
  readonly trail?: readonly Step[]
  readonly isSearch?: boolean
  readonly feed?: { readonly title: string; readonly address: string }
  readonly calendar?: { readonly title: string; readonly address: string }
}

/** Gives what stands around a page. */
export function frame(site: Site, page: Page): Frame {
  const { settings } = site
  const { language, lang } = voiceOf(page.language)
  const title = page.title === null ? settings.name : `${page.title} – ${settings.name}`
  const around = site.around[language]
  const description = page.description ?? (page.address === null ? null : siteStrings(language).frame.about(settings.publisher))
  const centre = page.centre === undefined ? undefined : centreOf(site, page.centre)
  return {
    lang: page.language,
    ...around,
    wordsLang: lang,
    bodyClass: centre?.accent ? `centre-${centre.id}` : 'house',
    ...(page.isSearch ? { policy: policy('search', settings) } : {}),
    title,
    description,
    canonical: page.address === null ? null : asUrl(whole(settings, page.address)),
    noindex: page.address === null,
    ...(page.feed || page.calendar ? {
      feeds: [
        ...around.feeds,
        ...(page.feed ? [{ title: page.feed.title, type: 'application/rss+xml', href: href(settings, page.feed.address) }] : []),
        ...(page.calendar ? [{ title: page.calendar.title, type: 'text/calendar', href: href(settings, page.calendar.address) }] : []),
      ],
    } : {}),
    share: page.address === null ? null : {
      title: page.title ?? settings.name,
      description,
      kind: page.days ? 'article' : 'website',
      url: whole(settings, page.address),
      locale: locales[page.language],
      published: page.days?.published ?? null,
      modified: page.days && page.days.modified > page.days.published ? page.days.modified : null,
    },
    shareImage: page.address === null || !page.shareImage ? null : {
      src: whole(settings, page.shareImage.address), width: String(page.shareImage.width), height: String(page.shareImage.height), alt: page.shareImage.alt,
    },
    structured: dataBlock(page.address === null ? [] : [...(page.things ?? []), ...(page.trail ? [breadcrumbs(settings, page.trail)] : [])]),
    menu: menuOf(around, page),
  }
}

// There are as many menus as parts of the site, and one more.
const menus = new WeakMap<Surroundings, Map<string, Frame['menu']>>()

function menuOf(around: Surroundings, page: Page): Frame['menu'] {
  const currents = around.menu.map(({ part, address }) => (address === page.address ? 'page' : part === page.under ? 'true' : null))
  const known = menus.get(around) ?? new Map<string, Frame['menu']>()
  const menu = known.get(currents.join()) ?? shared(around.menu.map(({ text, href }, index) => ({ text, href, current: currents[index] ?? null })))
  menus.set(around, known.set(currents.join(), menu))
  return menu
}

const locales: Readonly<Record<Language, string>> = { nb: 'nb_NO', nn: 'nn_NO', se: 'se_NO', sma: 'sma_NO', smj: 'smj_NO', en: 'en_GB' }

/** What stands around every page in a language, whatever the page. */
export type Surroundings = ReturnType<typeof surroundings>

/** Marks the parts of what stands around every page as such, and gives it. */
export function sharedAround(around: Surroundings): Surroundings {
  for (const part of Object.values(around)) if (typeof part === 'object' && part !== null) shared(part)
  return around
}

/** Gives what stands around every page in a language. */
export function surroundings(site: Omit<Site, 'around'>, { centres, years }: Pick<Archive, 'centres' | 'years'>, language: SiteLanguage) {
  const { settings, style, fonts } = site
  const { frame: words } = siteStrings(language)
  const link = (name: string, address: string | null): Link[] => (address === null ? [] : [{ text: name, href: address.startsWith('/') ? href(settings, address.slice(1)) : asUrl(address) }])
  const topics = topicLinks(site, settings.topics.map(({ id }) => id), language)
  const menu = [
    ...(topics.length > 0 ? [{ part: 'topics', text: words.topics, address: '#temaer' }] : []),
    { part: 'events', text: words.events, address: 'arrangementer/' },
    { part: 'issues', text: words.issues, address: 'nyhetsbrev/' },
    ...years.slice(0, 1).map(({ address }) => ({ part: 'archive', text: words.archive, address })),
    ...(settings.search ? [{ part: 'search', text: words.search, address: 'sok/' }] : []),
  ]
  return {
    policy: policy('page', settings),
    style,
    fonts,
    logo: settings.logo === null ? null : siteLogo(site, settings.logo),
    icon: href(settings, iconPath),
    themeLight: settings.colours.light.background,
    themeDark: settings.colours.dark.background,
    feeds: [['feed.xml', 'rss+xml'], ['atom.xml', 'atom+xml'], ['feed.json', 'feed+json']].map(([address = '', type = '']) => (
      { title: settings.name, type: `application/${type}`, href: href(settings, address) })),
    siteName: settings.name,
    home: href(settings, ''),
    skip: words.skip,
    menuLabel: words.menu,
    menu: menu.map(({ address, ...item }) => ({ ...item, address, href: href(settings, address) })),
    publisherLabel: words.publisher,
    publisher: settings.publisher,
    postalAddress: settings.postalAddress,
    contact: contactView({ name: null, role: null, ...settings.contact }),
    topics: topics.length === 0 ? null : { heading: words.topics, items: topics },
    centres: centres.length === 0 ? null : { heading: words.centres, items: centres.map(({ name, address }) => ({ text: name, href: href(settings, address) })) },
    footLinks: [
      ...link(words.signUp, settings.newsletter.signUp),
      ...link(words.feed, '/feed.xml'),
      ...link(words.accessibility, settings.accessibilityUrl),
      ...link(words.privacy, settings.privacyUrl),
    ],
  }
}

/** A logo that is much wider than high is the name itself, drawn; any other is a mark that stands beside it. */
function siteLogo(site: Pick<Site, 'settings' | 'logos'>, file: string): Frame['logo'] {
  const found = logo(site, file)
  const alone = found !== null && found.width !== null && found.height !== null && found.width > found.height * 2
  return found && { ...found, alone, alt: alone ? site.settings.name : '' }
}

/** Gives a person or an editorial office with links to call and to write. */
export function contactView({ name, role, phone, email }: Pick<KnownPerson, 'role' | 'phone' | 'email'> & { readonly name: string | null }): View<typeof contactShape> {
  const call = phone === null ? null : telHref(phone)
  return {
    name,
    role,
    phone: phone === null ? null : { text: formatPhone(phone), href: call === null ? null : asUrl(call) },
    email: email === null ? null : { text: email, href: asUrl(`mailto:${email}`) },
  }
}

/** Gives the centre an article belongs to, by its id or one it had before. */
export function centreOf({ settings }: Pick<Site, 'settings'>, id: string): Centre | undefined {
  return settings.centres.find((centre) => centre.id === id || centre.formerIds.includes(id))
}
