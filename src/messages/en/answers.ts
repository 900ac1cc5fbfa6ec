import { weekday } from '../../norwegian/day.js'
import type { Answers } from '../answers.js'
import { count, dayInWords } from './grammar.js'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const articles = (n: number): string => count(n, 'article')
const are = (n: number): string => (n === 1 ? 'is' : 'are')
const sent = (day: string | null): string => (day === null ? 'not sent' : `sent on ${dayInWords(day)}`)
const share = (tenths: number): string => `${Math.floor(tenths / 10)}.${tenths % 10}%`
const languages = { nb: 'Bokmål', nn: 'Nynorsk', se: 'Northern Sámi', sma: 'Southern Sámi', smj: 'Lule Sámi', en: 'English' } as const

export const answers: Answers = {
  states: { published: 'published', draft: 'draft', scheduled: 'not published yet', expired: 'expired', withdrawn: 'withdrawn', rejected: 'has errors and is not read' },
  sent,
  carriedBy: (id, day) => `in the issue ${id}, ${sent(day)}`,

  fix: {
    change: (before, after) => (before === '' ? `put in “${after}”` : after === '' ? `took away “${before}”` : `“${before}” became “${after}”`),
    mended: (n, files) => (n === 0 ? 'Nothing could be mended without a choice of yours.' : `Mended ${count(n, 'place')} in ${count(files, 'file')}.`),
    leftAlone: (path) => `${path} was changed by someone else while korus read it, so it is left alone. Run the command again.`,
  },

  why: {
    standing: (standing) => {
      switch (standing.kind) {
        case 'published': return `On the site since ${dayInWords(standing.since)}.`
        case 'scheduled': return `Comes on the site on ${dayInWords(standing.until)}, the day under dato.`
        case 'draft': return 'Not on the site, because the article is a draft. Take away kladd: ja when it is finished.'
        case 'expired': return `Expired on ${dayInWords(standing.since)}, the day after gyldig_til. The page is at its address, but the article is in no lists or newsletters.`
        case 'withdrawn': return `Withdrawn on ${dayInWords(standing.since)}. Its address only says that the article is not available.`
        case 'consent-ended': return `Withdrawn on ${dayInWords(standing.since)}, because a consent had ended. Its address only says that the article is not available.`
        case 'rejected': return `Not on the site, because the file has ${count(standing.errors, 'error')} and can't be read as an article:`
      }
    },
    built: (built) => (built === 'late' ? 'It is not in the folder dist yet. Run korus build.' : 'It is still in the folder dist from last time. Run korus build.'),
    rows: {
      file: 'File', address: 'Address', firstSeen: 'First out', redirects: 'Old addresses', period: 'Period', lists: 'Lists', feeds: 'Feeds', newer: 'Newer', older: 'Older', related: 'Related',
      translations: 'Translations', issues: 'Newsletter', stories: 'Articles',
    },
day: dayInWords,
    front: 'front page',
    events: 'events',
    noIssue: (reason) => {
      switch (reason.kind) {
        case 'asked': return 'In no issue: the article has ta_med: nei.'
        case 'consent': return 'In no issue: a consent does not cover newsletters.'
        case 'left-out': return `Left out of the issue ${reason.id}${reason.reason === null ? '.' : `: ${reason.reason}`}`
        case 'not-chosen': return `In no issue: ${reason.id} covers the day, but ${reason.sent ? 'was sent without the article' : 'does not have it under saker'}.`
        case 'none-yet': return 'In no issue yet. The next newsletter can take it in.'
      }
    },
    period: (from, until) => `${dayInWords(from)} to ${dayInWords(until)}`,
    unread: (reason) => {
      if (reason.kind === 'other') return 'Not read: korus reads articles in files that end in .md.'
      const what = reason.kind === 'picture' ? 'A picture' : 'A document'
      return reason.users === 0 ? `${what} that no article uses.` : `${what} used by ${articles(reason.users)}:`
    },
  },

  find: {
    body: 'text',
    header: 'header',
    fileName: 'file name',
    picture: 'picture in the text',
    found: (n, files, wanted) => `Found “${wanted}” in ${count(n, 'place')} in ${count(files, 'file')}.`,
    nothing: (wanted) => `Found “${wanted}” nowhere.`,
    unsearched: (pictures, documents) =>
      `Look through ${[...(pictures > 0 ? [count(pictures, 'picture')] : []), ...(documents > 0 ? [count(documents, 'document')] : [])].join(' and ')} yourself: only the file names were searched.`,
    alsoTry: 'Search for the surname alone as well, for nicknames and common misspellings.',
  },

  today: {
    heading: (day) => `${weekdays[weekday(day)]} ${dayInWords(day)}`,
    quiet: 'Nothing to look after.',
    parts: {
      scheduled: 'Coming in the next 30 days', deadlines: 'Deadlines for signing up in the next seven days', events: 'Events in the next seven days',
      consents: 'Consents that have ended or soon end', reviews: 'To be reviewed', issues: 'Newsletter', drafts: 'Drafts', site: 'The site',
    },
    consent: (until, ended) => `${ended ? 'ended' : 'ends'} on ${dayInWords(until)}`,
    anonymous: 'anonymous',
    day: dayInWords,
    dated: (day) => `dated ${dayInWords(day)}`,
    later: (n) => `${articles(n)} ${n === 1 ? 'comes' : 'come'} later.`,
    stories: (n) => articles(n),
    lastSent: (id, day, after) => `Last sent: ${id}, ${dayInWords(day)}. ${after === 0 ? 'No new articles since.' : `${count(after, 'new article')} since.`}`,
    neverBuilt: 'There is no folder dist yet. Run korus build.',
    upToDate: 'All that is to be out is in the folder dist.',
    notBuilt: (n) => `${articles(n)} ${are(n)} not in the folder dist yet. Run korus build.`,
    leftBehind: (n) => `${articles(n)} ${are(n)} in the folder dist and not to be out. Run korus build.`,
  },

  malform: {
    heading: (year) => `Bokmål and Nynorsk in ${year}`,
    columns: { articles: 'articles', words: 'words', share: 'share', sum: 'sum' },
    languages,
    sourced: "Others' texts (kilde)",
    others: 'Other languages',
    number: String,
    share,
    none: 'No articles were published that year.',
    met: (required) => `The demand of at least ${required}% of each is met.`,
    unmet: (required, language, found, of) => `The demand of at least ${required}% is not met: ${languages[language]} has ${share(found)} of the ${of}.`,
  },
}
