import { escapeHtml, fill } from '../archive/fill.js'
import { isDrawing, mailFile } from '../archive/renditions.js'
import type { Archive } from '../archive-types.js'
import type { Fragment, Reading } from '../article/article.js'
import { asUrl, type Url } from '../templates/shape.js'
import type { Neutraliser } from './neutralise.js'

/** What decides how a text of an issue is written: where it was read, and how providers' marks in it are kept from running. */
export interface Writing {
  readonly archive: Archive
  /** The file that links and pictures are written in. */
  readonly path: string
  /** The issue's own page, which anchors alone belong to. */
  readonly page: string
  readonly safe: Neutraliser
}

/** How wide pictures are shown at most, in pixels: in the column between its margins, beside a story's words, and of who greets. */
export const column = 552
export const thumbnail = 176
export const portraitWidth = 64

/** Gives an address of the site, such as `artikler/nye-drammen/`, whole and safe at every provider. */
export const siteUrl = ({ archive, safe }: Pick<Writing, 'archive' | 'safe'>, address: string): Url => asUrl(safe.url(`${archive.settings.url}/${address}`))

/** Gives the fragment as HTML for mail, with whole addresses and with pictures that mail clients can show. */
export function mailHtml(writing: Writing, reading: Reading): string {
  return fill(reading.mail, {
    text: writing.safe.text,
    link: (n) => linkUrl(writing, reading, n),
    image: (n) => {
      const image = reading.images[n]
      const picture = image && mailPicture(writing, image.file)
      return picture ? `<img src="${escapeHtml(picture.src)}" alt="${escapeHtml(writing.safe.text(image.alt))}" width="${picture.width}" style="max-width:100%;height:auto">` : ''
    },
  })
}

/** Gives the fragment as plain text with whole addresses. */
export function mailText(writing: Writing, reading: Reading): string {
  const piece = (part: Fragment[number]): string => (typeof part === 'string' ? writing.safe.text(part) : 'link' in part ? (linkUrl(writing, reading, part.link) ?? siteUrl(writing, '')) : '')
  return reading.text.map(piece).join('')
}

/** Gives a picture shown at most `most` pixels wide, as a JPEG or PNG of double width; null for a file that is not there. */
export function mailPicture(writing: Writing, file: string, most = column): { readonly src: Url; readonly width: number } | null {
  const asset = writing.archive.asset(writing.path, file)
  const made = asset?.kind === 'image' ? mailFile(asset, most) : null
  return asset && made ? { src: siteUrl(writing, made.address), width: isDrawing(asset) ? most : Math.min(most, asset.width ?? most) } : null
}

/** Gives where a link leads; null while its page is not published. */
function linkUrl({ archive, path, page, safe }: Writing, reading: Reading, n: number): Url | null {
  const { url, basePath } = archive.settings
  const target = archive.linkTarget(path, reading.links[n]?.url ?? '')
  if (target === null) return null
  if (target.startsWith('#')) return asUrl(page + safe.url(target))
  return asUrl(safe.url(target.startsWith('/') ? url + target.slice(basePath.length) : target))
}
