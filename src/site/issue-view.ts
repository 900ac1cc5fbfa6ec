import type { Asset, Entry } from '../archive-types.js'
import type { ArticleType } from '../article/metadata-types.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import type { PlainDate } from '../norwegian/day.js'
import { dayRange, type SiteLanguage } from '../norwegian/format.js'
import { siteStrings } from '../norwegian/strings/index.js'
import { asUrl, html, list, maybe, object, text, url, type View } from '../templates/shape.js'
import { pictureSet, type Rendition } from '../archive/renditions.js'
import { href } from './addresses.js'
import { correctionsShape, correctionsView } from './corrections.js'
import { card, cardShape, firstAtOnce } from './card.js'
import { frame, frameShape } from './frame.js'
import type { Face, Named, Parts } from './parts.js'
import { pageHtml } from './picture.js'
import { dayShape, linkShape, type Site } from './site.js'
import type { Step } from './structured.js'

/** An article in an issue, with the words the issue gives it instead of its own; `entry` is null where it is no longer to be had. */
export interface SiteStory {
  readonly entry: Entry | null
  readonly item: { readonly title: string | null; readonly lead: string | null }
}

/** An issue with its stories in the order they are read, as it was sent: what the newsletter makes of a document. */
export interface SiteIssue {
  readonly document: IssueDocument
  readonly title: string
  /** What a search engine may say of it; null where that would tell of what is withdrawn. */
  readonly description: string | null
  readonly lead: SiteStory | null
  readonly sections: readonly { readonly type: ArticleType | null; readonly heading: string | null; readonly stories: readonly SiteStory[] }[]
  readonly outside: readonly { readonly url: string; readonly title: string; readonly text: string | null; readonly source: string | null }[]
}

/** The days an issue tells of; `until` is null where they are one. */
const periodShape = { from: dayShape, until: maybe(dayShape) }
export const issueLineShape = object({ text, href: url, ...periodShape, counted: text })

const storyShape = object({ card: maybe(cardShape), gone: maybe(text) })

/** An issue's page. A story that is withdrawn has no card, only a sentence in its place. */
export const issueShape = object({
  frame: frameShape,
  kicker: text,
  title: text,
  ...periodShape,
  intro: html,
  greeting: maybe(object({ name: text, role: maybe(text), picture: maybe(url) })),
  lead: maybe(object({ heading: text, story: storyShape })),
  sections: list(object({ heading: text, stories: list(storyShape) })),
  outside: maybe(object({ heading: text, items: list(object({ title: text, href: url, text: maybe(text), source: maybe(text) })) })),
  corrections: correctionsShape,
  signUp: maybe(linkShape),
  all: linkShape,
})

export const issuesShape = object({ frame: frameShape, heading: text, empty: maybe(text), years: list(object({ year: text, issues: list(issueLineShape) })), signUp: maybe(linkShape) })

/** Gives the address of an issue's page. */
export const issueAddress = (document: IssueDocument): string => `nyhetsbrev/${document.id}/`

/** Gives the file of the portrait beside a greeting, which is shown as a circle of four rem. */
export const portraitFile = (asset: Asset): Rendition => pictureSet(asset, { ratio: 1, widths: [160], focus: null }).files[0] as Rendition

/** What a line of an issue in a list is made of. */
export interface IssueLine {
  readonly title: string
  readonly address: string
  readonly from: PlainDate
  readonly until: PlainDate
  readonly stories: number
}

/** Gives what an issue's line is made of. */
export function issueLine({ document, title, lead, sections, outside }: SiteIssue): IssueLine {
  const stories = (lead ? 1 : 0) + outside.length + sections.reduce((sum, { stories: inSection }) => sum + inSection.length, 0)
  return { title, address: issueAddress(document), from: document.from, until: document.until, stories }
}

/** Gives an issue as a line in a list. */
export function issueLineView(site: Site, line: IssueLine): View<typeof issueLineShape> {
  return {
    text: line.title,
    href: href(site.settings, line.address),
    ...period(line, site.language),
    counted: siteStrings(site.language).list.stories(line.stories),
  }
}

function period({ from, until }: Pick<IssueDocument, 'from' | 'until'>, language: SiteLanguage): { readonly [K in keyof typeof periodShape]: View<(typeof periodShape)[K]> } {
  const { first, last } = dayRange(from, until, language)
  return { from: { iso: from, text: first }, until: last === null ? null : { iso: until, text: last } }
}

/** Gives the page that lists all issues by year, newest first. */
export function issuesView(site: Site, issues: readonly IssueLine[]): View<typeof issuesShape> {
  const words = siteStrings(site.language)
  const yearOf = ({ until }: IssueLine): string => until.slice(0, 4)
  return {
    frame: frame(site, { title: words.frame.issues, description: null, address: 'nyhetsbrev/', language: site.language, under: 'issues', trail: [allIssues(site)] }),
    heading: words.frame.issues,
    empty: issues.length === 0 ? words.list.noIssues : null,
    years: [...new Set(issues.map(yearOf))].map((year) => ({ year, issues: issues.filter((issue) => yearOf(issue) === year).map((issue) => issueLineView(site, issue)) })),
    signUp: signUpLink(site),
  }
}

/** What a story of an issue's page is made of. */
interface StoryParts {
  readonly face: Face | null
  readonly item: Pick<SiteStory['item'], 'title' | 'lead'>
}

/** What an issue's page is made of; `portrait` is the file of the picture beside its greeting. */
export interface IssueParts extends Pick<SiteIssue, 'document' | 'title' | 'description' | 'outside'> {
  readonly lead: StoryParts | null
  readonly sections: readonly (Pick<SiteIssue['sections'][number], 'type' | 'heading'> & { readonly stories: readonly StoryParts[] })[]
  readonly named: Named
  readonly portrait: Asset | null
}

/** Gives what an issue's page is made of. */
export function issueParts({ archive, face, named }: Parts, { document, title, description, lead, sections, outside }: SiteIssue): IssueParts {
  const { path, greeting, reading } = document
  const story = ({ entry, item: { title, lead } }: SiteStory): StoryParts => ({ face: entry && face(entry), item: { title, lead } })
  return {
    document, title, description, outside,
    lead: lead && story(lead),
    sections: sections.map(({ type, heading, stories }) => ({ type, heading, stories: stories.map(story) })),
    named: named(path, reading),
    portrait: greeting?.image ? (archive.asset(path, greeting.image) ?? null) : null,
  }
}

/** Gives an issue's page: the same stories in the same order as its e-mail. */
export function issueView(site: Site, issue: IssueParts): View<typeof issueShape> {
  const { settings, language } = site
  const { document, outside, portrait } = issue
  const words = siteStrings(language)
  return {
    frame: frame(site, {
      title: issue.title, description: issue.description, address: issueAddress(document), language, under: 'issues',
      trail: [allIssues(site), { name: issue.title, address: issueAddress(document) }],
    }),
    kicker: words.frame.issues,
    title: issue.title,
    ...period(document, language),
    intro: pageHtml(settings, issue.named, document.reading),
    greeting: document.greeting && {
      name: document.greeting.name,
      role: document.greeting.role,
      picture: portrait && href(settings, portraitFile(portrait).address),
    },
    lead: issue.lead && { heading: words.issue.lead, story: story(site, issue.lead, true) },
    sections: issue.sections.map(({ type, heading, stories }) => ({
      heading: heading ?? (type === null ? '' : words.sections[type]),
      stories: stories.map((each) => story(site, each)),
    })),
    outside: outside.length === 0 ? null : {
      heading: words.issue.elsewhere,
      items: outside.map(({ url: address, title, text: said, source }) => ({ title, href: asUrl(address), text: said, source })),
    },
    corrections: correctionsView(document.corrections, { words, language }),
    signUp: signUpLink(site),
    all: { text: words.front.allIssues, href: href(settings, 'nyhetsbrev/') },
  }
}

const allIssues = ({ language }: Site): Step => ({ name: siteStrings(language).frame.issues, address: 'nyhetsbrev/' })

function story(site: Site, { face, item }: StoryParts, isFirst = false): View<typeof storyShape> {
  if (face === null || face.state === 'withdrawn') return { card: null, gone: siteStrings(site.language).issue.gone }
  const made = card(site, face, site.language, item)
  return { card: isFirst ? firstAtOnce([made])[0] ?? made : made, gone: null }
}

/** Gives the way to have the issues by e-mail, where korus.yml has one. */
export function signUpLink(site: Site): View<typeof linkShape> | null {
  const { signUp } = site.settings.newsletter
  return signUp === null ? null : { text: siteStrings(site.language).frame.signUp, href: asUrl(signUp) }
}
