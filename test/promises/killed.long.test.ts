import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { recover } from '../../src/disk/journal.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'
import { figure } from './figure.js'
import { copyOf, ended, killAfter, korusProcess, numbers } from './kill.js'
import { treeNamed } from './trees.js'

/** Kills one who publishes `times` times, and gives after how many of them dist/ was neither tree when the next command had begun. */
async function mixedAfter(how: 'korus' | 'in place', times: number): Promise<{ readonly mixed: number; readonly seen: ReadonlySet<string> }> {
  const random = numbers(times)
  const whole = new Map((['a', 'b'] as const).map((name) => [JSON.stringify(Object.entries(treeNamed(name)).sort()), name as string]))
  const seen = new Set<string>()
  let mixed = 0
  for (let time = 0; time < times; time++) {
    const root = copyOf(project({}))
    const child = spawn(process.execPath, ['test/promises/publisher.js', root, how], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    await killAfter(child, random.next().value * 150)
    await recover(root)
    expect(existsSync(join(root, '.korus/publish'))).toBe(false)
    const found = whole.get(JSON.stringify(Object.entries(tree(join(root, 'dist'))).sort()))
    if (found === undefined) mixed++
    else seen.add(found)
    rmSync(root, { recursive: true })
  }
  return { mixed, seen }
}

describe('an interrupted build', () => {
  test('killed at 200 random times leaves the old tree or the new one', async (context) => {
    const { mixed, seen } = await mixedAfter('korus', 200)
    expect([mixed, [...seen].sort()]).toEqual([0, ['a', 'b']])
    figure(context, '200 kills of the process')
  })

  test('and one who writes in place does not', async (context) => {
    const { mixed } = await mixedAfter('in place', 40)
    expect(mixed).toBeGreaterThan(0)
    figure(context, '40 kills, some of them mixed')
  })

  test('of the whole program, at 30 random times, needs no hand', async (context) => {
    const root = project({ 'korus.yml': settingsText, ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`articles/sak-${i}.md`, articleText(`Sak ${i}`, '2026-05-01')])) })
    expect((await korus(root, 'build', '--now', '2026-11-15')).code).toBe(0)
    const old = tree(join(root, 'dist'))
    for (let i = 0; i < 12; i++) cpSync(join(root, `articles/sak-${i}.md`), join(root, `articles/ny-${i}.md`))
    const after = copyOf(root)
    const start = performance.now()
    expect((await ended(korusProcess(after, 'build'))).code).toBe(0)
    const [span, now] = [performance.now() - start, tree(join(after, 'dist'))]
    const random = numbers(30)
    for (let time = 0; time < 30; time++) {
      const copy = copyOf(root)
      await killAfter(korusProcess(copy, 'build'), span * random.next().value)
      await korus(copy, 'check', '--now', '2026-11-15')
      expect([old, now]).toContainEqual(tree(join(copy, 'dist')))
      expect((await korus(copy, 'build', '--now', '2026-11-15')).code).toBe(0)
      expect(tree(join(copy, 'dist'))).toEqual(now)
    }
    figure(context, '30 kills of the program')
  })
})

test('two at once: one waits, or says who is at work since when', async (context) => {
  const root = project({ 'korus.yml': settingsText, ...Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`articles/sak-${i}.md`, articleText(`Sak ${i}`, '2026-05-01')])) })
  const issue = ['newsletter', '--since', '2026-05-01', '--id', '2026-11']
  const alone = await Promise.all([['build'], issue].map(async (argv) => {
    const copy = copyOf(root)
    expect((await ended(korusProcess(copy, ...argv))).code).toBe(0)
    return tree(join(copy, 'dist'))
  }))
  for (let pair = 0; pair < 20; pair++) {
    const copy = copyOf(root)
    const previewed = pair % 4 === 3 ? korusProcess(copy, 'serve') : undefined
    if (previewed) await once(previewed.stderr as Readable, 'data')
    const both = await Promise.all([korusProcess(copy, 'build'), korusProcess(copy, ...(pair % 2 === 0 ? ['build'] : issue))].map(ended))
    // On a machine that is slow enough the other says who is at work, and since when.
    for (const { code, said } of both) if (code !== 0) expect([code, said]).toEqual([3, expect.stringMatching(/prosess \d+, siden kl\. \d\d\.\d\d/)])
    expect(both.map(({ code }) => code)).toContain(0)
    expect(alone).toContainEqual(tree(join(copy, 'dist')))
    if (previewed) {
      expect(previewed.exitCode).toBe(null)
      await killAfter(previewed, 0)
    }
  }
  figure(context, '20 pairs of builds and newsletters, some beside a preview')
})
