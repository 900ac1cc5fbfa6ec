import type { newsletterCodes } from '../../../src/codes/newsletter.js'
import { settingsText } from '../../project.js'
import { article, issue, ofIssue, smallLayout, type Case, type Cases } from '../case.js'

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
