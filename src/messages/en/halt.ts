import { osloClock } from '../../norwegian/day.js'
import type { Halts } from '../wording.js'
import { dayInWords, list } from './grammar.js'
import { issues } from './issues.js'

const either = (nearest: string | null, otherwise: string): string => (nearest === null ? otherwise : `Did you mean ${nearest}?`)

const days = {
  form: (value: string) => `“${value}” is no day that korus can read.`,
  impossible: (value: string) => `The day “${value}” is not in the calendar.`,
  'no-year': (value: string) => `“${value}” has no year.`,
} as const

// Sentences about one and the same server, each with what to do.
const failures = {
  'unknown-host': (host: string) => `There is no mail server called ${host}. See whether vert is right in korus.yml, and whether you are online.`,
  unreachable: (host: string) => `${host} could not be reached. See whether vert and port are right in korus.yml, and whether the network you are on lets mail out.`,
  silent: (host: string) => `${host} did not answer in time. See whether port is right in korus.yml, or try again later.`,
  broken: (host: string) => `${host} broke the connection. See whether port and tls are right in korus.yml, or try again later.`,
  'no-tls': (host: string) => `The connection to ${host} can't be encrypted as korus.yml says. Write tls: direkte for port 465 and tls: starttls for port 587.`,
  certificate: (host: string) => `The certificate of ${host} can't be trusted. See whether vert is right in korus.yml. If you have a root certificate of your own, point to it with the variable NODE_EXTRA_CA_CERTS.`,
  login: (host: string) => `${host} did not accept the user or the password. See whether bruker is right in korus.yml and the password in KORUS_SMTP_PASSWORD.`,
  refused: (host: string) => `${host} did not take the e-mail.`,
} as const

export const halts: Halts = {
  'no-settings': ({ from }) => `Found no korus.yml in ${from} or in the folders above. Go to the site's folder, or point to it with --root FOLDER.`,
  'no-such-root': ({ path }) => `The folder ${path} doesn't exist. See whether --root is spelt right.`,
  'not-a-folder': ({ path }) => `${path} is a file and no folder. Choose another name.`,
  'no-sent-issue': () => 'No issue is marked as sent, so there is no last issue to count from. Write a day, for instance --since 2026-10-01.',
  'no-such-issue': ({ id, known }) =>
    `There is no issue called ${id}. ${known.length === 0 ? 'Make the first with korus newsletter --since DAY.' : `These exist: ${list(known)}.`}`,
  'not-mailable': ({ slug, reason }) => `The article ${slug} can't be sent: ${issues.whyOut(reason)}. Mend the article, and run the command again.`,
  'issue-sent': ({ id, day, next }) => `The issue ${id} was sent on ${dayInWords(day)} and can take in no more. Make a new one: korus newsletter --since last --id ${next}.`,
  'cannot-edit': ({ path, line }) => `${path} is written so that korus can't change it and leave the rest alone. Write “${line}” in it yourself, and run the command again.`,
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
  cancelled: () => 'Cancelled. Nothing is written.',
  'no-issue-named': ({ example }) => `Which issue? Write for instance ${example}.`,
  'bad-recipient': ({ value }) => `“${value}” is not an e-mail address. Write the address alone, for instance kari@example.no.`,
  'too-many-recipients': ({ found, most }) => `A test can go to ${most} addresses at most, and you wrote ${found}. To send the issue to all readers, use the service that has the list.`,
  'no-mail-server': () => 'korus does not know which mail server to send the test through. Write epost: {vert: smtp.example.no, bruker: newsletter@example.no} under nyhetsbrev in korus.yml.',
  'bad-variable': ({ name, value, example }) => `The variable ${name} can't be “${value}”. Write for instance ${example}.`,
  'no-password': ({ user }) => `The password of ${user} is missing. Put it in the variable KORUS_SMTP_PASSWORD. It must never stand in korus.yml.`,
  'not-sent': ({ host, why, reply, later }) =>
    [failures[why](host), ...(why === 'refused' && later ? ['Try again later.'] : []), 'No e-mail is sent.', ...(reply === null ? [] : [`The server answered “${reply}”.`])].join(' '),
  'recipients-refused': ({ host, refused }) => `${host} took no e-mail for ${list(refused.map(({ address, reply }) => `${address} (${reply})`))}. The others have got the test.`,
  'maybe-sent': ({ host, id }) =>
    `${host} broke the connection after the e-mail was handed to it. It may be sent, so korus does not try again. Look in the inboxes before you send it anew. Its Message-ID is ${id}.`,
  'not-ours': ({ path }) => `The folder ${path} was not made by korus, so it is left alone. Move or rename it, and run the command again.`,
  'no-permission': ({ path }) => `You have no access to ${path}. Give your user permission to read and write it, and run the command again.`,
  'disk-full': ({ path }) => `The disk was full when ${path} was to be written. Make room, and run the command again.`,
  'too-many-files': () => "The machine doesn't let korus have so many files open. Raise the limit, for instance with ulimit -n 4096, and run the command again.",
  disk: ({ path, error }) => `Something went wrong with ${path}: ${error}. See whether the disk works, and run the command again.`,
  busy: ({ pid, since }) => `Another korus is at work in the same folder (process ${pid}${isNaN(since) ? '' : `, since ${osloClock(since).replace('.', ':')}`}). Wait until it is done, and run the command again.`,
  changed: ({ path }) => `${path} was changed while korus was at work. Run the command again.`,
  outside: ({ path }) => `${path} lies outside the site's folder. Move the file there, or choose another folder with --root.`,
  'no-port': ({ port, host, error }) =>
    error === 'EADDRINUSE' ? `Port ${port} and the next ones are taken. Choose another with --port.` : `korus could not show the site at ${host}, port ${port} (${error}). Choose something else with --host or --port.`,
  'not-built': () => "The folder dist doesn't exist yet, so there are no addresses to record. Run korus build first.",
  'no-editing': () => 'korus does not know where the editor in the browser is to read and write the articles. Write redigering: {tjeneste: github, repo: owner/name} in korus.yml, and run the command again.',
  'broken-ledger': () => 'articles/adresser.txt has lines that korus can\'t read, and they would be lost. See which with korus check.',
  'same-address': ({ address }) => `The old address and the new one are the same: ${address}. Write where the article was, and where it is now.`,
  'address-taken': ({ address }) => `There is a page at ${address}, so the address can't lead elsewhere. Give the page a new address with korus redirect, or withdraw it.`,
  'no-such-page': ({ address, nearest }) => `There is no page at ${address}. ${either(nearest, 'Write a slug, a file or an address of the site.')}`,
  'no-such-person': ({ name, path, known }) => `${name} is not among personer in ${path}. ${known.length === 0 ? 'Nobody is.' : `These are: ${list(known)}.`}`,
  'only-person': ({ slug }) => `The article can't stand without people. Withdraw the whole of it with korus withdraw ${slug}.`,
  'person-is-gone': () => "--undo doesn't bring back what was said of a person, because korus has deleted it. It is in the file's history, if you keep one.",
  taken: ({ slug, path }) => `The address ${slug} is used by ${path}. Choose another title, or go on writing in that file.`,
  'no-clipboard': ({ tools }) => `The clipboard could not be read${tools.length === 0 ? '' : `, for ${list(tools, 'or')} is not there or gave no answer`}. Save the text in a file, and import that.`,
  mjml: ({ detail }) => `The e-mail could not be made, because MJML stopped: ${detail}. Run npm ci and try again.`,
  search: ({ detail }) => `The search could not be made, because Pagefind stopped: ${detail}. Run npm ci and try again, or write sok: nei in korus.yml.`,
}
