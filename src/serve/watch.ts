import { join } from 'node:path'
import { watch } from 'chokidar'

/** A watch over a project's files. */
export interface Watch {
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** In milliseconds: programs write a file in several steps, which are one change. */
const pause = 15

/** Watches what a site is made of, and tells of the paths that changed, absolute, some at a time; `failed` is called when the machine can't tell of changes. */
export function watchProject(root: string, changed: (paths: readonly string[]) => void, failed: () => void): Watch {
  const watcher = watch(['articles', 'templates', 'korus.yml'].map((name) => join(root, name)), {
    ignoreInitial: true,
    // What begins with a dot or ~$ is no part of a site: what editors write beside a file they save, above all.
    ignored: (path) => /(?:^|[\\/])(?:\.|~\$)[^\\/]*$/.test(path.slice(root.length)),
  })
  let paths = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', (_, path) => {
    paths.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const told = [...paths]
      paths = new Set()
      changed(told)
    }, pause)
  })
  watcher.on('error', failed)
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    close: () => {
      clearTimeout(timer)
      return watcher.close()
    },
  }
}
