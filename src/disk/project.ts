import { basename, dirname, join } from 'node:path'
import type { Asset } from '../archive-types.js'
import { ledgerPath } from '../archive/ledger.js'
import { collector, type Diagnostic } from '../diagnostic.js'
import { digest } from '../digest.js'
import { Halt } from '../halt.js'
import type { Kept } from '../newsletter/sent.js'
import type { Source } from '../source.js'
import { takeAssets } from './assets.js'
import { takeKept } from './kept.js'
import * as io from './io.js'
import { readEarlier, type Earlier } from './last-build.js'
import { readHidden } from './last-sound.js'
import { noStats, type StatTable } from './stats.js'
import { takeText, type Reading, type TextFile } from './text-file.js'
import { twinOf } from './twins.js'
import { readable, walk, type Found, type ReportAt } from './walk.js'

export type { TextFile } from './text-file.js'

/** A project as it lies on disk; paths are relative to the root with `/`, and every list is in their code unit order. */
export interface Project {
  /** The project's folder, absolute. */
  readonly root: string
  readonly settings: TextFile | undefined
  readonly articles: readonly TextFile[]
  readonly issues: readonly TextFile[]
  readonly assets: readonly Asset[]
  /** What is kept of the issues that were sent, by their ids. */
  readonly kept: ReadonlyMap<string, Kept>
  /** The addresses that were ever published. */
  readonly ledger: TextFile | undefined
  readonly earlier: Earlier
  /** The files of which nothing is kept, as digests of their paths. */
  readonly hidden: ReadonlySet<string>
  /** The package's templates and the project's own, which win file by file; so too their style sheets. */
  readonly templates: readonly TextFile[]
  readonly styles: readonly TextFile[]
  /** What else lies among the templates, such as fonts. */
  readonly files: readonly BytesFile[]
  /** Texts that could not be taken and are reported in `diagnostics`, each with what of it can be shown. */
  readonly refused: readonly Source[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface BytesFile {
  readonly path: string
  /** Where it lies, absolute. */
  readonly file: string
  readonly hash: string
  readonly bytes: Uint8Array
}

const settingsName = 'korus.yml'

/** Gives the nearest folder with a korus.yml, `from` itself or one above it; halts when there is none. */
export function findRoot(from: string): string {
  if (!isFolder(from)) throw new Halt(2, { kind: 'no-such-root', path: from })
  for (let folder = from; ; folder = dirname(folder)) {
    if (io.stat(join(folder, settingsName))) return folder
    if (dirname(folder) === folder) throw new Halt(2, { kind: 'no-settings', from })
  }
}

function isFolder(path: string): boolean {
  try {
    return io.statTarget(path).isDirectory()
  } catch (error) {
    if (io.isFault(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) return false
    throw error
  }
}

/**
 * Reads a project: korus.yml, articles, issue documents, pictures and documents, and the templates, of which the package's
 * lie in `packageTemplates`. Files that `stats` knows are not read. Reports what a file can be wrong as a file. Of `still`, a project that was
 * read before, all is taken over but korus.yml and what lies among the articles. `found` hears of the settings and of the paths of the articles before these are read.
 */
export async function loadProject(
  root: string, packageTemplates: string, stats: StatTable = noStats, still?: Project, found?: (settings: TextFile | undefined, articles: readonly string[]) => Promise<void>,
): Promise<Project> {
  const diagnostics: Diagnostic[] = []
  const refused: Source[] = []
  const reportAt: ReportAt = (path) => (...complaint) => {
    const { report, diagnostics: made } = collector(path)
    report(...complaint)
    diagnostics.push(...made)
  }
  const reading: Reading = { root, stats, reportAt, refused, held: { bytes: 0, last: null } }
  const texts = (found: readonly Found[]): TextFile[] => found.flatMap((one) => takeText(reading, one) ?? [])

  const settingsStat = readable(settingsName, reportAt, () => io.statTarget(join(root, settingsName)))
  const content = walk(root, 'articles', reportAt)
  const isIssue = ({ path }: Found): boolean => path.startsWith('articles/nyhetsbrev/')
  const writing = content.filter(({ path }) => /\.(md|markdown)$/i.test(path))
  const articles = writing.filter((one) => !isIssue(one))
  const names = new Set(writing.map(({ path }) => path))
  for (const { path } of writing) {
    const other = twinOf(path, names)
    if (other !== undefined) reportAt(path)('tvillingfil', { other: basename(other) }, { start: 0, end: 0 })
  }
  if (articles.length === 0) reportAt('articles')('ingen-artikler', {}, { start: 0, end: 0 })

  const settings = settingsStat && takeText(reading, { path: settingsName, stat: settingsStat })
  await found?.(settings, articles.map(({ path }) => path))
  return {
    root,
    settings,
    articles: texts(articles),
    issues: texts(writing.filter(isIssue)),
    assets: await takeAssets(reading, content),
    kept: takeKept(reading, content),
    ledger: texts(content.filter(({ path }) => path === ledgerPath))[0],
    earlier: still?.earlier ?? readEarlier(root),
    hidden: readHidden(root),
    ...(still ? { templates: still.templates, styles: still.styles, files: still.files } : takeTemplates(reading, packageTemplates)),
    refused,
    diagnostics,
  }
}

function takeTemplates(reading: Reading, packageTemplates: string): Pick<Project, 'templates' | 'styles' | 'files'> {
  const { root, reportAt } = reading
  const home = dirname(packageTemplates)
  const places = [[home, basename(packageTemplates)], ...(home === root ? [] : [[root, 'templates']])] as const
  const byPath = new Map(places.flatMap(([from, folder]) => walk(from, folder, reportAt).map((found) => [found.path, { from, found }] as const)))
  const all = [...byPath.values()].sort((a, b) => (a.found.path < b.found.path ? -1 : 1))
  const texts = (extension: string): TextFile[] => all.filter(({ found }) => found.path.endsWith(extension))
    .flatMap(({ from, found }) => takeText({ ...reading, root: from, stats: noStats }, found) ?? [])
  const others = all.filter(({ found: { path, stat } }) => !/\.(hbs|css)$/.test(path) && stat.isFile())
  return {
    templates: texts('.hbs'),
    styles: texts('.css'),
    files: others.flatMap(({ from, found: { path } }) => {
      const bytes = readable(path, reportAt, () => io.read(join(from, path)))
      return bytes ? { path, file: join(from, path), hash: digest(bytes), bytes } : []
    }),
  }
}
