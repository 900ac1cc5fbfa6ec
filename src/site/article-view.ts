import type { Metadata } from '../article/metadata-types.js'
import { flag, html, list, maybe, object, text, url, type View } from '../templates/shape.js'
import { href } from './addresses.js'
import { eventFile } from './calendar.js'
import { card, cardShape, statusOf } from './card.js'
import { correctionsShape, correctionsView } from './corrections.js'
import { endShape, endView } from './article-end.js'
import { eventShape, eventView } from './event-view.js'
import { centreOf, frame, frameShape } from './frame.js'
import { shareImage } from './share.js'
import type { ArticleParts } from './parts.js'
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
export function articleView(site: Site, of: ArticleParts): View<typeof articleShape> {
  const { settings } = site
  const { article: { meta, reading }, address } = of
  const voice = voiceOf(meta.language)
  const { words: { article: words, types }, language } = voice
  const found = picture(settings, of.picture, meta.image, 'figure')
  const status = statusOf(of, language)
  const changed = revised(meta)
  return {
    frame: frame(site, {
      title: status === null ? meta.title : `${status}: ${meta.title}`,
      description: meta.lead,
      address,
      language: meta.language,
      centre: meta.centre,
      shareImage: shareImage(settings, of),
      days: { published: meta.date, modified: changed },
      things: articleThings(site, of),
      trail: [...trail(site, meta), { name: meta.title, address }],
      ...(meta.type === 'arrangement' ? { under: 'events' as const } : {}),
      ...(meta.event ? { calendar: { title: meta.title, address: eventFile(of) } } : {}),
    }),
    kind: meta.type,
    type: types[meta.type],
    topics: topicLinks(site, meta.topics, language),
    status,
    title: meta.title,
    lead: meta.lead,
    byline: byline(site, of, voice),
    centre: centreLink(site, meta.centre),
    published: { label: words.published, day: dayView(meta.date, language) },
    updated: changed === meta.date ? null : { label: words.updated, day: dayView(changed, language) },
    corrections: correctionsView(meta.corrections, voice),
    minutes: words.minutes(Math.max(1, Math.round(reading.words / readingSpeed))),
    expired: of.state === 'expired' ? words.expired(meta.date.slice(0, 4)) : null,
    figure: found && meta.image && {
      picture: { ...found, isFirst: true },
      caption: meta.image.caption,
      creditLabel: meta.image.credit.kind === 'foto' ? words.photo : words.illustration,
      credit: meta.image.credit.name,
    },
    event: meta.event && eventView(meta.event, voice, of.isOver, href(settings, eventFile(of))),
    attachmentsFirst: meta.type === 'veileder' && meta.attachments.length > 0,
    body: pageHtml(settings, of.named, reading, found !== null),
    facts: meta.facts,
    ...endView(site, of, voice),
    neighbours: neighbours(site, of, voice),
    related: of.related.length === 0 ? null : { heading: words.related, cards: of.related.map((other) => card(site, other, language)) },
  }
}

/** The step between the front page and an article: the events, or its first topic that has a page. */
function trail({ settings, topicLink }: Site, { event, topics, language }: Metadata): Step[] {
  const { language: own, words } = voiceOf(language)
  if (event !== null) return [{ name: words.frame.events, address: 'arrangementer/' }]
  const topic = settings.topics.find(({ id }) => topics.includes(id) && topicLink[own].has(id))
  return topic ? [{ name: topic.name[own], address: `tema/${topic.id}/` }] : []
}

function byline({ settings }: Site, { article: { meta: { authors } }, authors: lists }: ArticleParts, { words: { article: words } }: Voice): View<typeof articleShape>['byline'] {
  return authors.map(({ name, role }, index) => {
    const address = lists[index] ?? null
    return {
      // After a role the name needs a comma, or it is read as one more thing that she is.
      before: index === 0 ? `${words.by} ` : index < authors.length - 1 ? ', ' : `${authors[index - 1]?.role ? ',' : ''} ${words.and} `,
      name,
      role,
      href: address === null ? null : href(settings, address),
    }
  })
}

function centreLink(site: Site, id: string): View<typeof articleShape>['centre'] {
  const centre = centreOf(site, id)
  const address = site.centreLists.get(centre?.id ?? '')
  return centre ? { text: centre.name, href: address === undefined ? null : href(site.settings, address), logo: logo(site, centre.logo) } : null
}

function neighbours({ settings }: Site, { newer, older }: ArticleParts, { words: { article: words }, language }: Voice): View<typeof articleShape>['neighbours'] {
  const items = [{ kind: 'newer', label: words.newer, to: newer }, { kind: 'older', label: words.older, to: older }].flatMap(({ kind, label, to }) => (to ? [{
    kind, label,
    text: to.article.meta.title,
    href: href(settings, to.address),
    lang: otherThan(to.article.meta.language, language),
  }] : []))
  return items.length === 0 ? null : { label: words.neighbours, items }
}
