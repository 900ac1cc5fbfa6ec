import type { About, KeyAbout } from '../schema/field.js'

/** One of the documents an adviser writes: what it is, its keys, and what comes before and after them in its example. */
export interface DocumentAbout {
  readonly title: string
  readonly lead: string
  readonly keys: readonly KeyAbout[]
  /** Keys that korus.yml can answer for under `standard`. */
  readonly answered: readonly string[]
  readonly fence: readonly [before: string, after: string]
}

/** The reference of every key as Markdown in Norwegian: for each document an example of the keys it must have, and a table; then a table for each key that has keys of its own. */
export function metadataPage(documents: readonly DocumentAbout[]): string {
  return [
    '# Nøklene i hodet, korus.yml og utgavene',
    'Denne siden er laget av korus selv, med `npm run reference`. Rett den ikke for hånd.',
    'Norske nøkler kan også skrives med å, ø og æ: `språk` er det samme som `sprak`. En tom nøkkel er det samme som ingen nøkkel. En verdi med kolon, `#` eller anførselstegn i står trygt når hele verdien er i anførselstegn.',
    ...documents.flatMap(documentPart),
    '',
  ].join('\n\n').trimEnd() + '\n'
}

function documentPart({ title, lead, keys, answered, fence: [before, after] }: DocumentAbout): readonly string[] {
  const example = ['```yaml', before, ...keys.filter(({ required }) => required).map((key) => key.example), after, '```'].filter((line) => line !== '').join('\n')
  return [`## ${title}`, lead, 'Det minste som må stå:', example, table(keys, answered, ''), ...inner(keys, '')]
}

/** The tables of what lies within keys, the nearest first. */
function inner(keys: readonly KeyAbout[], path: string): readonly string[] {
  return keys.flatMap(({ name, help, about }) => {
    const own = path === '' ? name : `${path}.${name}`
    const records = recordsIn(about)
    if (records.length === 0) return []
    const tables = records.flatMap((record, i) => [...(i > 0 ? ['Eller:'] : []), table(record, [], own)])
    return [`### ${own}`, help, ...tables, ...records.flatMap((record) => inner(record, own))]
  })
}

/** The sets of keys that a value can have, through lists and choices of form. */
function recordsIn(about: About): readonly (readonly KeyAbout[])[] {
  if (about.kind === 'record') return [about.keys]
  if (about.kind === 'list' || about.kind === 'table') return recordsIn(about.of)
  return about.kind === 'either' ? about.of.flatMap(recordsIn) : []
}

function table(keys: readonly KeyAbout[], answered: readonly string[], path: string): string {
  const rows = keys.map((key) => {
    const { name, aliases, required, help, example, about } = key
    const names = [name, ...aliases].map(code).join(' eller ')
    const must = answered.includes(name) ? 'ja, eller `standard` i korus.yml' : required ? 'ja' : ''
    return [names, help, valueWords(about, path === '' ? name : `${path}.${name}`), must, code(example)]
  })
  return [['Nøkkel', 'Hva den sier', 'Verdi', 'Må med', 'Eksempel'], Array<string>(5).fill('---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

function valueWords(about: About, path: string): string {
  switch (about.kind) {
    case 'text': {
      const { least, most } = about
      if (most === undefined) return 'tekst'
      return least === undefined ? `tekst, helst på høyst ${most} tegn` : `tekst, helst på ${least}–${most} tegn`
    }
    case 'choice':
      return about.own ? 'en id fra korus.yml' : about.values.map(code).join(', ')
    case 'number':
      return about.least === about.most ? code(String(about.least)) : `et helt tall fra ${about.least} til ${about.most}`
    case 'list':
      return about.single ? `${valueWords(about.of, path)}; eller en liste av slike` : `en liste: ${valueWords(about.of, path)}`
    case 'table':
      return `egne navn, hvert med: ${valueWords(about.of, path)}`
    case 'either':
      return [...new Set(about.of.map((one) => valueWords(one, path)))].join(', eller ')
    case 'record':
      return `nøklene under «${path}»`
    default:
      return simple[about.kind]
  }
}

const simple = {
  flag: '`ja` eller `nei`',
  day: 'en dag, ÅÅÅÅ-MM-DD',
  time: 'en dag og et klokkeslett i Norge, ÅÅÅÅ-MM-DD TT:MM',
  link: 'en adresse',
  email: 'en e-postadresse',
  phone: 'et telefonnummer',
  slug: 'a–z, 0–9 og bindestrek',
  file: 'et filnavn, regnet fra mappen filen ligger i',
  colour: 'en farge, `#rrggbb`',
} as const
