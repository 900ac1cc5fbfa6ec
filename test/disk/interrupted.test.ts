import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as io from '../../src/disk/io.js'
import { recover } from '../../src/disk/journal.js'
import { publish } from '../../src/disk/publish.js'
import { Halt } from '../../src/halt.js'
import type { Output } from '../../src/output.js'
import { long } from '../long.js'
import { atLeast, figure } from '../promises/figure.js'
import { failWhere, fill, killAt, Killed, mark, outputsOf, snapshot, stepsOf, temporaryFolder, treeOf } from './helper.js'

const older = { ...mark, 'index.html': 'Gammel', 'a/index.html': 'A', 'fil': 'fil', 'mappe/a/b': 'dypt', 'bort/a/b/c': 'bort', 'bort/d': 'bort', 'bilde.png': 'gamle piksler' }
const newer = { ...mark, 'index.html': 'Ny forside', 'a/index.html': 'A', 'fil/a/b': 'mappe', 'mappe': 'fil', 'ny/a/b/c': 'ny', 'bilde.png': 'piksler' }
const [oldTree, newTree] = [treeOf(older), treeOf(newer)]

const newOutputs = (): Output[] => outputsOf(newer).map((output) => (output.path === 'bilde.png' ? { ...output, from: 'articles/bilde.png' } : output))

async function published(): Promise<string> {
  const root = fill(temporaryFolder(), { 'articles/bilde.png': 'piksler' })
  await publish(root, outputsOf(older))
  return root
}

const distOf = (root: string) => snapshot(join(root, 'dist'))

/** Holds that dist/ is one whole tree and the stage is gone, and that the next build needs no hand. */
async function expectWhole(root: string, where: string): Promise<void> {
  expect([oldTree, newTree], where).toContainEqual(distOf(root))
  expect(existsSync(join(root, '.korus/publish')), where).toBe(false)
  await publish(root, newOutputs())
  expect(distOf(root), where).toEqual(newTree)
}

/** Runs `once` for each step of publishing, in a project where the older tree is published, and gives how many steps there are. */
async function forEachStep(once: (root: string, step: number) => Promise<void>, stride = 1): Promise<number> {
  const root = await published()
  const steps = await stepsOf(() => publish(root, newOutputs()))
  expect(steps).toBeGreaterThan(60)
  for (let step = 1; step <= steps; step += stride) await once(await published(), step)
  return steps
}

describe('a build that is killed', () => {
  test('at any step leaves, once the next command has begun, the old tree or the new one', async (context) => {
    const seen = new Set<string>()
    const steps = await forEachStep(async (root, step) => {
      killAt(step)
      await expect(publish(root, newOutputs())).rejects.toBeInstanceOf(Killed)
      io.setGate(undefined)
      await recover(root)
      seen.add(JSON.stringify(distOf(root)))
      await expectWhole(root, `step ${step}`)
    })
    expect(seen.size).toBe(2)
    figure(context, `a kill at each step of publishing, ${atLeast(steps, 10)}`)
  })

  test('the first of all, at any step leaves no site or a whole one', async () => {
    const first = async () => fill(temporaryFolder(), { 'articles/bilde.png': 'piksler' })
    const root = await first()
    const steps = await stepsOf(() => publish(root, newOutputs()))
    for (const stop of [killAt, (step: number) => failWhere('EIO', (count) => count === step)]) {
      const seen = new Set<boolean>()
      for (let step = 1; step <= steps; step++) {
        const one = await first()
        stop(step)
        const failed = await publish(one, newOutputs()).then(() => false, (error: unknown) => error instanceof (stop === killAt ? Killed : Halt))
        io.setGate(undefined)
        await recover(one)
        seen.add(existsSync(join(one, 'dist')))
        if (existsSync(join(one, 'dist'))) expect(distOf(one), `step ${step}`).toEqual(newTree)
        else expect(failed, `step ${step}`).toBe(true)
        expect(existsSync(join(one, '.korus/publish')), `step ${step}`).toBe(false)
        await publish(one, newOutputs())
        expect(distOf(one), `step ${step}`).toEqual(newTree)
      }
      expect([...seen].sort()).toEqual([false, true])
    }
  })

  test('and whose recovery is killed as well', async () => {
    await forEachStep(async (root, step) => {
      killAt(step)
      await expect(publish(root, newOutputs())).rejects.toBeInstanceOf(Killed)
      for (let next = 1; ; next += 1 + (step % 7)) {
        killAt(next)
        const end = await recover(root).catch((error: unknown) => error)
        io.setGate(undefined)
        if (!(end instanceof Killed)) break
      }
      await expectWhole(root, `step ${step}`)
    }, 3)
  })

  test('would leave a mixed tree if it wrote in place', async (context) => {
    const root = await published()
    killAt(3)
    expect(() => {
      for (const path of ['index.html', 'a/index.html', 'bilde.png']) io.write(join(root, 'dist', path), 'Ny')
    }).toThrow(Killed)
    io.setGate(undefined)
    await recover(root)
    expect([oldTree, newTree]).not.toContainEqual(distOf(root))
    figure(context, 'a kill at the third of its steps')
  })
})

describe('a machine that fails', () => {
  const codes = ['ENOSPC', 'EACCES', 'EMFILE', 'EIO', 'EXDEV']

  test('at any one step stops with a Halt and the old tree, or has done its work', async (context) => {
    const steps = await forEachStep(async (first, step) => {
      for (const code of long ? codes : [codes[step % codes.length] as string]) {
        const root = code === codes[0] ? first : await published()
        failWhere(code, (count) => count === step)
        const end = await publish(root, newOutputs()).catch((error: unknown) => error)
        io.setGate(undefined)
        const where = `step ${step}, ${code}`
        if (end instanceof Error) expect(end, where).toBeInstanceOf(Halt)
        expect(distOf(root), where).toEqual(end instanceof Error ? oldTree : newTree)
        await recover(root)
        expect(distOf(root), where).toEqual(end instanceof Error ? oldTree : newTree)
        await expectWhole(root, where)
      }
    }, long ? 1 : 2)
    figure(context, `${codes.join(', ')}, ${long ? 'each' : 'in turn'} at every ${long ? '' : 'other '}step of publishing, ${atLeast(steps, 10)}`)
  })

  test('from some step on, when dist/ cannot be put back either, is made good by the next command', async () => {
    await forEachStep(async (root, step) => {
      failWhere('EIO', (count) => count >= step)
      await publish(root, newOutputs()).catch((error: unknown) => expect(error).toBeInstanceOf(Halt))
      io.setGate(undefined)
      await recover(root)
      await expectWhole(root, `step ${step}`)
    }, 4)
  })

  test('where no folder may be made in dist/, leaves the old tree, after a kill too', async () => {
    const root = await published()
    const refused = (_: number, call: string, path: string): boolean => call === 'mkdir' && path === join(root, 'dist/ny')
    failWhere('EACCES', refused)
    await expect(publish(root, newOutputs())).rejects.toMatchObject({ exit: 3, reason: { kind: 'no-permission', path: join(root, 'dist/ny') } })
    expect(distOf(root)).toEqual(oldTree)

    io.setGate((call, path) => {
      if (call === 'rename' && path === join(root, 'dist/index.html')) throw new Killed()
    })
    await expect(publish(root, newOutputs())).rejects.toBeInstanceOf(Killed)
    failWhere('EACCES', refused)
    await recover(root)
    expect(distOf(root)).toEqual(oldTree)
  })
})
