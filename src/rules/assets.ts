import type { Archive } from '../archive-types.js'
import type { Article } from '../article/article.js'
import type { Report } from '../diagnostic.js'
import type { Span } from '../source.js'

const most = { bytes: 5_000_000, width: 6000 }
/** The picture of an article is as wide as the page; one that is narrower than this, in pixels, is blurred there and in lists. */
const leastWidth = 600
/** Below this many words an article is only the way to its attachment. */
export const fewestWords = 150
const header: Span = { start: 0, end: 3 }

/** Reports pictures that are larger than any screen, a picture of the article that is too small to be its face, and a PDF that nothing on the page says in its place. */
export function inspectAssets(archive: Pick<Archive, 'asset'>, article: Article, report: Report): void {
  const { path, meta, reading } = article
  const pictures = [...(meta.image ? [{ file: meta.image.file, span: null }] : []), ...reading.images]
  for (const { file, span } of pictures) {
    const asset = archive.asset(path, file)
    const width = asset?.width ?? 0
    if (asset?.kind !== 'image' || (asset.bytes <= most.bytes && width <= most.width)) continue
    report('stort-bilde', { file, megabytes: Math.round(asset.bytes / 100_000) / 10, width }, span ?? article.places['bilde.fil'] ?? header)
  }
  const face = meta.image && archive.asset(path, meta.image.file)
  if (meta.image && face?.kind === 'image' && face.width !== null && face.width < leastWidth && !/\.svg$/i.test(face.path)) {
    report('lite-bilde', { file: meta.image.file, width: face.width }, article.places['bilde.fil'] ?? header)
  }
  if (reading.words >= fewestWords) return
  meta.attachments.forEach(({ file }, i) => {
    if (/\.pdf$/i.test(file) && archive.asset(path, file)) report('pdf-uten-nettversjon', { file }, article.places[`vedlegg.${i}.fil`] ?? header)
  })
}
