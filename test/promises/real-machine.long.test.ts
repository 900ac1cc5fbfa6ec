import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { articleText, project, settingsText, tree } from '../project.js'
import { figure } from './figure.js'
import { bin } from './kill.js'

const isRoot = process.getuid?.() === 0
const nobody = 65_534
const build = (root: string, options: { readonly uid?: number; readonly gid?: number } = {}) =>
  spawnSync(process.execPath, [bin, 'build', '--root', root, '--now', '2026-11-15'], { encoding: 'utf8', env: { ...process.env, HOME: '/nonexistent' }, ...options })

const stories = (title: string, n: number): Record<string, string> => ({ 'korus.yml': settingsText, ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`articles/sak-${i}.md`, articleText(`${title} ${i}`, '2026-05-01', [], 'Et avsnitt om saken. '.repeat(200))])) })
const lay = (root: string, files: Readonly<Record<string, string>>): void => Object.entries(files).forEach(([path, text]) => writeFileSync(join(root, path), text))
const sentence = /^[A-ZÆØÅ][^\n]+\.\n$/

describe('on a real machine', () => {
  const mountable = isRoot && process.platform === 'linux' && (() => {
    const folder = mkdtempSync(join(tmpdir(), 'korus-mount-'))
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
    if (status === 0) spawnSync('umount', [folder])
    rmSync(folder, { recursive: true })
    return status === 0
  })()
  const mounted: string[] = []
  afterAll(() => mounted.forEach((folder) => {
    spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  }))

  test.skipIf(!mountable)('a disk that is full stops a build with one sentence, exit 3 and the old site', (context) => {
    const disk = mkdtempSync(join(tmpdir(), 'korus-disk-'))
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1400k', 'tmpfs', disk]).status).toBe(0)
    mounted.push(disk)
    cpSync(project(stories('Gammel', 3)), disk, { recursive: true })
    expect(build(disk)).toMatchObject({ status: 0 })
    const old = tree(join(disk, 'dist'))
    lay(disk, stories('Ny', 40))
    const { status, stderr } = build(disk)
    expect([status, stderr]).toEqual([3, expect.stringMatching(sentence)])
    expect(stderr).toMatch(/full/i)
    expect(tree(join(disk, 'dist'))).toEqual(old)
    figure(context, 'a tmpfs of 1.4 MB')
  })

  test.skipIf(!isRoot)('an ordinary user who may not write in dist/ gets one sentence, exit 3, and the old site stays', (context) => {
    const root = project(stories('Gammel', 2))
    chmodSync(root, 0o755)
    expect(build(root)).toMatchObject({ status: 0 })
    const old = tree(join(root, 'dist'))
    lay(root, stories('Ny', 2))
    for (const path of ['.korus', ...spawnSync('find', ['.korus'], { cwd: root, encoding: 'utf8' }).stdout.trim().split('\n')]) chownSync(resolve(root, path), nobody, nobody)
    const { status, stderr } = build(root, { uid: nobody, gid: nobody })
    expect([status, stderr]).toEqual([3, expect.stringMatching(sentence)])
    expect(stderr).toMatch(/tilgang/)
    expect(tree(join(root, 'dist'))).toEqual(old)
    figure(context, 'as nobody')
  })

  test.skipIf(process.platform === 'win32')('with few files to hold open, it is made or stops with one sentence and the old site', (context) => {
    const root = project(stories('Gammel', 3))
    expect(build(root)).toMatchObject({ status: 0 })
    const old = tree(join(root, 'dist'))
    lay(root, stories('Ny', 3))
    const codes = new Set<number | null>()
    for (const limit of [34, 38, 42, 46, 52, 60]) {
      const { status, stderr } = spawnSync('bash', ['-c', `ulimit -n ${limit} && exec "$0" "$@"`, process.execPath, bin, 'build', '--root', root, '--now', '2026-11-15'], { encoding: 'utf8' })
      // Below some number Node itself does not start.
      if (![0, 3].includes(status ?? -1)) {
        expect(stderr).not.toMatch(/src\/|lib\/commands/)
        continue
      }
      codes.add(status)
      if (status === 0) break
      expect(stderr).toMatch(sentence)
      expect(tree(join(root, 'dist'))).toEqual(old)
    }
    expect(codes.size).toBeGreaterThan(0)
    figure(context, 'ulimit -n from 34 up')
  })

  test('a dist/ that is not ours is left alone', (context) => {
    const root = project(stories('En', 1))
    mkdirSync(join(root, 'dist'))
    writeFileSync(join(root, 'dist/viktig.txt'), 'Andres')
    expect(build(root)).toMatchObject({ status: 3, stderr: expect.stringMatching(sentence) })
    expect(tree(join(root, 'dist'))).toEqual({ 'viktig.txt': Buffer.from('Andres').toString('latin1') })
    figure(context, 'a file of somebody else’s')
  })
})
