import { eventFileName } from '../archive/address.js'
import { mailFile, type Rendition } from '../archive/renditions.js'
import type { Archive } from '../archive-types.js'
import { movedTo, timesOf } from '../article/event-days.js'
import type { Article } from '../article/article.js'
import type { EventDetails, Language, Metadata } from '../article/metadata-types.js'
import { formatDay, formatEventTime, type SiteLanguage } from '../norwegian/format.js'
import { siteStrings, stringsLanguage } from '../norwegian/strings/index.js'
import { asHtml, asUrl, type Url } from '../templates/shape.js'
import { darkStyle } from './dark.js'
import { column, mailHtml, mailPicture, mailText, portraitWidth, siteUrl, thumbnail, type Writing } from './fragment.js'
import type { IssueView, StoryView } from './issue-shape.js'
import type { IssueDocument } from './issue-types.js'
import { defaultPreheader, defaultSubject, defaultTitle, eventStatus, issueLanguage, occasion, oneLine } from './naming.js'
import { neutraliser } from './neutralise.js'
import { marksOf, providerName } from './providers.js'
import type { Resolved, Story } from './resolve.js'
import { strings } from './strings.js'

/** Gives the view of an issue that all its layouts and its plain text are made from: every word in it on one line and safe at every provider. */
export function issueView(archive: Archive, issue: IssueDocument, { lead, sections, outside }: Resolved): IssueView {
  const { settings } = archive
  const language = issueLanguage(settings)
  const words = siteStrings(language)
  const safe = neutraliser(settings.newsletter.marks)
  const page = siteUrl({ archive, safe }, `nyhetsbrev/${issue.id}/`)
  const writing: Writing = { archive, path: issue.path, page, safe }
  const say = sayer(writing)
  const link = (text: string, url: Url) => ({ text, url })
  const outward = (url: string): Url => asUrl(safe.url(url))
  const marks = marksOf(providerName(issue, settings), settings)
  const first = lead && headline(lead)
  const view = (kinds: boolean, most = thumbnail) => (story: Story) => storyView(writing, language, issue, story, kinds, most)

  return {
    lang: language,
    title: say(issue.title ?? defaultTitle(settings, issue.id)),
    subject: say(issue.subject ?? defaultSubject(settings, issue.id, first)),
    preheader: say(issue.preheader ?? (first ? defaultPreheader(first) : settings.newsletter.title)),
    colours: settings.colours.light,
    darkStyle: darkStyle(settings.colours.dark),
    masthead: {
      name: say(settings.newsletter.title),
      occasion: capital(say(occasion(settings, issue.id))),
      inBrowser: link(words.issue.inBrowser, marks?.inBrowser ? asUrl(marks.inBrowser) : page),
    },
    intro: introView(writing, issue),
    lead: lead && view(true, column)(lead),
    sections: sections.flatMap(({ type, heading, stories }) => {
      const open = stories.filter(({ entry }) => entry.state !== 'withdrawn')
      return open.length === 0 ? [] : [{ heading: type === null ? say(heading ?? '') : words.sections[type], stories: open.map(view(type === null)) }]
    }),
    elsewhere: outside.length === 0 ? null : {
      heading: words.issue.elsewhere,
      links: outside.map(({ title, text, url, source }) => ({ title: say(title), text: text && say(text), url: outward(url), source: source && say(strings[language].source(source)) })),
    },
    colophon: {
      why: strings[language].why,
      publisher: say(settings.publisher),
      postalAddress: say(settings.postalAddress),
      email: link(settings.contact.email, asUrl(`mailto:${settings.contact.email}`)),
      required: marks?.required ?? [],
      unsubscribe: link(words.issue.unsubscribe, asUrl(marks?.unsubscribe ?? '#')),
      privacy: settings.privacyUrl === null ? null : link(words.frame.privacy, outward(settings.privacyUrl)),
      accessibility: settings.accessibilityUrl === null ? null : link(words.frame.accessibility, outward(settings.accessibilityUrl)),
    },
  }
}

/** Gives the files of the pictures that an issue's view shows. */
export function mailPictures(archive: Archive, { path, greeting, reading }: IssueDocument, { lead, sections }: Pick<Resolved, 'lead' | 'sections'>): Rendition[] {
  const file = (from: string, name: string | null | undefined, shown: number): Rendition[] => {
    const asset = name ? archive.asset(from, name) : undefined
    return asset?.kind === 'image' ? [mailFile(asset, shown) ?? []].flat() : []
  }
  const ofStory = (shown: number) => ({ entry: { state, article } }: Story) => (state === 'withdrawn' ? [] : file(article.path, article.meta.image?.file, shown))
  return [
    ...(lead ? ofStory(column)(lead) : []),
    ...sections.flatMap(({ stories }) => stories.flatMap(ofStory(thumbnail))),
    ...reading.images.flatMap((image) => file(path, image.file, column)),
    ...file(path, greeting?.image, portraitWidth),
  ]
}

/** Gives what a story is called and says of itself in this issue: the document's words, else the article's. */
function headline({ entry: { article: { meta } }, item }: Story): Pick<Metadata, 'title' | 'shortTitle' | 'lead'> {
  return { title: item.title ?? meta.title, shortTitle: item.title === null ? meta.shortTitle : null, lead: item.lead ?? meta.lead }
}

function introView(writing: Writing, issue: IssueDocument): IssueView['intro'] {
  const { settings } = writing.archive
  const say = sayer(writing)
  const heading = issue.title === null || issue.title === defaultTitle(settings, issue.id) ? null : say(issue.title)
  const body = mailHtml(writing, issue.reading).trim()
  if (heading === null && body === '' && issue.greeting === null) return null
  return {
    heading,
    body: asHtml(body),
    bodyText: mailText(writing, issue.reading).trim(),
    greeting: issue.greeting && {
      name: say(issue.greeting.name),
      role: issue.greeting.role && say(issue.greeting.role),
      picture: portrait(writing, issue.greeting.image),
    },
  }
}

function storyView(writing: Writing, language: SiteLanguage, issue: IssueDocument, story: Story, kinds: boolean, most: number): StoryView {
  const { article, address } = story.entry
  const { meta } = article
  const { title, lead } = headline(story)
  const { settings } = writing.archive
  const say = sayer(writing)
  const otherThan = (found: Language): Language | null => (found === language ? null : found)
  // The words around a story follow it into the other Norwegian, and stay the issue's around any other language.
  const around = meta.language === 'nb' || meta.language === 'nn' ? stringsLanguage(meta.language) : language
  const words = siteStrings(around)
  return {
    title: say(title),
    lead: say(lead),
    url: siteUrl(writing, address),
    lang: otherThan(meta.language),
    aroundLang: otherThan(around),
    kind: kinds ? words.types[meta.type] : null,
    event: meta.event && eventView(meta.event, around, around === meta.language ? null : around, say, siteUrl(writing, `${address}${eventFileName}`)),
    origin: [
      settings.centres.find(({ id }) => id === meta.centre)?.name ?? meta.centre,
      ...(meta.event ? [] : [dateWords(meta, issue, around)]),
      ...(meta.source ? [strings[around].source(meta.source.name)] : []),
    ].map(say).join(' · '),
    picture: storyPicture(writing, article, most),
    readStory: words.issue.readStory,
    marks: { begin: '', instead: '', end: '' },
    gone: siteStrings(language).issue.gone,
  }
}

/** The day of a story, or, where it comes again because it is another than readers saw, the day it became so. */
function dateWords({ date, updated }: Metadata, { from, until }: IssueDocument, language: SiteLanguage): string {
  const isAgain = updated !== null && date < from && updated >= from && updated <= until
  return isAgain ? `${siteStrings(language).article.updated} ${formatDay(updated, language)}` : formatDay(date, language)
}

function eventView(event: EventDetails, language: SiteLanguage, statusLang: Language | null, say: (text: string) => string, calendar: Url): StoryView['event'] {
  const words = siteStrings(language).event
  const moved = movedTo(event)
  const place = event.place ?? event.address ?? (event.onlineUrl === null ? null : words.online)
  return {
    times: moved === null ? timesOf(event).map((time) => formatEventTime(time, language)) : [formatDay(moved, language)],
    place: place && say(place),
    status: event.status === 'planlagt' ? null : { word: eventStatus(event, language, event.status), lang: statusLang },
    message: event.message && say(event.message),
    // What does not take place as it was said has no place in a calendar.
    calendar: event.status === 'planlagt' || event.status === 'fullt' || moved !== null ? { text: words.addToCalendar, url: calendar } : null,
  }
}

function storyPicture(writing: Writing, { path, meta: { image } }: Article, most: number): StoryView['picture'] {
  const found = image && mailPicture({ ...writing, path }, image.file, most)
  return found && { ...found, alt: image.decorative ? '' : sayer(writing)(image.alt) }
}

// The name stands beside the portrait, so it needs no words of its own.
function portrait(writing: Writing, file: string | null): StoryView['picture'] {
  const found = file === null ? null : mailPicture(writing, file, portraitWidth)
  return found && { ...found, alt: '' }
}

/** Gives what makes a text fit for a line of an issue: on one line, and no provider's marks in it. */
const sayer = ({ safe }: Writing) => (text: string): string => safe.text(oneLine(text))
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
