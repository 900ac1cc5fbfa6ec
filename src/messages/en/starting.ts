import type { Starting } from '../starting.js'
import { count, list } from './grammar.js'

const several = 'Move with the arrows, choose with space, and press Enter.'
const single = 'Move with the arrows, and press Enter.'

export const starting: Starting = {
  title: 'a title',
  example: 'korus new "Åpent hus i Drammen" --type nyhet',
  ask: {
    title: 'What is the article called? The title is its address as well.',
    type: `What kind of article is it? ${single}`,
    topics: `Which topics does it belong to? ${several}`,
    centre: `Which centre does it come from? ${single}`,
    author: `Who writes it? ${single}`,
    otherAuthor: 'What is the name of the author?',
  },
  types: {
    nyhet: { label: 'nyhet', hint: 'something has happened, or will' },
    intervju: { label: 'intervju', hint: 'questions and answers' },
    portrett: { label: 'portrett', hint: 'about one person' },
    reportasje: { label: 'reportasje', hint: 'you were there' },
    veileder: { label: 'veileder', hint: 'how the reader does it' },
    arrangement: { label: 'arrangement', hint: 'has a time and a place' },
    fagartikkel: { label: 'fagartikkel', hint: 'knowledge, with sources' },
    rapport: { label: 'rapport', hint: 'about what was looked into' },
    kommentar: { label: 'kommentar', hint: 'what the author thinks' },
  },
  someoneElse: 'someone else',
  needed: 'Something must stand here.',
  init: {
    ask: {
      name: 'What shall the site be called?',
      url: 'Which address will it have? For instance https://www.example.no',
      publisher: 'Who publishes it?',
      address: 'What is the postal address? It must stand in the newsletter.',
      email: 'Which e-mail address can readers write to?',
      centres: 'Which centres do the articles come from? Put commas between them.',
      topics: 'Which topics are the articles arranged by? Put commas between them.',
      hosting: `Where will it be published from? ${single}`,
    },
    hostings: {
      github: 'GitHub Pages', gitlab: 'GitLab Pages', rsync: 'a server of our own, from GitHub', ingen: "don't know yet",
    },
    missing: (options) => list(options),
    example: 'korus init magazine --name "Fjordbladet" --url https://www.example.no --address "Postboks 1, 0001 Oslo" --email post@example.no',
    made: (folder, files) => `Wrote ${count(files, 'file', 'files')} in ${folder}.`,
    kept: (paths) => `These were there before and are left alone: ${list(paths)}.`,
    nothingNew: 'All of it was there before, so nothing is written.',
    refused: 'Nothing is written.',
    fromFolder: 'package.json takes korus from a folder of this machine. For publishing by itself there must be a version or an address. Use --korus.',
    noExamples: 'There are articles in articles already, so korus put in no examples.',
    next: (folder, examples) => [
      'How to go on:',
      ...(folder === null ? [] : [`  cd ${folder}`]),
      '  npm install',
      '  npx korus build',
      '  npx korus serve',
      ...(examples ? ['The examples are in articles/eksempler. Delete the folders articles/eksempler and dist before you publish for the first time.'] : []),
      'The rest is in LESMEG.md, in Norwegian.',
    ],
  },
}
