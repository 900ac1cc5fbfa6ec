import type { Shape } from '../templates/shape.js'
import { helpers } from '../templates/tree.js'

type Kind = Exclude<Shape['kind'], 'maybe' | 'list' | 'object'>

const kinds: Readonly<Record<Kind, string>> = { text: 'tekst', number: 'tall', flag: 'ja eller nei', html: 'ferdig HTML', url: 'adresse' }

/** With fewer names than this a part is told again at each place; a larger one is told once, and others lead there. */
const fewNames = 4

interface Row {
  readonly path: string
  readonly what: string
}

/** Every name that each template can use, as Markdown in Norwegian: a table for each template, in the order given. */
export function templatesPage(templates: Readonly<Record<string, Shape>>): string {
  const told = new Map<Shape, string>()
  const parts = Object.entries(templates).flatMap(([file, shape]) => {
    const before = told.get(shape)
    if (before !== undefined) return [`## ${file}`, `Har de samme navnene som ${before}.`]
    told.set(shape, `\`${file}\``)
    return [`## ${file}`, table(rowsOf(shape, '', file, told))]
  })
  return [
    '# Navnene malene kan bruke',
    'Denne siden er laget av korus selv, med `npm run reference`. Rett den ikke for hånd. Hvordan du lager en mal, står i [veiledningen for deg som former](veiledning-designer.md).',
    `Et navn skrives mellom doble krøllparenteser: \`{{title}}\`. Blokkene er ${helpers.map((name) => `\`#${name}\``).join(', ')}. Et navn som «kan mangle», må stå inne i \`#if\` eller \`#with\` som spør om det finnes. En liste, som her har \`[]\` bak navnet, går du gjennom med \`#each\`. Ferdig HTML kan bare stå mellom elementer, og adresser bare i \`href\` og \`src\`.`,
    ...parts,
    '',
  ].join('\n\n').trimEnd() + '\n'
}

function rowsOf(shape: Shape, path: string, file: string, told: Map<Shape, string>, mayLack = false): readonly Row[] {
  const row = (what: string): readonly Row[] => (path === '' ? [] : [{ path, what: `${what}${mayLack ? ', kan mangle' : ''}` }])
  switch (shape.kind) {
    case 'maybe': return rowsOf(shape.of, path, file, told, true)
    case 'list': return shape.of.kind in kinds ? rowsOf(shape.of, `${path}[]`, file, told, mayLack) : [...row('liste'), ...rowsOf(shape.of, `${path}[]`, file, told)]
    case 'object': {
      const before = path === '' ? undefined : told.get(shape)
      if (before !== undefined) return row(`de samme navnene som ${before}`)
      if (path !== '' && Object.keys(shape.keys).length >= fewNames) told.set(shape, `\`${path}\` i \`${file}\``)
      const inner = Object.entries(shape.keys).flatMap(([key, one]) => rowsOf(one, path === '' ? key : `${path}.${key}`, file, told))
      return [...(mayLack ? row('gruppe') : []), ...inner]
    }
    default: return row(kinds[shape.kind])
  }
}

const table = (rows: readonly Row[]): string => ['| Navn | Hva det er |', '| --- | --- |', ...rows.map(({ path, what }) => `| \`${path}\` | ${what} |`)].join('\n')
