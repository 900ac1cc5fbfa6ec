import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { setGate } from '../../src/disk/io.js'
import { changes, failWhere, killAt, Killed, stepsOf } from '../disk/helper.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'
import { atLeast, figure } from './figure.js'

afterEach(() => setGate(undefined))

const codes = ['ENOSPC', 'EACCES', 'EMFILE', 'EIO', 'EXDEV']
const build = (root: string) => korus(root, 'build', '--now', '2026-11-15')
const distOf = (root: string) => tree(join(root, 'dist'))

/** A project whose first state is published and whose second is not, and what dist/ holds in both. */
async function twoStates() {
  const root = project({ 'korus.yml': settingsText, 'articles/a.md': articleText('En', '2026-05-01'), 'articles/bort.md': articleText('Bort', '2026-05-02'), 'articles/adresser.txt': '/artikler/a/ 2026-05-01\n' })
  expect(await build(root)).toMatchObject({ code: 0 })
  const old = distOf(root)
  writeFileSync(join(root, 'articles/a.md'), articleText('En er endret', '2026-05-01', ['emneord: [ny]']))
  rmSync(join(root, 'articles/bort.md'))
  writeFileSync(join(root, 'articles/ny.md'), articleText('Ny', '2026-05-03', ['tidligere_adresser: [bort]']))
  const copy = (): string => {
    const to = project({})
    cpSync(root, to, { recursive: true })
    return to
  }
  const after = copy()
  expect(await build(after)).toMatchObject({ code: 0 })
  const work = (): unknown => build(copy())
  return { copy, old, now: distOf(after), steps: await stepsOf(work), changing: await stepsOf(work, changes) }
}

test('whatever fails at any one step of a whole build, it ends with one sentence and the old site, or has made the new one', async (context) => {
  const { copy, old, now, steps } = await twoStates()
  for (let step = 1; step <= steps; step++) {
    const root = copy()
    const code = codes[step % codes.length] as string
    let failed = ''
    failWhere(code, (count, call) => count === step && (failed = call) !== '')
    const end = await build(root)
    setGate(undefined)
    const where = `step ${step}, ${code}: ${end.stderr}`
    expect([0, 1, 3], where).toContain(end.code)
    expect(distOf(root), where).toEqual(end.code === 0 ? now : old)
    if (end.code === 3) expect(end.stderr, where).toMatch(/^[A-ZÆØÅ][^\n]+\.\n$/)
    // What fails to be read leaves nothing behind.
    if (changes(failed)) expect([(await build(root)).code, distOf(root)], where).toEqual([0, now])
    rmSync(root, { recursive: true })
  }
  expect(steps).toBeGreaterThan(100)
  figure(context, `${codes.join(', ')}, in turn at each step of a build, ${atLeast(steps, 10)} in all`)
})

test('killed at any step of a whole build, the next one needs no hand', async (context) => {
  const { copy, old, now, steps, changing } = await twoStates()
  // Who is killed where it reads leaves what it leaves when killed at the next change, or at its end.
  for (let step = 1; step <= changing; step++) {
    const root = copy()
    killAt(step, changes)
    await build(root).catch((error: unknown) => expect(error).toBeInstanceOf(Killed))
    setGate(undefined)
    await korus(root, 'check', '--now', '2026-11-15')
    expect([old, now], `step ${step}`).toContainEqual(distOf(root))
    expect(await build(root)).toMatchObject({ code: 0 })
    expect(distOf(root), `step ${step}`).toEqual(now)
    rmSync(root, { recursive: true })
  }
  expect(changing).toBeGreaterThan(60)
  figure(context, `a kill at each of the steps of a build that change something, ${atLeast(changing, 10)} of ${atLeast(steps, 10)}`)
})
