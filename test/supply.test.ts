import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly resolved?: string
  readonly integrity?: string
}
const read = (path: string): any => JSON.parse(readFileSync(path, 'utf8'))
const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>
const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(([path]) => path !== '')

test('every package is pinned to one version, and the lock file to its bytes', () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(locked.filter(([, one]) => !one.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
})

/** Licences under which a package may be used by an MIT program, and those that are read twice. */
const free = new Set(['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0', '(MIT AND Zlib)', 'MIT (http://mootools.net/license.txt)', '(MIT OR GPL-3.0-or-later)', '(MIT OR CC0-1.0)'])
const known: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'caniuse-lite: data, named in docs/licences.md',
  'LGPL-3.0-or-later': '@img/sharp-libvips-*: libvips as a library of its own, which anyone may replace',
  'Apache-2.0 AND LGPL-3.0-or-later': '@img/sharp-win32-*: the same',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT': '@img/sharp-wasm32: the same',
  'OFL-1.1': '@fontsource/*: the fonts that ours are cut from, with their licence beside them',
  'MPL-2.0': 'axe-core, lightningcss: tools of the tests',
}

test('every licence goes with ours, or is named with why', () => {
  expect(locked.filter(([, { license = 'none' }]) => !free.has(license) && known[license] === undefined).map(([path, { license }]) => `${path} ${license}`)).toEqual([])
  const listed = readFileSync('docs/licences.md', 'utf8')
  for (const name of ['CC-BY-4.0', 'LGPL-3.0-or-later', 'OFL-1.1', 'MPL-2.0']) expect(listed).toContain(`| ${name}`)
  expect(locked.filter(([, { license, dev }]) => license === 'MPL-2.0' && !dev).map(([path]) => path)).toEqual([])
})

test('no package runs a script when it is installed, but for one that is not let to and does not need it', () => {
  expect(locked.filter(([, one]) => one.hasInstallScript).map(([path]) => path)).toEqual(['node_modules/vnu-jar'])
  expect(read('package.json').allowScripts).toEqual({ 'vnu-jar': false })
})
