import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { isSafePath, isWithin } from '../../src/disk/paths.js'
import { publish } from '../../src/disk/publish.js'
import { setGate } from '../../src/disk/io.js'
import { writeNew } from '../../src/disk/write.js'
import { Halt } from '../../src/halt.js'
import { picture } from '../diagnostics/cases/picture.js'
import { cases } from '../long.js'
import { articleText, korus, project, tree } from '../project.js'
import { figure } from './figure.js'

const secret = 'HEMMELIG-UTENFOR'
afterEach(() => setGate(undefined))

/** A project in a folder beside which something secret lies, and every path that is asked for outside it and the package. */
function watched(files: Readonly<Record<string, string | Uint8Array>>): { readonly root: string; readonly beside: string; readonly outside: string[] } {
  const root = project({ 'articles/god.md': articleText('God', '2026-05-01'), ...files })
  const beside = mkdtempSync(join(tmpdir(), 'korus-utenfor-'))
  // It could be published.
  writeFileSync(join(beside, 'hemmelig.md'), articleText(secret, '2026-05-01'))
  writeFileSync(join(beside, 'hemmelig.png'), picture)
  const outside: string[] = []
  setGate((_, path) => {
    const whole = resolve(path)
    if (![root, process.cwd(), '/proc'].some((folder) => isWithin(folder, whole)) && whole !== resolve(root, '..')) outside.push(path)
  })
  return { root, beside, outside }
}

const away = ['../hemmelig.png', '../../../../etc/passwd', '/etc/passwd', 'C:\\Windows\\win.ini', '..\\..\\hemmelig.png', '%2e%2e/%2e%2e/etc/passwd', '..%2fhemmelig.png', '%252e%252e/etc/passwd', '.../x.png', './../../etc/passwd', 'a/../../../etc/passwd', '//korus.invalid/x.png', 'file:///etc/passwd', '\\\\server\\share\\x.png', '~/x.png', '$HOME/x.png', 'CON', 'nul.png', 'COM1.png', 'lpt9', 'bilde.png::$DATA', 'bilde.png\u0000.md', '.git/config', '.korus/manifest', '../dist/index.html', 'korus.yml', '\u2025/x', '．．/x', 'x'.repeat(300), `${'å'.repeat(150)}.png`]

describe('nothing outside is read or written', () => {
  test('for any picture, document, link, slug and old address that leads away', async (context) => {
    const { root, outside } = watched(Object.fromEntries(away.flatMap((path, i) => {
      const quoted = JSON.stringify(path)
      return [
        [`articles/a${i}.md`, articleText('A', '2026-05-01', [`bilde: {fil: ${quoted}, alt: x, foto: y}`])],
        [`articles/b${i}.md`, articleText('B', '2026-05-01', [`vedlegg: [{fil: ${quoted}, tekst: x}]`], `![x](<${path}>) og [y](<${path}>)`)],
        [`articles/c${i}.md`, articleText('C', '2026-05-01', [`slug: ${quoted}`])],
        [`articles/d${i}.md`, articleText('D', '2026-05-01', [`tidligere_adresser: [${quoted}]`])],
      ]
    })))
    const { code, stderr } = await korus(root, 'build', '--now', '2026-11-15')
    expect(code).toBe(1)
    expect(outside).toEqual([])
    expect(stderr).not.toMatch(/HEMMELIG|root:x:0/)
    figure(context, `${away.length} paths in each of six places`)
  })

  const kinds = ['a link to a file', 'a link to a folder', 'articles itself a link', 'a link round', 'dist a link', '.korus a link', 'dist not ours', 'a twin in capitals', 'a twin in NFD', 'a link to the project']

  test.for(kinds)('by %s', async (kind, context) => {
    const { root, beside, outside } = watched({})
    const articles = join(root, 'articles')
    if (kind === 'a link to a file') symlinkSync(join(beside, 'hemmelig.md'), join(articles, 'x.md'))
    if (kind === 'a link to a folder') symlinkSync(beside, join(articles, 'x'))
    if (kind === 'articles itself a link') {
      rmSync(articles, { recursive: true })
      symlinkSync(beside, articles)
    }
    if (kind === 'a link round') symlinkSync(articles, join(articles, 'x'))
    if (kind === 'a link to the project') symlinkSync(root, join(articles, 'x'))
    if (kind === 'dist a link') symlinkSync(beside, join(root, 'dist'))
    if (kind === '.korus a link') symlinkSync(beside, join(root, '.korus'))
    if (kind === 'dist not ours') {
      mkdirSync(join(root, 'dist'))
      writeFileSync(join(root, 'dist/index.html'), 'noe annet')
    }
    if (kind.startsWith('a twin')) for (const name of kind === 'a twin in NFD' ? ['På.md', 'På.md'] : ['sak.md', 'SAK.md']) writeFileSync(join(articles, name), articleText('Tvilling', '2026-05-01'))
    const before = tree(beside)
    const { code } = await korus(root, 'build', '--now', '2026-11-15')
    expect(tree(beside)).toEqual(before)
    expect(outside.filter((path) => path.startsWith(beside + sep) && kind !== 'articles itself a link')).toEqual([])
    if (kind !== 'dist a link') expect(Object.values(tree(join(root, 'dist'))).join('')).not.toContain(secret)
    if (['dist a link', 'dist not ours', '.korus a link'].includes(kind)) expect(code).toBe(3)
    else expect([0, 1]).toContain(code)
    if (kind === 'dist not ours') expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('noe annet')
    figure(context, `one of ${kinds.length} links, twins and folders of others`)
  })

  const part = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('..', '.', '', 'a', 'b.md', '%2e%2e', '~', 'CON', 'a ', 'a.', 'a:b', 'å', 'A', '\\..', '\0', '\u202e') }, fc.string({ unit: 'binary', maxLength: 5 }), fc.stringMatching(/^[a-z./\\]{1,8}$/))
  const anyPath = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/'))

  test('whatever path is made up, it is refused or stays inside', async (context) => {
    const runs = cases(300, 10_000)
    const root = project({})
    const beside = tree(resolve(root, '..', 'korus-finnes-ikke'))
    await fc.assert(fc.asyncProperty(anyPath, async (path) => {
      if (isSafePath(path)) expect(isWithin(root, resolve(root, path))).toBe(true)
      const touched: string[] = []
      setGate((call, at) => {
        if (!isWithin(root, resolve(at)) && !at.startsWith('/proc')) touched.push(`${call} ${at}`)
        // What would be written is enough to know.
        if (['write', 'mkdir', 'link', 'rename', 'open', 'copy'].includes(call)) throw Object.assign(new Error('no'), { code: 'EIO' })
      })
      for (const work of [() => writeNew(root, path, 'x'), () => publish(root, [{ path, key: 'x', make: () => 'x' }, { path: 'adresser.json', key: 'y', make: () => '"korus"' }])]) {
        try {
          await work()
        } catch (error) {
          if (!(error instanceof Halt)) expect(String(error)).toMatch(/may not lie|two outputs meet/)
        }
      }
      setGate(undefined)
      expect(touched).toEqual([])
    }), { numRuns: runs })
    expect(beside).toEqual({})
    figure(context, `${runs} generated paths`)
  })
})
