import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { korus, project, tree } from '../project.js'
import { atLeast, figure } from '../promises/figure.js'

const golden = 'test/golden/dist'
const isText = (path: string): boolean => !/\.(png|jpg|woff2)$|^sok\/indeks\//.test(path)

// UPDATE=1 writes what is made; read the difference before you commit it.
test('the golden site is made to the byte', async (context) => {
  const root = project({})
  cpSync('test/golden/project', root, { recursive: true })
  expect(await korus(root, 'build', '--now', '2026-11-15', '--quiet')).toMatchObject({ code: 0, stderr: expect.not.stringContaining('feil:') })
  const made = Object.fromEntries(Object.entries(tree(join(root, 'dist'))).filter(([path]) => isText(path)))
  if (process.env['UPDATE']) {
    rmSync(golden, { recursive: true, force: true })
    for (const [path, bytes] of Object.entries(made)) {
      mkdirSync(dirname(join(golden, path)), { recursive: true })
      writeFileSync(join(golden, path), bytes, 'latin1')
    }
  }
  const expected = tree(golden)
  expect(Object.keys(made)).toEqual(Object.keys(expected))
  for (const [path, bytes] of Object.entries(expected)) expect(utf8(made[path]), path).toBe(utf8(bytes))
  figure(context, `${atLeast(Object.keys(expected).length, 10)} texts, as they are committed`)
})

test('what was withdrawn, drafted or is to come is nowhere in it', () => {
  const all = Object.values(tree(golden)).map(utf8).join('\n')
  for (const words of ['Hun som ble trukket', 'Trukket tekst', 'Senere.', '2026-08-01']) expect(all).not.toContain(words)
  expect(all).toContain('Ein møteplass for unge')
})

const utf8 = (bytes: string | undefined): string => Buffer.from(bytes ?? '', 'latin1').toString('utf8')
