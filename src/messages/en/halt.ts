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
  taken: ({ slug, path }) => `The address ${slug} is used by ${path}. Choose another title, or go on writing in that file.`,
  'no-clipboard': ({ tools }) => `The clipboard could not be read${tools.length === 0 ? '' : `, for ${list(tools, 'or')} is not there or gave no answer`}. Save the text in a file, and import that.`,
  mjml: ({ detail }) => `The e-mail could not be made, because MJML stopped: ${detail}. Run npm ci and try again.`,
}
