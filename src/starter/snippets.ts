import { articleTypes } from '../article/metadata-types.js'
import { metadataKeys } from '../article/metadata.js'
import { missingFrom } from '../import/missing.js'
import type { Header } from '../import/draft.js'
import type { About, KeyAbout } from '../schema/field.js'
import type { Settings } from '../settings-types.js'

/** Snippets for VS Code, each by its name: a header of every type with what such an article must have, and the frames of the text. As `new`, they know what korus.yml answers for. */
export function snippetsText(settings: Settings): string {
  const heads = articleTypes.map((type) => [`Ny sak: ${type}`, { scope: 'markdown', prefix: type, description: `Hodet til en sak av typen ${type}`, body: headOf(type, settings) }])
  return `${JSON.stringify(Object.fromEntries([...heads, ...frames]), null, 2)}\n`
}

const body = (prefix: string, description: string, ...lines: readonly string[]) => ({ scope: 'markdown', prefix, description, body: lines })

const frames = [
  ['Faktaboks', body('fakta', 'En ramme med navn og verdier', ':::fakta[${1:Tittel}]', '- ${2:Navn}: ${3:verdi}', ':::', '$0')],
  ['Sitat', body('sitat', 'Et sitat som løftes fram', ':::sitat[${1:Hvem}]', '${2:Det som ble sagt.}', ':::', '$0')],
  ['Hjelp', body('hjelp', 'Hvor leseren kan få hjelp', ':::hjelp', '${1:Hvor leseren kan få hjelp.}', ':::', '$0')],
  ['Spørsmål og svar', body('sporsmal', 'En del av teksten som er intervju', ':::intervju', '**${1:Spørsmål?}**', '', '${2:Svar.}', ':::', '$0')],
  ['Bilde i teksten', body('bilde', 'Et bilde i teksten', '![${1:Hva bildet viser}](../bilder/${2:fil.jpg})', '$0')],
  ['Lenke', body('lenke', 'En lenke som sier hvor den går', '[${1:Hva leseren finner der}](${2:https://})$0')],
] as const

/** The lines of a new article's header, with a place to fill in for each key that it must have. */
function headOf(type: string, settings: Settings): readonly string[] {
  const keys = new Map(metadataKeys(settings).map((key) => [key.name, key]))
  const wanted: readonly string[] = [...new Set(missingFrom({ type } satisfies Header, settings).map((what) => what.split('.')[0] as string))]
  let place = 0
  const blank = (text: string): string => `\${${++place}:${escaped(text)}}`
  const chosen = (values: readonly string[]): string => `\${${++place}|${values.map((one) => escaped(one).replace(/[,|]/g, '\\$&')).join(',')}|}`
  const lineOf = (name: string): readonly string[] => {
    const key = keys.get(name) as KeyAbout
    if (name === 'type') return [`type: ${type}`]
    if (name === 'dato') return ['dato: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE']
    if (name === 'personer') return ['personer:', `  - navn: ${blank('Navn')}`, `    rolle: ${blank('rolle')}`, `    grunnlag: ${chosen(['stilling', 'samtykke', 'offentlig rolle'])}`]
    if (name === 'arrangement') return ['arrangement:', `  start: ${blank('ÅÅÅÅ-MM-DD TT:MM')}`, `  slutt: ${blank('ÅÅÅÅ-MM-DD TT:MM')}`, `  sted: ${blank('sted')}`]
    const values = valuesOf(key.about)
    return [`${name}: ${values.length > 0 ? chosen(values) : blank(key.help)}`]
  }
  const names = ['tittel', 'type', 'dato', ...wanted.filter((name) => !['tittel', 'type', 'dato'].includes(name))]
  return ['---', 'kladd: ja', ...names.flatMap(lineOf), '---', '', '$0']
}

const escaped = (text: string): string => text.replace(/[$}\\]/g, '\\$&')

/** The values a key is chosen from, its own or those of the items it lists. */
function valuesOf(about: About): readonly string[] {
  if (about.kind === 'choice') return about.values
  return about.kind === 'list' ? valuesOf(about.of) : []
}
