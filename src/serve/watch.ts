import { watch } from 'chokidar'
import * as io from '../disk/io.js'

/** A watch over a project's files; until it is `ready` a change may be missed. */
export interface Watch {
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** In milliseconds: programs write a file in several steps, which are one change. */
const pause = 15
/** In milliseconds: chokidar leaves out what happens to a file in the 50 after a change of it that it told of, such as the second half of a save. */
const deaf = 75

/** Watches what a site is made of, and tells of the paths that changed, absolute, some at a time; `failed` is called when the machine can't tell of changes. */
export function watchProject(root: string, changed: (paths: readonly string[]) => void, failed: () => void): Watch {
  // The folder itself is watched, since chokidar says too early that it is ready where one of several paths is not there.
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path) => {
      const own = path.slice(root.length)
      // What begins with a dot or ~$ is no part of a site: what editors write beside a file they save, above all.
      return own !== '' && (!/^[\\/](?:articles|templates|korus\.yml)(?:[\\/]|$)/.test(own) || /[\\/](?:\.|~\$)[^\\/]*$/.test(own))
    },
  })
  let paths = new Set<string>()
  /** What was told of, as it was then. */
  let told = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined
  let look: NodeJS.Timeout | undefined
  const heard = (path: string): void => {
    paths.add(path)
    clearTimeout(timer)
    timer = setTimeout(tell, pause)
  }
  const tell = (): void => {
    const all = [...paths]
    paths = new Set()
    for (const path of all) told.set(path, io.stateOf(path))
    clearTimeout(look)
    look = setTimeout(lookAgain, deaf)
    changed(all)
  }
  const lookAgain = (): void => {
    const before = told
    told = new Map()
    for (const [path, state] of before) if (io.stateOf(path) !== state) heard(path)
  }
  watcher.on('all', (_, path) => heard(path))
  watcher.on('error', failed)
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    close: () => {
      clearTimeout(timer)
      clearTimeout(look)
      return watcher.close()
    },
  }
}
