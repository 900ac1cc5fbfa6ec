import { join } from 'node:path'
import { stat } from '../disk/io.js'
import { isAsLaid, readManifest } from '../disk/manifest.js'
import type { Remade } from '../messages/program.js'
import type { Output } from '../output.js'

/** Why a file was made again by a build, or was not, and its path; the address itself where no file is at it. */
export interface Explained {
  readonly path: string
  readonly why: Remade
}

/** Looks at how dist/ was left, and gives the function that explains what a build of the site at `url` did at an address; without outputs it did nothing at all. */
export function explainer(root: string, address: string): (url: string, outputs: readonly Output[] | null) => Explained {
  const before = readManifest(root)
  const left = new Map([...before].filter(([path]) => address.includes(path.replace(/(?:^|\/)index\.html$/, ''))).map(([path, laid]) => {
    const file = stat(join(root, 'dist', path))
    return [path, file?.isFile() === true && isAsLaid(laid, file)] as const
  }))
  return (url, outputs) => {
    const places = placesOf(address, url)
    const path = places.find((one) => (outputs ? outputs.some((output) => output.path === one) : before.has(one)))
    if (path === undefined) return { path: address, why: 'unknown' }
    const output = outputs?.find((one) => one.path === path)
    const laid = before.get(path)
    if (output === undefined) return { path, why: 'same' }
    if (laid === undefined) return { path, why: 'new' }
    return { path, why: laid.key === output.key ? (left.get(path) ? 'same' : 'touched') : changedPart(laid.key, output.key) }
  }
}

/** The paths below dist/ that an address of the site may mean, be it whole, from the server's root, or from the site's. */
function placesOf(address: string, url: string): readonly string[] {
  const base = new URL(`${url}/`)
  const plain = address.replace(/[?#].*/, '')
  const starts = [base.href, base.pathname, '/', ''].filter((start) => plain.startsWith(start) || `${plain}/` === start)
  return starts.slice(0, 1).map((start) => plain.slice(start.length)).flatMap((path) => (path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`]))
}

/** The first part of a page's key that is another. */
function changedPart(before: string, after: string): Remade {
  const [a, b] = [before.split(' '), after.split(' ')]
  if (a.length !== 3 || b.length !== 3) return 'content'
  return a[0] !== b[0] ? 'korus' : a[1] !== b[1] ? 'template' : 'content'
}
