import type { Archive, Asset } from '../archive-types.js'
import { cardCut, filesOfSet, linkedFile, pictureSet, type PictureSet, type Rendition } from '../archive/renditions.js'
import { isOutside } from '../archive/links.js'
import type { BodyImage, Reading } from '../article/article.js'
import type { Image } from '../article/metadata-types.js'
import { asHtml, asUrl, flag, list, maybe, number, object, text, url, type Html, type Url, type View } from '../templates/shape.js'
import { href, wholeTarget } from './addresses.js'
import { escapeHtml, fill } from '../archive/fill.js'
import type { Settings } from '../settings-types.js'
import type { Named } from './parts.js'
import type { Site } from './site.js'

/**
 * A picture and the files it can be had in. `srcset` and `sizes` choose among the plain ones, `sources` among better formats; `focus` is a class that
 * says which part stays in sight when it is cropped, such as `at-left-top`; `isFirst` where it is the first a reader sees, and must not wait.
 */
export const pictureShape = object({
  sources: list(object({ type: text, srcset: url })),
  src: url,
  srcset: maybe(url),
  sizes: text,
  alt: text,
  width: maybe(number),
  height: maybe(number),
  focus: text,
  isFirst: flag,
})
export type Picture = View<typeof pictureShape>

/** How wide a picture is shown, as the attribute `sizes` says it: as wide as the text's column, in a list, as the front's lead. */
export const shownAs = {
  figure: '(min-width: 82rem) 58rem, (min-width: 64rem) calc(92vw - 16rem), (min-width: 46rem) 42rem, 92vw',
  prose: '(min-width: 46rem) 42rem, 92vw',
  card: '(min-width: 36rem) 20rem, 92vw',
  lead: '(min-width: 82rem) 41rem, (min-width: 64rem) 52vw, 92vw',
} as const

/** Gives an article's picture, `asset` being its file, whole or as a card shows it; null where it has none or the file is not there. */
export function picture(settings: Settings, asset: Asset | null, image: Image | null, place: 'figure' | 'card'): Picture | null {
  if (image === null || asset === null) return null
  const set = pictureSet(asset, place === 'card' ? { ...cardCut, focus: image.focus } : null)
  return { sizes: shownAs[place], ...choice(set, (address) => href(settings, address)), alt: image.decorative ? '' : image.alt, focus: focusClass(image.focus), isFirst: false }
}

function choice(set: PictureSet, place: (address: string) => string): Pick<Picture, 'sources' | 'src' | 'srcset' | 'width' | 'height'> {
  const written = (files: readonly Rendition[]): Url => asUrl(files.map(({ address, recipe }) => `${place(address)} ${recipe?.width ?? 1}w`).join(', '))
  return {
    sources: set.sources.map(({ type, files }) => ({ type, srcset: written(files) })),
    src: asUrl(place(plainFile(set).address)),
    srcset: set.files.length > 1 ? written(set.files) : null,
    width: set.width,
    height: set.height,
  }
}

/** The one file for what cannot choose, such as feed readers: of the middle size. */
const plainFile = ({ files }: PictureSet): Rendition => files[Math.min(1, files.length - 1)] as Rendition

export const logoKeys = { src: url, width: maybe(number), height: maybe(number) }

/** Gives a logo that korus.yml names; null where the file is not there. */
export function logo({ settings, logos }: Pick<Site, 'settings' | 'logos'>, file: string | null): View<ReturnType<typeof object<typeof logoKeys>>> | null {
  const asset = file === null ? undefined : logos.get(file)
  if (asset === undefined || asset.kind !== 'image') return null
  const { files, width, height } = pictureSet(asset)
  return { src: href(settings, files.at(-1)?.address ?? ''), width, height }
}

/** Gives a body's HTML for a page of the site, with what it names; paragraphs that begin with the dash of a reply are marked. `hasFirst` where the page has shown a picture before. */
export function pageHtml(settings: Settings, named: Named, reading: Reading, hasFirst = true): Html {
  return asHtml(fill(reading.web, {
    link: (n) => target(named, n),
    image: (n) => element(settings, named.images[n], reading.images[n], !hasFirst && n === 0),
  }).replaceAll('<p>– ', '<p class="reply">– '))
}

/** Gives a body's HTML for feed readers, which have no style of ours, every address whole; `page` is the address of the article's page. */
export function feedHtml(settings: Settings, named: Named, reading: Reading, page: string): string {
  const outside = (address: string) => wholeTarget(settings, address, page)
  return fill(reading.mail, {
    link: (n) => {
      const found = target(named, n)
      return found === null ? null : outside(found)
    },
    image: (n) => {
      const image = reading.images[n]
      const asset = named.images[n]
      return image && asset ? `<img src="${escapeHtml(outside(href(settings, plainFile(pictureSet(asset)).address)))}" alt="${escapeHtml(image.alt)}">` : ''
    },
  })
}

const none = { documents: [], pictures: [] } as const

/** Gives the documents that a text links to, and the files of the pictures that it shows or links to. */
export function filesOf(archive: Archive, path: string, reading: Reading): { readonly documents: readonly Asset[]; readonly pictures: readonly Rendition[] } {
  // Most texts show no picture, and link to what lies elsewhere.
  if (reading.images.length === 0 && reading.links.every(({ url }) => isOutside(url))) return none
  const found = (files: readonly string[]): Asset[] => files.flatMap((file) => archive.asset(path, file) ?? [])
  const shown = found(reading.images.map(({ file }) => file))
  const linked = found(reading.links.map(({ url: file }) => file).filter((file) => !/^([a-z][a-z0-9+.-]*:|#|\/)/i.test(file)).map((file) => file.replace(/[?#].*/, '')))
  return {
    documents: linked.filter(({ kind }) => kind === 'document'),
    pictures: [...shown.flatMap((asset) => filesOfSet(pictureSet(asset))), ...linked.filter(({ kind }) => kind === 'image').map(linkedFile)],
  }
}

function target({ links }: Named, index: number): string | null {
  const found = links[index] ?? null
  return found === null ? null : asUrl(found)
}

function element(settings: Settings, asset: Asset | null | undefined, image: BodyImage | undefined, isFirst: boolean): string {
  if (!image || !asset) return ''
  const { sources, src, srcset, width, height } = choice(pictureSet(asset), (address) => href(settings, address))
  const better = sources.map((source) => `<source type="${source.type}" srcset="${escapeHtml(source.srcset)}" sizes="${shownAs.prose}">`).join('')
  const choose = srcset === null ? '' : ` srcset="${escapeHtml(srcset)}" sizes="${shownAs.prose}"`
  const size = width === null || height === null ? '' : ` width="${width}" height="${height}"`
  const img = `<img src="${escapeHtml(src)}"${choose} alt="${escapeHtml(image.alt)}"${size}${isFirst ? ' fetchpriority="high"' : ' loading="lazy"'}>`
  return better === '' ? img : `<picture>${better}${img}</picture>`
}

function focusClass(focus: Image['focus']): string {
  const third = (percent: number, names: readonly [string, string, string]) => names[percent < 34 ? 0 : percent > 66 ? 2 : 1]
  return `at-${third(focus?.x ?? 50, ['left', 'center', 'right'])}-${third(focus?.y ?? 50, ['top', 'middle', 'bottom'])}`
}
