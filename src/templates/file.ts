import { collector, type Diagnostic, type Report } from '../diagnostic.js'
import type { Source } from '../source.js'
import { parseTemplate } from './parse.js'
import type { Piece } from './tree.js'

/** A template file: `name` is its path below templates/, `folder` the first part of it, within which templates call each other. */
export interface TemplateFile {
  readonly name: string
  readonly folder: string
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly report: Report
  readonly diagnostics: readonly Diagnostic[]
}

/** The template files by name. */
export type Library = ReadonlyMap<string, TemplateFile>

/** Gives a source as a template file. A complaint about one place is kept once, however many pages come by it. */
export function templateFile({ path, text }: Source): TemplateFile {
  const name = path.replace(/^templates\//, '')
  const { report, diagnostics } = collector(path)
  const told = new Set<string>()
  const reportOnce: Report = (code, params, span, fix) => {
    const key = `${code} ${span.start} ${span.end}`
    if (!told.has(key)) report(code, params, span, fix)
    told.add(key)
  }
  const folder = name.slice(0, name.indexOf('/') + 1)
  return { name, folder, text, pieces: parseTemplate(text, reportOnce), report: reportOnce, diagnostics }
}

/** The name that `file`'s folder calls it by: `parts/card` for site/parts/card.hbs. */
export const callName = ({ name, folder }: TemplateFile): string => name.slice(folder.length, -'.hbs'.length)

/** The file that a template in `folder` means by `name`. */
export const calledFile = (library: Library, folder: string, name: string): TemplateFile | undefined => library.get(`${folder}${name}.hbs`)

/** Whether what a file prints comes out as it is: in plain text there is nothing to escape. */
export const isPlainText = (file: TemplateFile): boolean => file.name.endsWith('.txt.hbs')

/** The file and every one it calls, directly or not. */
export function reached(library: Library, file: TemplateFile, found: Set<TemplateFile> = new Set()): ReadonlySet<TemplateFile> {
  if (found.has(file)) return found
  found.add(file)
  for (const name of callsIn(file.pieces)) {
    const called = calledFile(library, file.folder, name)
    if (called) reached(library, called, found)
  }
  return found
}

const callsIn = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'call') return [piece.name]
    return piece.kind === 'block' ? [...callsIn(piece.body), ...callsIn(piece.otherwise)] : []
  })
