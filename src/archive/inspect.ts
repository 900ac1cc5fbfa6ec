import type { Asset, Entry } from '../archive-types.js'
import type { Link } from '../article/article.js'
import { collector, usualSeverity, type Diagnostic, type Params } from '../diagnostic.js'
import { nearestOf } from '../norwegian/nearest.js'
import { slugOfFile } from '../norwegian/slug.js'
import { linesOf, type Span } from '../source.js'
import type { PlacedArchive } from './archive.js'
import { findAsset, linkFaults, similarSlug, target } from './links.js'

const header: Span = { start: 0, end: 3 }

/**
 * Reports what takes all articles to see: addresses two articles share, dead links and anchors, pictures and attachments that are not there,
 * translations of nothing, days to come. What leads to a file whose own faults are told is no fault of its own.
 */
export function inspectArchive(archive: PlacedArchive, texts: Pick<ReadonlyMap<string, string>, 'get'> = new Map()): Diagnostic[] {
  return [...sharedSlugs(archive.entries, texts), ...archive.entries.flatMap((entry) => inspectEntry(archive, entry)), ...archive.issues.flatMap((issue) => {
    const { report, diagnostics } = collector(issue.path)
    for (const link of issue.reading.links) checkLink(archive, issue.path, null, link, report)
    for (const image of issue.reading.images) checkImage(archive, issue.path, image.file, () => image.span, report)
    if (issue.greeting?.image) checkImage(archive, issue.path, issue.greeting.image, () => issue.places['hilsen.bilde'] ?? header, report)
    return diagnostics
  })]
}

/** Reports logos that are not there or cannot be shown; `places` are those of the values in korus.yml. */
export function inspectLogos(archive: PlacedArchive, places: Readonly<Record<string, Span>>): Diagnostic[] {
  const { report, diagnostics } = collector('korus.yml')
  const { logo, centres } = archive.settings
  const logos = [{ place: 'logo', file: logo }, ...centres.map((centre, index) => ({ place: `sentre.${index}.logo`, file: centre.logo }))]
  for (const { place, file } of logos) if (file !== null) checkImage(archive, 'korus.yml', file, () => places[place] ?? header, report)
  return diagnostics
}

function inspectEntry(archive: PlacedArchive, { article, state }: Entry): Diagnostic[] {
  const { report, diagnostics } = collector(article.path)
  const { meta, reading, path } = article
  const at = (key: string): Span => article.places[key] ?? header
  if (state === 'withdrawn') return diagnostics
  if (state === 'scheduled') report('fremtidig-dato', { day: meta.date }, at('dato'))
  for (const link of reading.links) checkLink(archive, path, article, link, report)
  for (const image of reading.images) checkImage(archive, path, image.file, () => image.span, report)
  if (meta.image) checkImage(archive, path, meta.image.file, () => at('bilde.fil'), report)
  meta.attachments.forEach(({ file }, index) => {
    const asset = findAsset(archive.places, path, file)
    if (!asset) report('vedlegg-mangler', { file, nearest: similarFile(archive, file) }, at(`vedlegg.${index}.fil`))
    else reportFaults(asset, file, () => at(`vedlegg.${index}.fil`), report)
  })
  if (meta.translationOf !== null && !archive.entryBySlug.has(meta.translationOf) && !archive.isUnread(meta.translationOf)) {
    report('oversettelse-mangler', { slug: meta.translationOf, nearest: similarSlug(archive, meta.translationOf) }, at('oversatt_fra'))
  }
  return diagnostics
}

type Reporter = ReturnType<typeof collector>['report']

function checkLink(archive: PlacedArchive, from: string, own: Entry['article'] | null, { url, span }: Link, report: Reporter): void {
  const found = target(archive.places, from, url)
  if (found.kind === 'asset' && found.asset.kind === 'image') checkImage(archive, from, url, () => span, report)
  for (const fault of linkFaults(found, own)) {
    switch (fault.kind) {
      case 'missing': {
        const wanted = fault.target.replace(/\/$/, '').split('/').at(-1) ?? ''
        if (!archive.isUnread(slugOfFile(wanted) ?? '')) report('dod-lenke', { target: fault.target, nearest: similarSlug(archive, wanted.replace(/\.md$/, '')) }, span)
        break
      }
      case 'unpublished':
        report('lenke-til-upublisert', { target: fault.entry.article.slug, state: fault.entry.state }, span)
        break
      case 'anchor':
        report('dodt-anker', { anchor: fault.anchor, nearest: nearestOf(fault.headings, () => fault.headings.map(({ id }) => id))(fault.anchor) }, span)
    }
  }
}

/** `at` is asked where there is something to complain of, for most pictures are sound. */
function checkImage(archive: PlacedArchive, from: string, file: string, at: () => Span, report: Reporter): void {
  const asset = findAsset(archive.places, from, file)
  if (!asset) return report('bilde-mangler', { file, nearest: similarFile(archive, file) }, at())
  reportFaults(asset, file, at, report)
  const isTold = asset.faults?.some(({ code }) => usualSeverity(code) === 'error')
  if (asset.kind !== 'image' || (asset.width === null && !isTold)) report('bilde-ukjent', { file }, at())
}

function reportFaults({ faults = [] }: Asset, file: string, at: () => Span, report: Reporter): void {
  for (const { code, params } of faults) report(code, { file, ...params } as Params<typeof code>, at())
}

function similarFile({ places: { assetByPath } }: PlacedArchive, file: string): string | null {
  const name = (path: string): string => path.split('/').at(-1) as string
  return nearestOf(assetByPath, () => [...assetByPath.keys()].map(name))(name(file))
}

function sharedSlugs(entries: readonly Entry[], texts: Pick<ReadonlyMap<string, string>, 'get'>): Diagnostic[] {
  const first = new Map<string, Entry>()
  if (new Set(entries.map(({ article }) => article.slug)).size === entries.length) return []
  const lineOf = linesOf(texts)
  return entries.toSorted((a, b) => (a.article.path < b.article.path ? -1 : 1)).flatMap((entry) => {
    const { slug, path, places } = entry.article
    const other = first.get(slug)
    if (!other) {
      first.set(slug, entry)
      return []
    }
    const { report, diagnostics } = collector(path)
    report('lik-slug', { slug, other: other.article.path, line: lineOf(other.article.path, other.article.places['slug'] ?? header) }, places['slug'] ?? header)
    return diagnostics
  })
}
