import { describe, expect, test } from 'vitest'
import { long } from '../long.js'
import { articleText, korus, project } from '../project.js'
import { figure } from '../promises/figure.js'
import { hostile } from './hostile.js'

/** In seconds of the processor, many times what is needed on a slow machine: a bound that fails when a time begins to grow with a square. */
const most = 60

describe.each(Object.entries(hostile))('%s', (_, [content, code]) => {
  test(`is answered with ${code}, and the good article is still read`, async (context) => {
    const root = project({ 'articles/god.md': articleText('God', '2026-05-01'), 'articles/mye.md': content })
    const before = process.cpuUsage()
    const { code: exit, stdout } = await korus(root, 'check', '--now', '2026-11-15', '--format', 'json')
    const { user, system } = process.cpuUsage(before)
    const { diagnostics, summary } = JSON.parse(stdout) as { diagnostics: { file: string; code: string; message: string }[]; summary: object }
    expect(diagnostics.map((one) => one.code)).toContain(code)
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(['articles/mye.md']))
    expect(exit).toBe(1)
    expect(summary).toMatchObject({ read: 2 })
    expect((user + system) / 1e6).toBeLessThan(most)
    figure(context, `one of ${Object.keys(hostile).length} files, ${most} s of the processor`)
  })
})

test.runIf(long)('all of them together are reported in words that can be read', async () => {
  const files = Object.fromEntries(Object.values(hostile).map(([content], i) => [`articles/fil-${i}.md`, content]))
  const { stdout } = await korus(project(files), 'check', '--now', '2026-11-15')
  for (const path of Object.keys(files)) expect(stdout).toContain(path)
  expect(stdout).not.toMatch(/^\s+at .*:\d+:\d+/m)
  expect(stdout.length).toBeLessThan(60_000)
})
