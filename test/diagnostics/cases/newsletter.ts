import type { newsletterCodes } from '../../../src/codes/newsletter.js'
import { settingsText } from '../../project.js'
import { digest } from '../../../src/digest.js'
import { mapFiles, writeRecord, type FrozenRecord } from '../../../src/newsletter/frozen.js'
import type { PlainDate } from '../../../src/norwegian/day.js'
import { article, issue, ofIssue, smallLayout, type Case, type Cases } from '../case.js'
import type { Files } from '../check.js'

const other = (...lines: readonly string[]) => ({ 'articles/ny-metode.md': article(lines) })
const path = 'articles/nyhetsbrev/2026-10.md'
const sound = { 'korus.yml': settingsText, 'articles/sak.md': article() }
const own = 'templates/newsletter/full.mjml.hbs'
const layout = (from: string, to: string): Case => ({
  files: { ...sound, [path]: issue().replace('---', '⟦---⟧'), [own]: smallLayout.replace(from, to) },
  mended: { ...sound, [path]: issue(), [own]: smallLayout },
})
/** An issue that begins with so many paragraphs, each of 1 kB. */
const heavy = (paragraphs: number): Case => ({
  files: { ...sound, [own]: smallLayout, [path]: issue([], `${'En lang hilsen til deg. '.repeat(41)}\n\n`.repeat(paragraphs)).replace('---', '⟦---⟧') },
  mended: { ...sound, [own]: smallLayout, [path]: issue([], 'En kort hilsen.') },
})
const person = (scope: string): string =>
  `personer: [{navn: Kari, grunnlag: samtykke, samtykke: {dato: 2026-09-01, omfang: [${scope}]}}]`

// The slug by which the issue names the story holds the name too, and is shown to nobody.
const gone = { ...sound, 'articles/sak.md': article(['slug: kari-as', 'trukket: 2026-11-02', person('nettsted, nyhetsbrev').replace('Kari', 'Kari Ås')]) }

const home = 'articles/nyhetsbrev/2026-10'
const sentLines = ['emnefelt: Nytt i oktober', 'sendt: 2026-11-01']
/** What is kept of an issue of the article `sak`, with files of a word each. */
const kept = (): Readonly<Record<string, string>> => {
  const mail = { 'epost.eml': 'Subject: a', 'epost.html': 'a', 'epost.mjml': 'b', 'epost.txt': 'c' }
  const said = { fra: '2026-10-01', til: '2026-10-31', saker: 'sak', emnefelt: 'Nytt i oktober' }
  const record: FrozenRecord = {
    korus: 1, id: '2026-10', sent: '2026-11-01' as PlainDate, files: mapFiles((name) => ({ sha256: digest(mail[name]) })), lead: 'sak', sections: [], neutralSubject: 'Nytt',
    stories: [{ slug: 'sak', sha256: '', words: { title: 'Nye veier', lead: 'Om veier.' }, places: { 'epost.html': [], 'epost.mjml': [], 'epost.txt': [] } }],
    document: { sha256: '', said },
  }
  return { ...Object.fromEntries(Object.entries(mail).map(([name, text]) => [`${home}/${name}`, text])), [`${home}/sendt.json`]: writeRecord(record) }
}
const sent = (lines: readonly string[], mended: readonly string[] = sentLines, files: Files = {}, others: Files = sound): Case => ({
  files: { ...others, ...kept(), [path]: issue(lines), ...files }, mended: { ...others, ...kept(), [path]: issue(mended) },
})

export const newsletterCases: Cases<typeof newsletterCodes> = {
  'ukjent-sak': ofIssue('saker: [sak, ⟦ny-metod⟧]', 'saker: [sak, ny-metode]', other()),
  'sak-ikke-publisert': ofIssue('saker: [sak, ⟦ny-metode⟧]', 'saker: [sak]', other('kladd: ja')),
  'sak-to-ganger': ofIssue('saker: [sak, ⟦sak⟧]', 'saker: [sak]'),
  'sak-uten-samtykke': ofIssue('saker: [sak, ⟦ny-metode⟧]', 'saker: [sak]', other(person('nettsted'))),
  'hovedsak-ikke-med': ofIssue('hovedsak: ⟦ny-metode⟧', ['hovedsak: ny-metode', 'saker:\n  - sak\n  - ny-metode'], other()),
  'ugyldig-utgave-id': {
    files: { ...sound, 'articles/nyhetsbrev/oktober.md': issue().replace('---', '⟦---⟧') },
    mended: { ...sound, [path]: issue() },
  },
  'tom-utgave': ofIssue('saker: ⟦[]⟧', 'saker: [sak]'),
  'sak-uten-merke': layout('{{marks.begin}}', ''),
  'sendt-uten-filer': { files: { ...sound, [path]: issue(['emnefelt: Nytt i oktober', 'sendt: ⟦2026-11-01⟧']) }, mended: { ...sound, ...kept(), [path]: issue(sentLines) } },
  'sendt-mangler': sent(['emnefelt: Nytt i oktober', 'til: ⟦2026-10-31⟧']),
  'sendt-fil-endret': sent(['emnefelt: Nytt i oktober', 'sendt: ⟦2026-11-01⟧'], sentLines, { [`${home}/epost.html`]: 'b' }),
  'sendt-endret': sent(['emnefelt: ⟦Nytt i november⟧', 'sendt: 2026-11-01']),
  'trukket-navn': {
    files: { ...gone, [path]: issue(['saker: [kari-as]'], 'I dag forteller ⟦Kari\n*Ås⟧*.') },
    mended: { ...gone, [path]: issue(['saker: [kari-as]'], 'I dag er det noen som forteller.') },
  },
  'trukket-hovedsak': sent(['emnefelt: ⟦Nytt i oktober⟧', 'sendt: 2026-11-01'], ['emnefelt: Nytt fra feltet', 'sendt: 2026-11-01'], {}, { ...sound, 'articles/sak.md': article(['trukket: 2026-11-02']) }),
  'avmelding-antall': layout('href="{{colophon.unsubscribe.url}}"', ''),
  'mangler-avmelding': {
    files: { ...sound, 'korus.yml': settingsText.replace(/^ {2}avmelding.*\n/m, ''), [path]: issue().replace('---', '⟦---⟧') },
    mended: { ...sound, [path]: issue() },
  },
  'mjml-feil': layout('<mj-text ', '<mj-tekst '),
  'epost-stengsel': layout('<h1>{{title}}</h1>', '<h2>{{title}}</h2>'),
  'utgave-stor': heavy(85),
  'utgave-for-stor': heavy(105),
}
