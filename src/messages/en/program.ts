import type { Program } from '../program.js'
import { answers } from './answers.js'
import { desk } from './desk.js'
import { issueReport } from './issue-report.js'
import { count, dayInWords, list, seconds } from './grammar.js'
import { issues } from './issues.js'
import { importing } from './importing.js'
import { starting } from './starting.js'
import { help } from './help.js'

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
  help,

  done: (milliseconds, { articles: published, events, issues }, folder) => {
    const rest = [...(events > 0 ? [count(events, 'event')] : []), ...(issues > 0 ? [count(issues, 'issue')] : [])]
    return `Done in ${seconds(milliseconds)}: ${[articles(published), ...rest].join(', ')}. Everything is in the folder ${folder}.`
  },
  changed: ({ written, removed, kept }) => `${files(written)} written, ${files(removed)} removed, ${files(kept)} as before.`,
  remade: {
    unknown: (address) => `The site has no file at the address ${address}.`,
    same: (path) => `${path} was not made again. All that it is made of is as it was.`,
    new: (path) => `${path} is new. It was not there last time.`,
    touched: (path) => `${path} was put back. Somebody had changed or removed the file in dist.`,
    korus: (path) => `${path} was made again because korus is another than last time.`,
    template: (path) => `${path} was made again because its template, or one that it uses, is changed.`,
    content: (path) => `${path} was made again because something on the page is changed. It may be something it shows of other articles or of korus.yml.`,
  },
  verified: 'With nothing that was kept, the site is the same.',
  unverified: (differing) => [
    'With nothing that was kept, this is different:', ...differing.map((path) => `  ${path ?? 'the list of faults and advice'}`),
    'It is a fault in korus. Run korus build --no-cache, and the site is right; and report the fault.',
  ].join('\n'),
  makingPictures: (n) => `Making ${count(n, 'picture file')}. Next time only new ones are made.`,
  picturesMade: (done, all, which) => `Pictures: ${done} of ${all}, ${which}`,
  reading: (n) => `Reading ${articles(n)} …`,
  goingThrough: (n) => `Going through ${files(n)} …`,
  skippedDrafts: (n) => `Skipped ${count(n, 'draft')}.`,
  scheduled: (n, first) => `${articles(n)} will come later, ${n === 1 ? '' : 'the first '}on ${dayInWords(first)}.`,
  stopped: (errors, { articles: inArticles, others }, unchanged = true) => {
    const where = [...(inArticles > 0 ? [articles(inArticles)] : []), ...(others > 0 ? [count(others, inArticles > 0 ? 'other file' : 'file')] : [])]
    return `Stopped: ${faults(errors)} in ${list(where)}.${unchanged ? ' The site is not changed.' : ''}`
  },
  draftWayOut: (path) => `Set kladd: ja in ${path}, and the rest can be published.`,
  checked: (read, found) => `Read ${articles(read)}: ${program.found(found)}.`,
  found: ({ errors, warnings, advice }) => {
    const others = [...(warnings > 0 ? [count(warnings, 'warning')] : []), ...(advice > 0 ? [count(advice, 'piece of advice', 'pieces of advice')] : [])]
    return list([errors === 0 ? 'no errors' : faults(errors), ...others])
  },

  issues,
  approval: (path) => `For approval: ${path}. Attach the file to a mail to whoever is to say yes.`,
  publishFirst: (n) => `Publish the site first: the e-mail points at ${count(n, 'address', 'addresses')} not published yet.`,

  send: {
    stopped: (errors) => `Stopped: ${faults(errors)} in what the issue is made of. No e-mail is sent.`,
    sent: (id, to, messageId) => `Sent a test of ${id} to ${list(to)}. Its Message-ID is ${messageId}.`,
  },

  issueReport,
  recorded: (n, path) => (n === 0 ? `All addresses are in ${path} already.` : `Recorded ${count(n, 'new address', 'new addresses')} in ${path}.`),
  buildNext: 'Run korus build to publish it.',
  urgent: (slugs) => `What is withdrawn or cancelled is published all the same: ${list(slugs)}. The rest of the site is as it was when last sound.`,
  withdraw: {
    done: (slug, address) => `The article ${slug} is withdrawn. At ${address} it only says that it is not available.`,
    already: (slug) => `The article ${slug} was withdrawn before.`,
    undone: (slug) => `The article ${slug} is on the site again.`,
    unpublished: (path) => `${path} is marked as withdrawn, but the site is not changed, because korus has no sound edition to start from. Mend the errors above, or set kladd: ja in those articles, and run korus build.`,
    person: (name, path) => `What was said of ${name} under personer is taken out of ${path}.`,
    places: (n, names) => `${list(names)} still stands in ${count(n, 'place', 'places')} of the files. Go through them, and run korus build after:`,
    noPlaces: 'The name stands nowhere else in the files.',
    outOfReach: {
      heading: 'This is out of reach for korus. Go through the list yourself:',
      items: [
        'the history in Git, which has earlier versions of the files',
        "the web provider's copy, until it is replaced",
        'search engines: ask them to remove the address',
        "the web archive of the National Library (Nasjonalbiblioteket)",
        'e-mails that were already sent',
        'other machines that have built the site: delete the folder .korus there',
      ],
    },
  },

  answers,
  importing,
  starting,
  desk,
  serving: (url, overview, wanted) => `${wanted === null ? '' : `Port ${wanted} is taken. `}The site is shown at ${url}, and all there is to mend at ${overview}. End with Ctrl+C.`,
  servingAll: (urls) => `Everybody on your network can see it, drafts too${urls.length === 0 ? '' : `, at ${list(urls, 'or')}`}.`,
  unwatched: 'The machine does not tell of changed files here. Load the page again when you have saved.',
  wrote: (path) => `Wrote ${path}.`,
  ownFault: (path) => `There is a fault in korus, not in your articles. Send ${path === null ? 'what stands below' : `the file ${path}`} to whoever maintains korus.`,
}
