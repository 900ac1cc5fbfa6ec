import type { Program } from '../program.js'

/** What `--help` says, in English: a line a command, its arguments, its options, and examples with what they do. */
export const help: Program['help'] = {
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
}
