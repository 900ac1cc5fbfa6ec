import { isAbsolute, relative, sep } from 'node:path'

const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*\\]|[. ]$/u

/** Says whether a path is relative, stays below its folder and can be a file's on every system; `/` parts folders. */
export const isSafePath = (path: string): boolean => path.split('/').every(isSafeName)

/** What most of our own names are: there is little in them to look for. */
const plain = /^[a-z\d][a-z\d_-]*(?:\.[a-z\d]+)*$/

function isSafeName(name: string): boolean {
  if (plain.test(name)) return name.length <= 255 && !reserved.test(name)
  return name !== '' && name !== '.' && name !== '..' && Buffer.byteLength(name) <= 255 && !unfit.test(name) && !reserved.test(name)
}

/** Throws, for it is a fault of korus, unless the paths are safe and no two meet on a disk that takes A for a or é for e´. */
export function checkPaths(paths: readonly string[]): void {
  const files = new Set<string>()
  const folders = new Set<string>()
  // Folders as they are spelled: most paths lie where another does.
  const met = new Set<string>()
  const take = (path: string, among: Set<string>): void => {
    const end = path.lastIndexOf('/')
    const folder = path.slice(0, end)
    if (end >= 0 && !met.has(folder)) {
      take(folder, folders)
      met.add(folder)
    }
    if (!isSafeName(path.slice(end + 1))) throw new Error(`an output may not lie at ${JSON.stringify(path)}`)
    const folded = path.normalize('NFC').toLowerCase()
    if (files.has(folded) || folders.has(folded)) throw new Error(`two outputs meet at ${JSON.stringify(path)}`)
    among.add(folded)
  }
  for (const path of paths) take(path, files)
}

/** Says whether `path` is `folder` or lies below it; both absolute and without links. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
