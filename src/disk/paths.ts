import { isAbsolute, relative, sep } from 'node:path'

const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*\\]|[. ]$/u

/** Says whether a path is relative, stays below its folder and can be a file's on every system; `/` parts folders. */
export function isSafePath(path: string): boolean {
  return path.split('/').every((part) =>
    part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= 255 && !unfit.test(part) && !reserved.test(part))
}

/** Throws, for it is a fault of korus, unless the paths are safe and no two meet on a disk that takes A for a or é for e´. */
export function checkPaths(paths: readonly string[]): void {
  const known = new Map<string, { readonly spelling: string; readonly isFile: boolean }>()
  for (const path of paths) {
    if (!isSafePath(path)) throw new Error(`an output may not lie at ${JSON.stringify(path)}`)
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const spelling = end < 0 ? path : path.slice(0, end)
      const isFile = end < 0
      const folded = spelling.normalize('NFC').toLowerCase()
      const other = known.get(folded)
      if (other && (isFile || other.isFile || other.spelling !== spelling)) throw new Error(`two outputs meet at ${JSON.stringify(path)}`)
      if (!other) known.set(folded, { spelling, isFile })
      if (isFile) break
    }
  }
}

/** Says whether `path` is `folder` or lies below it; both absolute and without links. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
