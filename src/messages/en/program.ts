import type { Program } from '../program.js'
import { answers } from './answers.js'
import { desk } from './desk.js'
import { issueReport } from './issue-report.js'
import { count, dayInWords, list, seconds } from './grammar.js'
import { issues } from './issues.js'
import { importing } from './importing.js'
import { starting } from './starting.js'

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
      addresses: 'ADDRESSES', command: 'command', options: 'options', folder: 'FOLDER', day: 'DAY', language: 'LANGUAGE', form: 'FORM',
      files: 'files', issue: 'issue', provider: 'PROVIDER', slug: 'SLUG', fileOrSlug: 'file|slug', name: 'name', year: 'year', oldAddress: 'old', newAddress: 'new',
      host: 'HOST', port: 'PORT', editor: 'PROGRAM', source: 'file|folder|-', title: 'title', type: 'TYPE', topic: 'TOPIC', centre: 'CENTRE', place: 'folder', address: 'ADDRESS', names: 'NAME,NAME', hosting: 'PLACE', version: 'VERSION',
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
      options: {
        editor: 'Put an editor for the browser at /rediger/. Where the articles are is told under redigering in korus.yml.',
        noCache: 'Read and make everything anew, with nothing that was kept from before.',
        verifyCache: 'Make the site once more with nothing that was kept, and tell if anything became different.',
        explain: 'Tell why the page at this address was made again, or why it was not.',
      },
      examples: [
        { line: 'korus build', does: 'makes the site as it is to be today' },
        { line: 'korus build --now 2026-12-01', does: 'makes it as it will be on 1 December 2026' },
        { line: 'korus build --explain tema/bolig/', does: 'tells why the page about housing was made again' },
        { line: 'korus build --editor', does: 'makes the site with an editor at /rediger/' },
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
      summary: 'Shows the site on this machine as you write, and publishes nothing.',
      arguments: {},
      options: {
        host: 'Show the site to other machines too, at this address: 0.0.0.0 for all. Everybody on your network can then see the drafts.',
        port: 'The port to begin with. Where it is taken, the next that is free is used. Otherwise 4321.',
        editor: 'Where links to files open: vscode, vscodium, cursor, zed, idea, textmate, or an address with {path}, {line} and {column}. Otherwise KORUS_EDITOR, or vscode.',
      },
      examples: [
        { line: 'korus serve', does: 'shows the site as it is now, and each change when you save' },
        { line: 'korus serve --now 2026-12-01', does: 'shows it as it becomes on 1 December 2026' },
        { line: 'korus serve --host 0.0.0.0', does: 'lets you see it on your phone too' },
      ],
    },
    newsletter: {
      summary: 'Makes an issue of the newsletter: web page, e-mail and plain text.',
      arguments: { id: 'An issue that exists, for instance 2026-11. It is made again.' },
      options: {
        since: 'Take in what is published from this day on. Write last to begin where the last issue ended.',
        until: 'Take in what is published up to this day and on it. Otherwise it is today.',
        id: 'The name of the issue. Otherwise the month, for instance 2026-11.',
        provider: 'The service that will send the e-mail. Otherwise leverandor in korus.yml.',
        only: 'Make a mail of this one article, for instance when an event is cancelled.',
        add: 'Take in the articles that have come since the issue was made.',
        sent: 'Mark the issue as sent, and keep its e-mail as it is.',
        embed: 'Make an .eml with the pictures in it as well, to try before the site is published.',
        dryRun: 'Show what would be taken in and what not, and why, and write nothing.',
      },
      examples: [
        { line: 'korus newsletter --since 2026-11-01', does: 'makes an issue of what is published since 1 November 2026' },
        { line: 'korus newsletter --since last --dry-run', does: 'shows what the next issue would hold' },
        { line: 'korus newsletter 2026-11', does: 'makes the issue again when you have edited it' },
        { line: 'korus newsletter 2026-11 --add', does: 'takes in what has come since' },
        { line: 'korus newsletter 2026-11 --sent', does: 'keeps the issue as it was sent' },
        { line: 'korus newsletter --only samling-pa-hamar', does: 'makes a mail of one article, such as a cancellation' },
      ],
    },
    send: {
      summary: 'Sends a test of an issue to yourself and a few colleagues. The list of readers belongs to the service that sends the newsletter.',
      arguments: { id: 'The issue, for instance 2026-11.' },
      options: {
        to: 'Who is to get the test, ten addresses at most with commas between.',
        embed: 'Put the pictures in the e-mail, so that they show before the site is published.',
      },
      examples: [
        { line: 'korus send 2026-11 --to kari@example.no', does: 'sends the issue to Kari, with [TEST] first in the subject' },
        { line: 'korus send 2026-11 --to kari@example.no,ola@example.no --embed', does: 'sends it to two, with the pictures in the e-mail' },
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
    init: {
      summary: 'Makes all a centre needs to begin: korus.yml, examples, publishing and settings for VS Code.',
      arguments: { folder: 'The folder it is to lie in, else the one you stand in. What is there before is left alone.' },
      options: {
        name: "The site's name.",
        url: 'The address it will have, for instance https://www.example.no.',
        publisher: 'Who publishes it, else the name.',
        address: 'The postal address, which must stand in the newsletter.',
        email: 'The e-mail address readers can write to.',
        centres: 'The centres that articles come from, with commas between, else the publisher.',
        topics: 'The topics, with commas between, else a proposal.',
        hosting: 'Where it is published from: github, gitlab, rsync or ingen (nowhere yet). Else github.',
        korus: 'Which korus the centre is to use: a version, or an address that npm can fetch from.',
        examples: 'Put in no examples of articles.',
      },
      examples: [
        { line: 'korus init magazine', does: 'asks you for what is needed, and makes it all in the folder magazine' },
        { line: 'korus init . --hosting gitlab', does: 'does the same in the folder you stand in, for GitLab' },
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
    record: {
      summary: 'Records the addresses that are published, so that none of them can vanish.',
      arguments: {},
      options: {},
      examples: [{ line: 'korus record', does: 'writes the addresses in dist into articles/adresser.txt' }],
    },
    redirect: {
      summary: 'Gives an article a new address, or lets an old address lead on.',
      arguments: { old: 'The address that was: a slug, a file or a whole path from another site.', new: 'The address readers are to reach: a slug, a file or a page of the site.' },
      options: {},
      examples: [
        { line: 'korus redirect nye-drammen drammen-fem-ar-etter', does: 'gives the article nye-drammen a new address and lets the old one lead on' },
        { line: 'korus redirect /nyheter/2016/sak.aspx nye-drammen', does: 'lets the address on the old site lead to the article' },
        { line: 'korus redirect /kurs/ /arrangementer/', does: 'lets an address lead to a page that is no article' },
      ],
    },
    withdraw: {
      summary: 'Withdraws an article, or a person in it. It happens at once.',
      arguments: { what: 'A file, a slug or an address of the site.' },
      options: { person: 'Take away what is said of this person under personer, and show where else the name stands.', undo: 'Put the article back.' },
      examples: [
        { line: 'korus withdraw nye-drammen', does: 'takes the article away everywhere and leaves a short notice at its address' },
        { line: 'korus withdraw nye-drammen --person "Kari Nordmann"', does: 'deletes what is said of her and shows where the name stands' },
        { line: 'korus withdraw nye-drammen --undo', does: 'puts the article back' },
      ],
    },
  },

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
