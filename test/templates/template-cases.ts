import { loadTemplates } from '../../src/templates/load.js'
import type { Shape } from '../../src/templates/shape.js'

/**
 * The complaints of a page whose view has `shape`, each as its code and the text under its span; `parts` are other files of its folder,
 * whose complaints say their name.
 */
export function complaints(page: string, shape: Shape, parts: Readonly<Record<string, string>> = {}, name = 'page'): readonly string[] {
  const files = { [name]: page, ...parts }
  const sources = Object.entries(files).map(([file, text]) => ({ path: `templates/site/${file}.hbs`, text }))
  return loadTemplates(sources, { [`site/${name}.hbs`]: shape }).diagnostics.map(({ code, at: { path, span } }) => {
    const file = path.slice('templates/site/'.length, -'.hbs'.length)
    const under = (files[file] ?? '').slice(span.start, span.end)
    return `${code} «${under}»${file === name ? '' : ` in ${file}`}`
  })
}

/** The page as it is rendered for `view`; throws when the template is not sound. */
export function rendered(page: string, shape: Shape, view: unknown, parts: Readonly<Record<string, string>> = {}, name = 'page'): string {
  const sources = Object.entries({ [name]: page, ...parts }).map(([file, text]) => ({ path: `templates/site/${file}.hbs`, text }))
  const { value, diagnostics } = loadTemplates(sources, { [`site/${name}.hbs`]: shape })
  if (!value) throw new Error(`not sound: ${JSON.stringify(diagnostics)}`)
  return value.render(`site/${name}.hbs`, view)
}
