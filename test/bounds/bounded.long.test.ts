import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { articleText, korus, project } from '../project.js'
import { bin } from '../promises/kill.js'
import { figure } from '../promises/figure.js'
import { hostile } from './hostile.js'

const measure = new URL('./measure.js', import.meta.url).href

/** Checks a project in a process of its own, and gives what it took: MB of memory and seconds of the processor. */
function checked(files: Readonly<Record<string, string | Uint8Array>>) {
  const argv = ['--import', measure, bin, 'check', '--root', project(files), '--now', '2026-11-15', '--format', 'json']
  const { status, stdout, output } = spawnSync(process.execPath, argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 1e9 })
  return { status, stdout, ...JSON.parse(String(output[3])) as { readonly memory: number; readonly seconds: number } }
}

const good = { 'articles/god.md': articleText('God', '2026-05-01') }

describe('in a process of its own, within 5 seconds of the processor and 600 MB', () => {
  test('every file that no editor writes ends with its code', (context) => {
    // On a slow machine, or a busy one, all takes longer, the shortest check as well: half a second where 5 are meant as such.
    const slower = Math.max(1, checked(good).seconds / 0.5)
    for (const [name, [content, code]] of Object.entries(hostile)) {
      const { status, stdout, memory, seconds } = checked({ ...good, 'articles/mye.md': content })
      expect(status, name).toBe(1)
      expect(stdout, name).toContain(`"${code}"`)
      expect(memory, name).toBeLessThan(600)
      expect(seconds / slower, name).toBeLessThan(5)
    }
    figure(context, `${Object.keys(hostile).length} files, 5 s and 600 MB`)
  })
})

test('one bad article in 1 000 leaves 999 checked', async (context) => {
  const sound = Object.fromEntries(Array.from({ length: 999 }, (_, i) => [`articles/sak-${i}.md`, articleText(`Sak ${i}`, '2026-05-01', i === 998 ? ['tiltel: x'] : [])]))
  for (const bad of ['hode-ikke-lukket', 'unbalanced emphasis', 'a megabyte of NUL']) {
    const content = bad === 'hode-ikke-lukket' ? '---\ntittel: x' : hostile[bad]![0]
    const { code, stdout } = await korus(project({ ...sound, 'articles/darlig.md': content }), 'check', '--now', '2026-11-15', '--format', 'json')
    const { diagnostics, summary } = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly file: string }[]; readonly summary: Record<string, number> }
    expect([code, summary['read']]).toEqual([1, 1000])
    // The last of the good ones has a fault of its own, which is told as well.
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(['articles/darlig.md', 'articles/sak-998.md']))
  }
  figure(context, 'three bad articles among 999')
})
