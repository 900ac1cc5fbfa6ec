import { addDays, type PlainDate } from '../norwegian/day.js'
import { slugify } from '../norwegian/slug.js'
import type { Hosting } from '../messages/starting.js'
import type { Settings } from '../settings-types.js'
import { snippetsText } from './snippets.js'

/** A file that a new project gets, by its path there. */
export interface StarterFile {
  readonly path: string
  readonly text: string
}

/** What the package has for new projects: the texts below starter/ and workflows/, by their paths in it. */
export type PackageTexts = ReadonlyMap<string, string>

/** The topics that are proposed. */
export const topicsFile = 'starter/temaer.txt'

const hidden: Readonly<Record<string, string>> = { 'starter/gitignore': '.gitignore', 'starter/gitattributes': '.gitattributes', 'starter/LESMEG.md': 'LESMEG.md' }
const workflows: Readonly<Record<Hosting, readonly string[]>> = {
  github: ['github/sjekk.yml', 'github/nyhetsbrev.yml', 'github/publiser-pages.yml'],
  rsync: ['github/sjekk.yml', 'github/nyhetsbrev.yml', 'github/publiser-rsync.yml'],
  gitlab: ['gitlab/gitlab-ci.yml'],
  ingen: [],
}

/**
 * Gives every file of a new project but its korus.yml. `settings` are those of that korus.yml, so that examples and snippets have its ids;
 * `today` is the day the examples are dated from, and `korus` says in package.json where the program comes from.
 */
export function starterFiles(texts: PackageTexts, settings: Settings, { today, hosting, korus, examples }: { readonly today: PlainDate; readonly hosting: Hosting; readonly korus: string; readonly examples: boolean }): readonly StarterFile[] {
  const fill = filler(settings, today)
  return [...texts].flatMap(([from, text]): readonly StarterFile[] => {
    if (hidden[from] !== undefined) return [{ path: hidden[from], text: fill(text) }]
    const [folder, ...rest] = from.split('/')
    const name = rest.join('/')
    if (folder === 'workflows') return workflows[hosting].includes(name) ? [{ path: name.startsWith('gitlab/') ? '.gitlab-ci.yml' : `.github/workflows/${rest.at(-1)}`, text }] : []
    if (name.startsWith('vscode/')) return [{ path: `.${name}`, text }]
    return examples && name.startsWith('articles/') ? [{ path: name.replace('articles/', 'articles/eksempler/eksempel-'), text: fill(text) }] : []
  }).concat({ path: '.vscode/korus.code-snippets', text: snippetsText(settings) }, { path: 'package.json', text: packageText(settings.name, korus) })
}

/** Puts ids of the project, and days counted from today, where a text names them. */
function filler({ name, centres, topics }: Settings, today: PlainDate): (text: string) => string {
  const [first, second = first] = topics
  const values: Readonly<Record<string, string | undefined>> = { navn: name, senter: centres[0]?.id, tema: first?.id, tema2: second?.id }
  return (text) => text.replace(/\{\{(\w+)([+-]\d+)?\}\}/g, (whole, key: string, days: string | undefined) => (key === 'dag' ? addDays(today, Number(days ?? 0)) : values[key] ?? whole))
}

const packageText = (name: string, korus: string): string =>
  `${JSON.stringify({ name: slugify(name) ?? 'nettsted', private: true, engines: { node: '>=20.19' }, scripts: { bygg: 'korus bygg', sjekk: 'korus sjekk', vis: 'korus vis' }, dependencies: { korus } }, null, 2)}\n`
