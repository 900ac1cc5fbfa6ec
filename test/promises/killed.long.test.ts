import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { recover } from '../../src/disk/journal.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'
import { figure } from './figure.js'
import { ended, killAfter, korusProcess, numbers } from './kill.js'
import { treeNamed } from './trees.js'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))
const copyOf = (root: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'korus-drept-'))
  folders.push(copy)
  cpSync(root, copy, { recursive: true })
  return copy
}

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

describe('an issue is made once', () => {
  const stories = Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`articles/2026-10-0${i + 1}-sak-${i}.md`, articleText(`Sak ${i}`, `2026-10-0${i + 1}`)]))
  const make = ['newsletter', '--since', '2026-10-01', '--until', '2026-10-31', '--id', '2026-10']
  const send = ['newsletter', '2026-10', '--sent']
  const kept = (root: string) => tree(join(root, 'articles/nyhetsbrev'))
  const issueIn = (root: string) => [kept(root), tree(join(root, 'dist/nyhetsbrev/2026-10'))]

  /** What there is when nobody disturbs, before, after making and after sending, with the caches that make it quick. */
  async function stages() {
    const fresh = project({ 'korus.yml': settingsText, ...stories })
    expect((await ended(korusProcess(fresh, 'build'))).code).toBe(0)
    const made = copyOf(fresh)
    expect((await ended(korusProcess(made, ...make))).code).toBe(0)
    const sent = copyOf(made)
    const start = performance.now()
    expect((await ended(korusProcess(sent, ...send))).code).toBe(0)
    // What MJML made is kept, so that another try costs little.
    cpSync(join(made, '.korus'), join(fresh, '.korus'), { recursive: true })
    return { fresh, made, sent, span: performance.now() - start }
  }

  test('whatever it is killed at', async (context) => {
    const { fresh, made, sent, span } = await stages()
    const random = numbers(200)
    for (let time = 0; time < 200; time++) {
      const [from, argv, whole] = time % 2 === 0 ? [fresh, make, made] as const : [made, send, sent] as const
      const root = copyOf(from)
      // Half of them from when the first thing of the issue is there: what is written takes so short a part of a run that few would meet it.
      const isNear = time % 4 > 1
      await killAfter(korusProcess(root, ...argv), (isNear ? 30 : span) * random.next().value, isNear ? join(root, 'articles') : undefined)
      // No document is half: it is not there, or it is as it would have been.
      const document = kept(root)['2026-10.md']
      expect([undefined, kept(made)['2026-10.md'], kept(sent)['2026-10.md']]).toContain(document)
      for (const [path, bytes] of Object.entries(kept(root))) expect(bytes, path).toBe(path === '2026-10.md' ? document : kept(sent)[path])
      // The same command again ends in the same, whatever was there.
      const { code, stderr } = await korus(root, ...argv, '--now', '2026-11-15')
      expect([code, kept(root)], stderr).toEqual([0, kept(whole)])
      rmSync(root, { recursive: true })
    }
    figure(context, '200 kills around newsletter and --sent, half of them while it writes')
  })

  test('whoever else is at it', async (context) => {
    const { fresh, made, sent } = await stages()
    const providers = ['egen', 'mailchimp']
    // What each would have made alone: a document, and the e-mail of it.
    const alone: (readonly Readonly<Record<string, string>>[])[] = []
    for (const provider of providers) {
      const root = copyOf(fresh)
      expect((await ended(korusProcess(root, ...make, '--provider', provider))).code).toBe(0)
      alone.push(issueIn(root))
      // What MJML made for both is kept, so that a pair costs little.
      cpSync(join(root, '.korus'), join(fresh, '.korus'), { recursive: true })
    }
    for (let pair = 0; pair < 100; pair++) {
      const sending = pair % 2 === 1
      const root = copyOf(sending ? made : fresh)
      const both = await Promise.all(providers.map((provider) => ended(korusProcess(root, ...(sending ? send : [...make, '--provider', provider])))))
      for (const { code, said } of both) expect([0, 1, 3], said).toContain(code)
      expect(both.map(({ code }) => code)).toContain(0)
      if (sending) expect(kept(root)).toEqual(kept(sent))
      else expect(alone).toContainEqual(issueIn(root))
      rmSync(root, { recursive: true })
    }
    figure(context, '100 pairs of runs at once')
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
