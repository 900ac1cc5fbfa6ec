import type { Archive, Asset } from '../archive-types.js'
import { assetAddress } from '../archive/address.js'
import type { BodyImage, Reading } from '../article/article.js'
import type { Image } from '../article/metadata-types.js'
import { asHtml, asUrl, maybe, number, object, text, url, type Html, type View } from '../templates/shape.js'
import { href, wholeTarget } from './addresses.js'
import { escapeHtml, fill } from '../archive/fill.js'

/** `focus` is a class that says which part stays in sight when the picture is cropped, such as `at-left-top`. */
export const pictureShape = object({ src: url, alt: text, width: maybe(number), height: maybe(number), focus: text })
export type Picture = View<typeof pictureShape>

/** Gives an article's picture, `path` being the article's file; null where it has none or the file is not there. */
export function picture(archive: Archive, path: string, image: Image | null): Picture | null {
  const asset = image === null ? undefined : archive.asset(path, image.file)
  if (image === null || asset === undefined) return null
  return {
    src: href(archive.settings, assetAddress(asset)),
    alt: image.decorative ? '' : image.alt,
    width: asset.width,
    height: asset.height,
    focus: focusClass(image.focus),
  }
}

export const logoKeys = { src: url, width: maybe(number), height: maybe(number) }

/** Gives a logo that korus.yml names; null where the file is not there. */
export function logo(archive: Archive, file: string | null): View<ReturnType<typeof object<typeof logoKeys>>> | null {
  const asset = file === null ? undefined : archive.asset('korus.yml', file)
  return asset ? { src: href(archive.settings, assetAddress(asset)), width: asset.width, height: asset.height } : null
}

/** Gives a body's HTML for a page of the site, `path` being the file it was read from; paragraphs that begin with the dash of a reply are marked. */
export function pageHtml(archive: Archive, path: string, reading: Reading): Html {
  return asHtml(fill(reading.web, {
    link: (n) => target(archive, path, reading, n),
    image: (n) => element(archive, path, reading.images[n], (address) => address),
  }).replaceAll('<p>– ', '<p class="reply">– '))
}

/** Gives a body's HTML for feed readers, which have no style of ours, every address whole; `page` is the address of the article's page. */
export function feedHtml(archive: Archive, path: string, reading: Reading, page: string): string {
  const outside = (address: string) => wholeTarget(archive.settings, address, page)
  return fill(reading.mail, {
    link: (n) => {
      const found = target(archive, path, reading, n)
      return found === null ? null : outside(found)
    },
    image: (n) => element(archive, path, reading.images[n], outside),
  })
}

/** Gives the assets that a text shows or links to. */
export function assetsOf(archive: Archive, path: string, reading: Reading): Asset[] {
  const files = [...reading.images.map(({ file }) => file), ...reading.links.map(({ url: file }) => file).filter((file) => !/^([a-z][a-z0-9+.-]*:|#|\/)/i.test(file))]
  return files.flatMap((file) => archive.asset(path, file.replace(/[?#].*/, '')) ?? [])
}

function target(archive: Archive, path: string, reading: Reading, index: number): string | null {
  const link = reading.links[index]
  const found = link === undefined ? null : archive.linkTarget(path, link.url)
  return found === null ? null : asUrl(found)
}

function element(archive: Archive, path: string, image: BodyImage | undefined, place: (address: string) => string): string {
  const asset = image === undefined ? undefined : archive.asset(path, image.file)
  if (image === undefined || asset === undefined) return ''
  const size = asset.width === null || asset.height === null ? '' : ` width="${asset.width}" height="${asset.height}"`
  return `<img src="${escapeHtml(place(href(archive.settings, assetAddress(asset))))}" alt="${escapeHtml(image.alt)}"${size} loading="lazy">`
}

function focusClass(focus: Image['focus']): string {
  const third = (percent: number, names: readonly [string, string, string]) => names[percent < 34 ? 0 : percent > 66 ? 2 : 1]
  return `at-${third(focus?.x ?? 50, ['left', 'center', 'right'])}-${third(focus?.y ?? 50, ['top', 'middle', 'bottom'])}`
}
