import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recover } from '../../src/disk/journal.js'
import { withLock } from '../../src/disk/lock.js'
import { publish } from '../../src/disk/publish.js'
import { figure } from '../promises/figure.js'
import { fill, killAt, Killed, mark, outputsOf, snapshot, temporaryFolder } from './helper.js'
import { setGate } from '../../src/disk/io.js'

const folderOf = (root: string): string => join(root, '.korus/lock')
const busy = (pid: number) => ({ exit: 3, reason: { kind: 'busy', pid, since: expect.any(Number) } })

describe('withLock', () => {
  test('lets one work at a time, and each in the end', async (context) => {
    const root = temporaryFolder()
    const course: string[] = []
    const work = (name: string) => withLock(root, async () => {
      course.push(`${name} begins`)
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
      course.push(`${name} ends`)
    })
    const all = ['a', 'b', 'c']
    await Promise.all(all.map(work))
    for (let turn = 0; turn < course.length; turn += 2) expect(course[turn]?.[0]).toBe(course[turn + 1]?.[0])
    expect(course.map((line) => line[0]).filter((_, index) => index % 2 === 0).sort()).toEqual(all)
    expect(readdirSync(folderOf(root))).toEqual([])
    figure(context, `${all.length} at once`)
  })

  test('halts when another is at it for too long, and says which', async (context) => {
    const root = fill(temporaryFolder(), { [`.korus/lock/${process.ppid}-0-0`]: '' })
    await expect(withLock(root, () => 1, 0)).rejects.toMatchObject(busy(process.ppid))
    expect(readdirSync(folderOf(root))).toEqual([`${process.ppid}-0-0`])
    await withLock(temporaryFolder(), async ({ root: own }) => {
      await expect(withLock(own, () => 1, 0)).rejects.toMatchObject(busy(process.pid))
    })
    figure(context, 'another process, and this one')
  })

  test('passes over the dead, one whose number lives on in another, and files of no meaning', async (context) => {
    const { pid } = spawnSync('sh', ['-c', ':'])
    const names = [`${pid}-0-0`, `${pid}-77-0`, `${process.pid}-0-999`, `${process.pid}-77-0`, 'Thumbs.db', ...(process.platform === 'linux' ? [`${process.ppid}-77-0`] : [])]
    const root = fill(temporaryFolder(), Object.fromEntries(names.map((name) => [`.korus/lock/${name}`, ''])))
    expect(await withLock(root, () => 'done', 0)).toBe('done')
    expect(readdirSync(folderOf(root))).toEqual(['Thumbs.db'])
    figure(context, `${names.length} files that are left behind`)
  })

  test('is let go when the work fails, and when this very process lost its ticket', async () => {
    const root = temporaryFolder()
    await expect(withLock(root, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(withLock(root, () => killAt(1))).rejects.toBeInstanceOf(Killed)
    setGate(undefined)
    expect(readdirSync(folderOf(root))).toHaveLength(1)
    expect(await withLock(root, () => 'done', 0)).toBe('done')
  })

  test('two publications at once do not mix', async () => {
    const root = temporaryFolder()
    const trees = ['a', 'b'].map((name): Record<string, string> => ({ ...mark, ...Object.fromEntries([1, 2, 3].map((number) => [`${number}.html`, name])) }))
    const slow = (files: Record<string, string>) => outputsOf(files).map((output) => ({ ...output, make: async () => {
      await new Promise(setImmediate)
      return output.make()
    } }))
    await Promise.all(trees.map((files) => publish(root, slow(files))))
    expect(trees).toContainEqual(snapshot(join(root, 'dist')))
  })

  test('recover leaves alone what is being worked on', async () => {
    const root = fill(temporaryFolder(), { '.korus/publish/new/0': 'halvferdig' })
    await withLock(root, () => recover(root))
    expect(snapshot(join(root, '.korus/publish'))).toHaveProperty('new/0')
    await recover(root)
    expect(snapshot(join(root, '.korus'))).not.toHaveProperty('publish')
  })
})
