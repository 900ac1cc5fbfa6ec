import fc from 'fast-check'
import { settingsText } from '../project.js'

const words = ['bolig', 'arbeid', 'skole', 'fjord', 'ettervern', 'pårørende', 'nattåpent', 'lavterskel', 'samtale', 'kveldsvakt', 'vår', 'østfra', 'ærlig', 'medvirkning', 'kommunen', 'tilbudet']
const sentence = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 14 }).map((list) => `${list.join(' ')}.`)
const block = fc.oneof(
  { weight: 4, arbitrary: sentence }, sentence.map((text) => `- ${text}`), sentence.map((text) => `> ${text}`), sentence.map((text) => `## ${text.slice(0, -1)}`), sentence.map((text) => `**${text}** og ~~${text}~~`),
  sentence.map((text) => `| A | B |\n|---|---|\n| ${text} | b |`), sentence.map((text) => `Note[^1]\n\n[^1]: ${text}`), sentence.map((text) => `:::fakta[Om ${text}]\n- navn: ${text}\n:::`), sentence.map((text) => `[${text}](https://x.example/)`), sentence.map((text) => `    ${text}`),
)

/** What happens to articles in a working week: faults of every kind, and the states an article can be in. */
const mutations: Readonly<Record<string, (text: string) => string>> = {
  none: (text) => text, also: (text) => text, more: (text) => text,
  draft: (text) => text.replace('tema:', 'kladd: ja\ntema:'),
  later: (text) => text.replace(/dato: \S+/, 'dato: 2027-01-01'),
  expired: (text) => text.replace('tema:', 'gyldig_til: 2026-10-30\ntema:'),
  withdrawn: (text) => text.replace('tema:', 'trukket: 2026-11-01\ntema:'),
  unknownKey: (text) => text.replace('tema:', 'tiltel: x\ntema:'),
  badDay: (text) => text.replace(/dato: \S+/, 'dato: 2026-02-30'),
  noTitle: (text) => text.replace(/tittel: .*\n/, ''),
  unclosed: (text) => text.replace('\n---\n', '\n'),
  crlf: (text) => text.replaceAll('\n', '\r\n'),
  bom: (text) => `\ufeff${text}`,
  cut: (text) => text.slice(0, Math.floor(text.length / 2)),
  script: (text) => `${text}\n<script>alert(1)</script>\n`,
  sameSlug: (text) => text.replace('tema:', 'slug: samme\ntema:'),
  nul: (text) => text.replace('bolig.', 'bolig\0.'),
  empty: () => '',
}

export interface Piece {
  readonly name: string
  readonly mutation: string
  readonly text: string
}

const piece = (sound: boolean): fc.Arbitrary<Omit<Piece, 'name'>> => fc.record({
  mutation: fc.constantFrom(...Object.keys(mutations).filter((name) => !sound || ['none', 'also', 'more', 'draft', 'later', 'expired', 'withdrawn', 'crlf', 'bom'].includes(name))),
  title: sentence, day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 10 }), body: fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.map((text, i) => text.replaceAll('[^1]', `[^${i}]`))),
}).map(({ mutation, title, day, month, body }) => ({
  mutation,
  text: mutations[mutation]!(`---\ntittel: ${title.slice(0, 70)}\ntype: nyhet\ndato: 2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}\ningress: Ingress om ${title} og en lengre setning til.\ntema: bolig\n---\n\n${body.join('\n\n')}\n`),
}))

/** Some articles with what editors do to them; `sound` ones hold nothing that stops a build. */
export const corpus = (sound: boolean): fc.Arbitrary<readonly Piece[]> =>
  fc.array(piece(sound), { minLength: 2, maxLength: 8 }).map((pieces) => pieces.map((one, i) => ({ ...one, name: `sak-${i}` })))

export const filesOf = (pieces: readonly Piece[]): Record<string, string> => ({ 'korus.yml': settingsText, ...Object.fromEntries(pieces.map(({ name, text }) => [`articles/${name}.md`, text])) })
