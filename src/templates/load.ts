import { digest } from '../digest.js'
import { collector, type Checked, type Diagnostic } from '../diagnostic.js'
import type { Source } from '../source.js'
import { pageChecker } from './check.js'
import { callName, isPlainText, reached, templateFile, type Library, type TemplateFile } from './file.js'
import { memo } from './memo.js'
import { renderer, type Render } from './render.js'
import type { Shape } from './shape.js'

/** The templates of a project, sound and ready to be filled in. */
export interface Templates {
  /** The text of the page `name` for a view of the page's shape. */
  render(name: string, view: unknown): string
  /** Sixteen hexadecimal digits that change when the template of the page `name`, or one that it calls, does. */
  hash(name: string): string
  /** What they were made of. */
  readonly sources: readonly Source[]
}

/**
 * Gives the templates when all pages' are sound. `sources` are the files under templates/, a project's own in place of the package's;
 * `shapes` says which of them are pages, named by the path below templates/, and what each is given. Reports `mal-…`.
 */
export function loadTemplates(sources: readonly Source[], shapes: Readonly<Record<string, Shape>>): Checked<Templates> {
  const library: Library = new Map(sources.filter(({ path }) => path.endsWith('.hbs')).map(templateFile).map((file) => [file.name, file]))
  const check = pageChecker(library)
  const diagnostics = Object.entries(shapes).flatMap(([name, shape]) => {
    const page = library.get(name)
    if (!page) return missing(name)
    check(page, shape)
    return []
  })
  for (const file of library.values()) diagnostics.push(...file.diagnostics)
  return { value: diagnostics.length > 0 ? undefined : templates(library, shapes, sources), diagnostics }
}

function missing(name: string): readonly Diagnostic[] {
  const { report, diagnostics } = collector(`templates/${name}`)
  report('mal-mangler', { name, known: [] }, { start: 0, end: 0 })
  return diagnostics
}

function templates(library: Library, shapes: Readonly<Record<string, Shape>>, sources: readonly Source[]): Templates {
  const file = (name: string) => library.get(name) as TemplateFile
  const environment = memo((kind: string) => {
    const [folder, format] = kind.split(' ')
    const texts = new Map([...library.values()].filter((one) => one.folder === folder).map((one) => [callName(one), one.text]))
    return renderer(texts, format === 'markup')
  })
  const page = memo((name: string): Render => {
    const one = file(name)
    return environment(`${one.folder} ${isPlainText(one) ? 'text' : 'markup'}`)(callName(one), shapes[name] as Shape)
  })
  const hash = memo((name: string) => {
    const parts = [...reached(library, file(name))].map((one) => `${one.name}\n${one.text}`).sort()
    return digest(JSON.stringify(parts)).slice(0, 16)
  })
  return { render: (name, view) => page(name)(view), hash, sources }
}
