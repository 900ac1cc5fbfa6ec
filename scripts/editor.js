import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Gathers the editor in the browser in lib/editor/: Sveltia CMS as its npm package has it, with its fonts, the packages it asks for by name,
// and our Norwegian words for it, so that nothing is fetched from anywhere else.
const root = fileURLToPath(new URL('..', import.meta.url))
const packages = join(root, 'node_modules')
const sveltia = join(packages, '@sveltia/cms/npm')
const fonts = { 'source-sans-3:': 'source-sans-3-', 'noto-mono@': 'noto-mono-', 'material-symbols-outlined:': 'material-symbols-outlined-' }
const modules = { 'turndown/lib/turndown.browser.es.js': 'turndown.js', 'exifr/dist/lite.esm.mjs': 'exifr.js' }

/** Changes what is found exactly once: where a new version is written otherwise, this stops rather than leave a request to somebody else. */
function change(text, pattern, into) {
  const found = [...text.matchAll(pattern)]
  if (found.length !== 1) throw new Error(`@sveltia/cms is not as scripts/editor.js knows it: ${pattern} is found ${found.length} times`)
  return text.replace(pattern, into)
}

/** Fills the folder, and gives it a name of its own for each content by `name.json`. */
export function gatherEditor(folder) {
  for (const part of ['assets', 'chunks', 'yaml']) mkdirSync(join(folder, part), { recursive: true })
  const assets = readdirSync(join(sveltia, 'assets'))
  let code = readFileSync(join(sveltia, 'index.js'), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
  for (const [from, to] of Object.entries(fonts)) {
    const font = assets.find((name) => name.startsWith(to) && name.endsWith('.woff2'))
    code = change(code, new RegExp(`https://cdn\\.jsdelivr\\.net/fontsource/fonts/${from}[^)]+\\.woff2`, 'g'), `\${new URL('./assets/${font}',import.meta.url).href}`)
  }
  for (const [from, to] of Object.entries(modules)) {
    code = change(code, new RegExp(`import\\(\`${from.replaceAll('.', '\\.')}\`\\)`, 'g'), `import('./chunks/${to}')`)
    cpSync(join(packages, from), join(folder, 'chunks', to))
  }
  code = change(code, /\bda:(\(\)=>\w+\(\(\)=>import\()`\.\.\/locales\/da\.json`/g, 'nb:$1`./nb.js`')
  code = change(code, /`ar,bg,ca,cs,da,[^`]*`/g, '`en-US,nb`')
  // Whether GitHub is well is not asked of a third party; of GitLab the page's policy stops the same question.
  code = change(code, /https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g, 'data:application/json,{"status":{"indicator":"none"}}')
  // No word to whoever has an English browser that the editor speaks English too.
  code = change(code, /if\(await \w+\(`newLanguageCta`\)\)return;/g, 'return;')
  writeFileSync(join(folder, 'index.js'), code)
  for (const name of readdirSync(join(sveltia, 'chunks')).filter((name) => /^react-(?!dom).*\.js$/.test(name))) {
    writeFileSync(join(folder, 'chunks', name), readFileSync(join(sveltia, 'chunks', name), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'))
  }
  for (const name of assets.filter((name) => /\.(woff2|LICENSE\.txt)$/.test(name))) cpSync(join(sveltia, 'assets', name), join(folder, 'assets', name))
  cpSync(join(packages, 'yaml/browser'), join(folder, 'yaml'), { recursive: true, filter: (path) => !path.endsWith('package.json') })
  for (const [name, from] of [['sveltia-cms', '@sveltia/cms/LICENSE.txt'], ['turndown', 'turndown/LICENSE'], ['exifr', 'exifr/LICENSE'], ['yaml', 'yaml/LICENSE']]) {
    cpSync(join(packages, from), join(folder, `${name}.LICENSE.txt`))
  }
  writeFileSync(join(folder, 'nb.js'), `export default ${readFileSync(join(root, 'scripts/sveltia-nb.json'), 'utf8').trim()}\n`)
  const hash = createHash('sha256')
  for (const path of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? dirname(entry.path), entry.name)).sort()) {
    hash.update(path.slice(folder.length)).update(readFileSync(path))
  }
  writeFileSync(join(folder, 'name.json'), `${JSON.stringify({ hash: hash.digest('hex') })}\n`)
}
