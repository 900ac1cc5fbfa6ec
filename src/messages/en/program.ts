import type { Program } from '../program.js'
import { answers } from './answers.js'
import { count, dayInWords, list, seconds } from './grammar.js'
import { importing } from './importing.js'

const articles = (n: number): string => count(n, 'article')
const files = (n: number): string => count(n, 'file')
const faults = (n: number): string => count(n, 'error')

export const program: Program = {
  report: {
    severity: { error: 'error', warning: 'warning', advice: 'advice' },
    hint: 'Help',
    alike: (n, code, inFiles) => `And ${n} more with the code ${code}, in ${files(inFiles)}. Show them with --verbose.`,
    moreFiles: (n) => `and ${files(n)} more`,
  },
  help: {
    tagline: 'Makes a web site and a newsletter from the articles in the folder articles.',
    headings: { usage: 'Usage', commands: 'Commands', arguments: 'Arguments', options: 'Options', everywhere: 'Options of every command', examples: 'Examples' },
    placeholders: {
      command: 'command', options: 'options', folder: 'FOLDER', day: 'DAY', language: 'LANGUAGE', form: 'FORM',
      files: 'files', issue: 'issue', provider: 'PROVIDER', slug: 'SLUG', fileOrSlug: 'file|slug', name: 'name', year: 'year', source: 'file|folder|-', title: 'title', type: 'TYPE', topic: 'TOPIC', centre: 'CENTRE',
    },
    help: 'Show this help.',
    version: 'Show which version of korus you have.',
    more: 'Read more of a command: korus COMMAND --help',
    everywhere: {
      root: 'The folder with korus.yml. Otherwise the nearest above where you are.',
      now: 'Make everything as if it were this day (YYYY-MM-DD). Otherwise it is today.',
      lang: 'The language korus speaks to you: nb or en.',
      format: 'How faults are shown: text for people, json for programs, github for checks on GitHub.',
      quiet: 'Tell of faults alone.',
      verbose: 'Tell more on the way, and show every fault in full.',
    },
    build: {
      summary: 'Makes the site in the folder dist.',
      arguments: {},
      options: {},
      examples: [
        { line: 'korus build', does: 'makes the site as it is to be today' },
        { line: 'korus build --now 2026-12-01', does: 'makes it as it will be on 1 December 2026' },
      ],
    },
    check: {
      summary: 'Looks for faults in articles, settings and templates, and publishes nothing.',
      arguments: { files: 'Show the faults of these files alone. All articles are read all the same.' },
      options: { fix: 'Mend what is only form, in the files themselves. Your words stay.' },
      examples: [
        { line: 'korus check', does: 'looks through everything' },
        { line: 'korus check articles/nye-drammen.md', does: 'shows the faults of one article' },
        { line: 'korus check --fix', does: 'mends what takes no choice of yours, and shows the rest' },
        { line: 'korus check --format json', does: 'gives the answer to another program' },
      ],
    },
    serve: {
      summary: 'Shows the site on this machine, and publishes nothing.',
      arguments: {},
      options: {},
      examples: [{ line: 'korus serve', does: 'shows the site as it is now, and as it becomes when you save and load the page again' }],
    },
    newsletter: {
      summary: 'Makes an issue of the newsletter: web page, e-mail and plain text.',
      arguments: { id: 'An issue that exists, for instance 2026-11. It is made again.' },
      options: {
        since: 'Take in what is published from this day on. Write last to begin where the last issue ended.',
        until: 'Take in what is published up to this day and on it. Otherwise it is today.',
        id: 'The name of the issue. Otherwise the month, for instance 2026-11.',
        provider: 'The service that will send the e-mail. Otherwise leverandor in korus.yml.',
        dryRun: 'Show what would be taken in and what not, and write nothing.',
      },
      examples: [
        { line: 'korus newsletter --since 2026-11-01', does: 'makes an issue of what is published since 1 November 2026' },
        { line: 'korus newsletter --since last --dry-run', does: 'shows what the next issue would hold' },
        { line: 'korus newsletter 2026-11', does: 'makes the issue again when you have edited it' },
      ],
    },
    new: {
      summary: 'Makes a new article as a draft, with what must be in it.',
      arguments: { title: 'The title. It becomes the address as well.' },
      options: {
        type: 'The kind of article: nyhet, intervju, arrangement and so on.',
        topic: 'The topic, or several with commas between.',
        centre: 'The centre that the article comes from.',
        author: 'Who writes: an id of korus.yml, or a name.',
      },
      examples: [
        { line: 'korus new "Åpent hus i Drammen" --type nyhet --topic bolig', does: 'makes the draft and says what is missing' },
        { line: 'korus new "Fagdag om bolig" --type arrangement', does: 'makes a draft whose time and place are to be filled in' },
      ],
    },
    import: {
      summary: 'Makes drafts of Word files, text and web pages. No word is lost.',
      arguments: { sources: 'A file, a folder of files, or - for text from another program.' },
      options: {
        clipboard: 'Import what you have copied.',
        type: 'The kind of article, when the text does not say.',
        topic: 'The topic, or several with commas between.',
        centre: 'The centre that the article comes from.',
        repair: 'Mend letters that were read wrongly elsewhere, so that “Ã¥” becomes “å”.',
      },
      examples: [
        { line: 'korus import letter.docx', does: 'makes a draft of the Word file and says what is missing' },
        { line: 'korus import --clipboard', does: 'makes a draft of what you have copied' },
        { line: 'korus import manus/ --topic bolig', does: 'makes a draft of each file in the folder' },
        { line: 'korus import export.xml', does: 'takes every post of an export from WordPress' },
      ],
    },
    why: {
      summary: 'Says whether an article is on the site, where it is, and why or why not.',
      arguments: { what: 'A file, a slug or an address of the site. An issue will do as well.' },
      options: {},
      examples: [
        { line: 'korus why articles/nye-drammen.md', does: 'explains where the article of the file is' },
        { line: 'korus why nye-drammen', does: 'does the same with the article of that address' },
        { line: 'korus why 2026-11', does: 'says what the issue holds and whether it was sent' },
      ],
    },
    find: {
      summary: 'Finds every place of a name, a number or an address, file names and issues included.',
      arguments: { wanted: 'What you look for. Capitals, accents and spaces make no difference.' },
      options: {},
      examples: [
        { line: 'korus find "Kari Nordmann"', does: 'shows where she is mentioned, for instance when she withdraws' },
        { line: 'korus find "51 72 90 63"', does: 'finds the number however it is written' },
      ],
    },
    today: {
      summary: 'Shows what to look after today: deadlines, consents, drafts and what is to come.',
      arguments: {},
      options: {},
      examples: [
        { line: 'korus today', does: 'shows how things stand' },
        { line: 'korus today --now 2026-12-01', does: 'shows how they stand on 1 December 2026' },
      ],
    },
    malform: {
      summary: 'Counts how much is written in Bokmål and Nynorsk in a year.',
      arguments: { year: 'The year. Otherwise it is this year.' },
      options: { csv: 'Write the numbers for a spreadsheet, with semicolons between.' },
      examples: [
        { line: 'korus malform 2026', does: 'shows the shares of 2026' },
        { line: 'korus malform 2026 --csv > malform.csv', does: 'makes a file that a spreadsheet can open' },
      ],
    },
  },

  done: (milliseconds, { articles: published, events, issues }, folder) => {
    const rest = [...(events > 0 ? [count(events, 'event')] : []), ...(issues > 0 ? [count(issues, 'issue')] : [])]
    return `Done in ${seconds(milliseconds)}: ${[articles(published), ...rest].join(', ')}. Everything is in the folder ${folder}.`
  },
  changed: ({ written, removed, kept }) => `${files(written)} written, ${files(removed)} removed, ${files(kept)} as before.`,
  skippedDrafts: (n) => `Skipped ${count(n, 'draft')}.`,
  scheduled: (n, first) => `${articles(n)} will come later, ${n === 1 ? '' : 'the first '}on ${dayInWords(first)}.`,
  stopped: (errors, { articles: inArticles, others }) => {
    const where = [...(inArticles > 0 ? [articles(inArticles)] : []), ...(others > 0 ? [count(others, inArticles > 0 ? 'other file' : 'file')] : [])]
    return `Stopped: ${faults(errors)} in ${list(where)}. The site is not changed.`
  },
  draftWayOut: (path) => `Set kladd: ja in ${path}, and the rest can be published.`,
  checked: (read, found) => `Read ${articles(read)}: ${program.found(found)}.`,
  found: ({ errors, warnings, advice }) => {
    const others = [...(warnings > 0 ? [count(warnings, 'warning')] : []), ...(advice > 0 ? [count(advice, 'piece of advice', 'pieces of advice')] : [])]
    return list([errors === 0 ? 'no errors' : faults(errors), ...others])
  },

  candidates: (n, since) => `Found ${articles(n)} published from ${dayInWords(since)} on.`,
  nothingNew: (since) => `No new articles since ${dayInWords(since)}. No issue was made.`,
  sinceLast: (id, since) => `The last issue is ${id}. The new one begins on ${dayInWords(since)}.`,
  newCandidates: (n, path) => `${count(n, 'new article')} since the issue was made. Write ${n === 1 ? 'it' : 'them'} under saker in ${path} to take ${n === 1 ? 'it' : 'them'} in:`,
  takenIn: 'In the issue',
  leftOut: 'Not in it',
  why: (reason) => (reason.kind === 'other-issue' ? `is in the issue ${reason.id}` : reasons[reason.kind]),
  made: (id, folder) => `The issue ${id} is in the folder ${folder}.`,
  dryRun: 'This was a trial. Nothing is written.',

  answers,
  importing,
  creating: { title: 'a title', example: 'korus new "Åpent hus i Drammen" --type nyhet' },
  serving: (url) => `The site is shown at ${url}. End with Ctrl+C.`,
  wrote: (path) => `Wrote ${path}.`,
  ownFault: (detail) => `There is a fault in korus, not in your articles. Send this to whoever maintains korus:\n\n${detail}`,
}

const reasons = {
  before: 'published before the period',
  after: 'published after the period',
  draft: 'is a draft',
  scheduled: 'is not published yet',
  expired: 'has expired',
  withdrawn: 'has been withdrawn',
  asked: 'has ta_med: nei',
  consent: 'has no consent for newsletters',
  'past-event': 'the event is over',
} as const
