import type { Asset } from '../archive-types.js'
import { slugify } from '../norwegian/slug.js'
import { linkedFile } from './renditions.js'

/** Gives the path of a file relative to the folder of another, `.` and `..` resolved; undefined where it would leave the project. */
export function resolvePath(from: string, file: string): string | undefined {
  const parts = from.split('/').slice(0, -1)
  for (const part of file.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/**
 * Gives where an asset is published that a link leads to, relative to the site's root: a picture by its content, so that it may be
 * kept for ever; a document by its place below articles/, so that a corrected edition keeps the address that others have linked to.
 */
export function assetAddress(asset: Asset): string {
  if (asset.kind === 'image') return linkedFile(asset).address
  const parts = asset.path.replace(/^articles\//, '').split('/')
  const name = parts.pop() as string
  const dot = name.lastIndexOf('.')
  const file = `${plain(dot > 0 ? name.slice(0, dot) : name)}${dot > 0 ? name.slice(dot).toLowerCase() : ''}`
  return ['vedlegg', ...parts.map(plain), file].join('/')
}

/** Gives the file that a server of files finds at an address; where the address names a file of another kind than a page, a folder stands in its place. */
export function fileAt(address: string): string {
  if (address === '' || address.endsWith('/')) return `${address}index.html`
  return /\.html?$/i.test(address) ? address : `${address}/index.html`
}

const plain = (part: string): string => slugify(part) ?? 'fil'

/** The name of an event's calendar file, which lies in the folder of its page. */
export const eventFileName = 'arrangement.ics'
