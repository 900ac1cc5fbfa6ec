import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleText, korus, project, settingsText, tree } from '../project.js'
import { figure } from './figure.js'
import { copyOf, ended, killAfter, korusProcess, numbers } from './kill.js'

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
