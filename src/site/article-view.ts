import type { Entry } from '../archive-types.js'
import type { Metadata } from '../article/metadata-types.js'
import { slugify } from '../norwegian/slug.js'
import { flag, html, list, maybe, object, text, url, type View } from '../templates/shape.js'
import { href } from './addresses.js'
import { eventFile } from './calendar.js'
import { card, cardShape, statusOf } from './card.js'
import { correctionsShape, correctionsView } from './corrections.js'
import { endShape, endView } from './article-end.js'
import { eventShape, eventView } from './event-view.js'
import { centreOf, frame, frameShape } from './frame.js'
import { shareImage } from './share.js'
import { logo, logoKeys, pageHtml, picture, pictureShape } from './picture.js'
import { revised } from './revised.js'
import type { Step } from './structured.js'
import { articleThings } from './things.js'
import { dayShape, dayView, linkShape, otherThan, topicLinks, voiceOf, type Site, type Voice } from './site.js'

/** Words a reader takes in a minute; a common figure for Norwegian prose. */
const readingSpeed = 200

/** An article's page. `kind` is the type as a class; words that are the site's own carry `frame.wordsLang`. */
export const articleShape = object({
  frame: frameShape,
  kind: text,
  type: text,
  topics: list(linkShape),
  status: maybe(text),
  title: text,
  lead: text,
  byline: list(object({ before: text, name: text, role: maybe(text), href: maybe(url) })),
  centre: maybe(object({ text, href: maybe(url), logo: maybe(object(logoKeys)) })),
  published: object({ label: text, day: dayShape }),
  updated: maybe(object({ label: text, day: dayShape })),
  minutes: text,
  corrections: correctionsShape,
  expired: maybe(text),
  figure: maybe(object({ picture: pictureShape, caption: maybe(text), creditLabel: text, credit: text })),
  event: maybe(eventShape),
  attachmentsFirst: flag,
  body: html,
  facts: maybe(object({ title: text, items: list(object({ name: text, value: text })) })),
  ...endShape,
  neighbours: maybe(object({ label: text, items: list(object({ kind: text, label: text, text, href: url, lang: maybe(text) })) })),
  related: maybe(object({ heading: text, cards: list(cardShape) })),
})

/** Gives the page of an article that is published or has expired. */
export function articleView(site: Site, entry: Entry): View<typeof articleShape> {
  const { archive } = site
  const { article: { meta, path, reading }, address } = entry
  const voice = voiceOf(meta.language)
  const { words: { article: words, types }, language } = voice
  const found = picture(archive, path, meta.image, 'figure')
  const status = statusOf(entry, language)
  const changed = revised(meta)
  return {
    frame: frame(site, {
      title: status === null ? meta.title : `${status}: ${meta.title}`,
      description: meta.lead,
      address,
      language: meta.language,
      centre: meta.centre,
      shareImage: shareImage(archive, entry),
      days: { published: meta.date, modified: changed },
      things: articleThings(site, entry),
      trail: [...trail(site, meta), { name: meta.title, address }],
      ...(meta.type === 'arrangement' ? { under: 'events' as const } : {}),
      ...(meta.event ? { calendar: { title: meta.title, address: eventFile(entry) } } : {}),
    }),
    kind: meta.type,
    type: types[meta.type],
    topics: topicLinks(site, meta.topics, language),
    status,
    title: meta.title,
    lead: meta.lead,
    byline: byline(site, meta, voice),
    centre: centreLink(site, meta.centre),
    published: { label: words.published, day: dayView(meta.date, language) },
    updated: changed === meta.date ? null : { label: words.updated, day: dayView(changed, language) },
    corrections: correctionsView(meta.corrections, voice),
    minutes: words.minutes(Math.max(1, Math.round(reading.words / readingSpeed))),
    expired: entry.state === 'expired' ? words.expired(meta.date.slice(0, 4)) : null,
    figure: found && meta.image && {
      picture: { ...found, isFirst: true },
      caption: meta.image.caption,
      creditLabel: meta.image.credit.kind === 'foto' ? words.photo : words.illustration,
      credit: meta.image.credit.name,
    },
    event: meta.event && eventView(meta.event, voice, archive.now, href(archive.settings, eventFile(entry))),
    attachmentsFirst: meta.type === 'veileder' && meta.attachments.length > 0,
    body: pageHtml(archive, path, reading, found !== null),
    facts: meta.facts,
    ...endView(site, entry, voice),
    neighbours: neighbours(site, entry, voice),
    related: entry.related.length === 0 ? null : { heading: words.related, cards: entry.related.map((other) => card(site, other, language)) },
  }
}

/** The step between the front page and an article: the events, or its first topic that has a page. */
function trail({ archive, groups }: Site, { event, topics, language }: Metadata): Step[] {
  const { language: own, words } = voiceOf(language)
  if (event !== null) return [{ name: words.frame.events, address: 'arrangementer/' }]
  const topic = archive.settings.topics.find(({ id }) => topics.includes(id) && groups.topics.has(id))
  return topic ? [{ name: topic.name[own], address: `tema/${topic.id}/` }] : []
}

function byline(site: Site, { authors }: Metadata, { words: { article: words } }: Voice): View<typeof articleShape>['byline'] {
  return authors.map(({ id, name, role }, index) => {
    const group = site.groups.authors.get(id ?? slugify(name) ?? '')
    return {
      // After a role the name needs a comma, or it is read as one more thing that she is.
      before: index === 0 ? `${words.by} ` : index < authors.length - 1 ? ', ' : `${authors[index - 1]?.role ? ',' : ''} ${words.and} `,
      name,
      role,
      href: group ? href(site.archive.settings, group.address) : null,
    }
  })
}

function centreLink(site: Site, id: string): View<typeof articleShape>['centre'] {
  const centre = centreOf(site, id)
  const group = site.groups.centres.get(centre?.id ?? '')
  return centre ? { text: centre.name, href: group ? href(site.archive.settings, group.address) : null, logo: logo(site.archive, centre.logo) } : null
}

function neighbours(site: Site, { newer, older }: Entry, { words: { article: words }, language }: Voice): View<typeof articleShape>['neighbours'] {
  const items = [{ kind: 'newer', label: words.newer, entry: newer }, { kind: 'older', label: words.older, entry: older }].flatMap(({ kind, label, entry }) => (entry ? [{
    kind, label,
    text: entry.article.meta.title,
    href: href(site.archive.settings, entry.address),
    lang: otherThan(entry.article.meta.language, language),
  }] : []))
  return items.length === 0 ? null : { label: words.neighbours, items }
}
