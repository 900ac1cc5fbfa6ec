import type { Halts } from '../wording.js'
import { dayInWords, list } from './grammar.js'

const either = (nearest: string | null, otherwise: string): string => (nearest === null ? otherwise : `Did you mean ${nearest}?`)

const days = {
  form: (value: string) => `“${value}” is no day that korus can read.`,
  impossible: (value: string) => `The day “${value}” is not in the calendar.`,
  'no-year': (value: string) => `“${value}” has no year.`,
} as const

export const halts: Halts = {
  'no-settings': ({ from }) => `Found no korus.yml in ${from} or in the folders above. Go to the site's folder, or point to it with --root FOLDER.`,
  'no-such-root': ({ path }) => `The folder ${path} doesn't exist. See whether --root is spelt right.`,
  'no-sent-issue': () => 'No issue is marked as sent, so there is no last issue to count from. Write a day, for instance --since 2026-10-01.',
  'no-such-issue': ({ id, known }) =>
    `There is no issue called ${id}. ${known.length === 0 ? 'Make the first with korus newsletter --since DAY.' : `These exist: ${list(known)}.`}`,
  'no-such-article': ({ given, nearest }) => `No article, issue or file is called ${given}. ${either(nearest, 'Write the file or the end of its address, for instance nye-drammen.')}`,
  'no-such-file': ({ path, nearest }) => `The file ${path} doesn't exist. ${either(nearest, 'Write the path as it is from the folder you are in.')}`,
  'bad-day': ({ option, value, problem, iso }) => `${days[problem](value)} Write ${option} ${iso ?? 'as YYYY-MM-DD, for instance 2026-10-01'}.`,
  'since-after-until': ({ since, until }) => `The issue can't go from ${dayInWords(since)} to ${dayInWords(until)}. Swap --since and --until.`,
  'unknown-option': ({ option, nearest }) => `There is no option ${option}. ${either(nearest, 'See those that exist with --help.')}`,
  'unknown-command': ({ name, nearest }) => `There is no command ${name}. ${either(nearest && `korus ${nearest}`, 'See those that exist with korus --help.')}`,
  'missing-value': ({ option }) => `${option} has no value. Write it right after, with a space between.`,
  'bad-value': ({ option, value, known }) => `${option} can't be “${value}”. Write ${list(known, 'or')}.`,
  'too-many-arguments': ({ found }) => `The command has no use for “${found}”. Take it away, or see what it accepts with --help.`,
  'missing-option': ({ option, example }) => `The command needs ${option}. Write for instance ${example}.`,
  'not-ours': ({ path }) => `The folder ${path} was not made by korus, so it is left alone. Move or rename it, and run the command again.`,
  'no-permission': ({ path }) => `You have no access to ${path}. Give your user permission to read and write it, and run the command again.`,
  'disk-full': ({ path }) => `The disk was full when ${path} was to be written. Make room, and run the command again.`,
  'too-many-files': () => "The machine doesn't let korus have so many files open. Raise the limit, for instance with ulimit -n 4096, and run the command again.",
  disk: ({ path, error }) => `Something went wrong with ${path}: ${error}. See whether the disk works, and run the command again.`,
  busy: ({ pid }) => `Another korus is at work in the same folder (process ${pid}). Wait until it is done, and run the command again.`,
  changed: ({ path }) => `${path} was changed while korus was at work. Run the command again.`,
  outside: ({ path }) => `${path} lies outside the site's folder. Move the file there, or choose another folder with --root.`,
  'not-built': () => "The folder dist doesn't exist yet, so there are no addresses to record. Run korus build first.",
  'broken-ledger': () => 'articles/adresser.txt has lines that korus can\'t read, and they would be lost. See which with korus check.',
  'same-address': ({ address }) => `The old address and the new one are the same: ${address}. Write where the article was, and where it is now.`,
  'address-taken': ({ address }) => `There is a page at ${address}, so the address can't lead elsewhere. Give the page a new address with korus redirect, or withdraw it.`,
  'no-such-page': ({ address, nearest }) => `There is no page at ${address}. ${either(nearest, 'Write a slug, a file or an address of the site.')}`,
  'cannot-edit': ({ path, line }) => `The header of ${path} is written so that korus can't safely change it. Write the line “${line}” in it yourself.`,
  'no-such-person': ({ name, path, known }) => `${name} is not among personer in ${path}. ${known.length === 0 ? 'Nobody is.' : `These are: ${list(known)}.`}`,
  'only-person': ({ slug }) => `The article can't stand without people. Withdraw the whole of it with korus withdraw ${slug}.`,
  'person-is-gone': () => "--undo doesn't bring back what was said of a person, because korus has deleted it. It is in the file's history, if you keep one.",
  mjml: ({ detail }) => `The e-mail could not be made, because MJML stopped: ${detail}. Run npm ci and try again.`,
}
