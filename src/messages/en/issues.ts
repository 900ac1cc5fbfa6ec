import type { OutReason } from '../../newsletter/select.js'
import type { IssueWords } from '../issues.js'
import { count, dayInWords } from './grammar.js'

const articles = (n: number): string => count(n, 'article')

export const issues: IssueWords = {
  candidates: (n, since) => `Found ${articles(n)} published from ${dayInWords(since)} on.`,
  nothingNew: (since) => `No new articles since ${dayInWords(since)}. No issue was made.`,
  sinceLast: (id, since) => `The last issue is ${id}. The new one begins on ${dayInWords(since)}.`,
  newCandidates: (n, id) => `${count(n, 'new article')} since the issue was made. Take ${n === 1 ? 'it' : 'them'} in: korus newsletter ${id} --add`,
  nothingToAdd: (id) => `There are no new articles to take in to ${id}.`,
  added: (n, path) => `Wrote ${articles(n)} under saker in ${path}.`,
  takenIn: 'In the issue',
  notDecided: 'New since the issue was made',
  leftOut: 'Not in it',
  whyIn: (reason) => {
    switch (reason.kind) {
      case 'new': return null
      case 'asked-for': return 'chosen with --only'
      case 'late': return `on the site since ${dayInWords(reason.day)}, after the last issue`
      case 'updated': return `updated ${dayInWords(reason.day)}`
      case 'undecided': return `neither under saker nor utelatt in ${reason.id}`
    }
  },
  whyOut: (reason) => {
    switch (reason.kind) {
      case 'other-issue': return `is in the issue ${reason.id}`
      case 'left-out': return `left out of ${reason.id}${reason.reason === null ? '' : `: ${reason.reason}`}`
      default: return reasons[reason.kind]
    }
  },
  byEditor: (reason) => reason ?? 'is under utelatt',
  made: (id, folder) => `The issue ${id} is in the folder ${folder}.`,
  dryRun: 'This was a trial. Nothing is written.',
  sent: (id, day, folder) => `The issue ${id} is marked as sent on ${dayInWords(day)}. Its e-mail is kept in ${folder}.`,
  sentBefore: (id, day) => `The issue ${id} was marked as sent on ${dayInWords(day)}. Nothing is changed.`,
  differs: (id, day, next) => `The issue ${id} was sent on ${dayInWords(day)} with other content. Make a new one instead: write --id ${next}. This is the difference (- sent, + now):`,
  notAsMade: (id) => `The e-mail in dist/nyhetsbrev/${id} is not the one that is made now, so korus can't tell which was sent. `
    + `If it is the new one, run korus newsletter ${id} and then --sent. If it is the old one, first bring articles and templates back as they were. This is the difference (- in dist, + now):`,
}

const reasons: Readonly<Record<Exclude<OutReason['kind'], 'other-issue' | 'left-out'>, string>> = {
  before: 'published before the period',
  after: 'published after the period',
  draft: 'is a draft',
  scheduled: 'is not published yet',
  expired: 'has expired',
  withdrawn: 'has been withdrawn',
  asked: 'has ta_med: nei',
  consent: 'has no consent for newsletters',
  'past-event': 'the event is over',
  old: 'is an older article that was just brought in',
}
