import type { EventDetails, Metadata } from '../article/metadata-types.js'
import type { PlainDate } from '../norwegian/day.js'
import { formatDay, formatMonth, type SiteLanguage } from '../norwegian/format.js'
import { siteStrings } from '../norwegian/strings/index.js'
import type { Settings } from '../settings-types.js'
import type { IssueDocument } from './issue-types.js'
import { strings } from './strings.js'

/** Gives the language an issue speaks: that of korus.yml's `standard.sprak`, and bokmål where that is neither bokmål nor nynorsk. */
export const issueLanguage = ({ defaults }: Settings): SiteLanguage => (defaults.language === 'nn' ? 'nn' : 'nb')

/** Gives the id of a new issue: the month of its last day, with a number from 2 once that month's issue is sent, or a mail of one story has the name. */
export function issueId(until: PlainDate, issues: readonly Pick<IssueDocument, 'id' | 'sent' | 'extra'>[]): string {
  return freeId(until, issues.filter(({ sent, extra }) => sent !== null || extra))
}

/** Gives the first id of the month of `until` that none of the issues has. */
export function freeId(until: PlainDate, issues: readonly Pick<IssueDocument, 'id'>[]): string {
  const month = until.slice(0, 7)
  const used = new Set(issues.map(({ id }) => id))
  for (let n = 1; ; n++) {
    const id = n === 1 ? month : `${month}-${n}`
    if (!used.has(id)) return id
  }
}

/** Gives what tells one issue from the others, such as «november 2026» or «november 2026, nr. 2». */
export function occasion(settings: Settings, id: string): string {
  const [year = '', month = '', n] = id.split('-')
  const language = issueLanguage(settings)
  const name = formatMonth(`${year}-${month}`, language)
  return n === undefined ? name : `${name}, ${strings[language].number(n)}`
}

/** Gives the title of an issue that has none of its own. */
export const defaultTitle = (settings: Settings, id: string): string => oneLine(`${settings.newsletter.title}, ${occasion(settings, id)}`)

/** Gives the subject of an issue that has none: the lead story, then the month, so that no client joins two issues in a thread. */
export function defaultSubject(settings: Settings, id: string, lead: Pick<Metadata, 'title' | 'shortTitle'> | null): string {
  const title = defaultTitle(settings, id)
  return lead === null ? title : `${oneLine(lead.shortTitle ?? lead.title)} – ${title}`
}

/** Gives the subject of a mail of one story: what has become of an event, and the title. */
export function extraSubject(settings: Settings, { title, shortTitle, event }: Pick<Metadata, 'title' | 'shortTitle' | 'event'>): string {
  const said = oneLine(shortTitle ?? title)
  return event && event.status !== 'planlagt' ? `${eventStatus(event, issueLanguage(settings), event.status)}: ${said}` : said
}

/** Gives the word for an event that is not as planned, and the new day of one put off to another. */
export const eventStatus = ({ newDay }: EventDetails, language: SiteLanguage, status: 'fullt' | 'utsatt' | 'avlyst'): string =>
  status === 'utsatt' && newDay ? strings[language].postponed(formatDay(newDay, language)) : siteStrings(language).event.status[status]

/** Gives what an inbox shows after the subject when the document does not say. */
export const defaultPreheader = (lead: Pick<Metadata, 'lead'>): string => oneLine(lead.lead)

/** Gives a text on one line: every break, tab and control character, or several, become a space. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, (found) => (/^[\u00a0\u202f]+$/.test(found) ? found : ' ')).trim()
