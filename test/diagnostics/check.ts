import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeOutputs } from '../../src/commands/make-outputs.js'
import { survey } from '../../src/commands/survey.js'
import type { Code, Diagnostic } from '../../src/diagnostic.js'
import { noCache } from '../../src/disk/cache.js'
import { setGate } from '../../src/disk/io.js'
import { loadProject } from '../../src/disk/project.js'
import { openMjml } from '../../src/newsletter/mjml.js'
import type { PlainDate } from '../../src/norwegian/day.js'
import { lineMap } from '../../src/source.js'

/** A file of a project: text, bytes, a link to elsewhere, or a text that the machine will not let us read. */
export type Content = string | Uint8Array | { readonly link: string } | { readonly locked: string }
export type Files = Readonly<Record<string, Content>>

/** A complaint as a person meets it: where it stands, what stands there, and an exact mend where there is one. */
export interface Complaint {
  readonly code: Code
  readonly path: string
  readonly line: number
  readonly column: number
  readonly text: string
  readonly diagnostic: Diagnostic
}

/** The day of every case. */
export const today = '2026-11-15' as PlainDate
const packageTemplates = join(process.cwd(), 'templates')

/** One process renders the issues of all cases; `close` ends it. */
export const mjml = openMjml()

/** Gives everything that a build of a project of these files would complain of, in the order of files and places. */
export async function check(files: Files): Promise<readonly Complaint[]> {
  const root = mkdtempSync(join(tmpdir(), 'korus-case-'))
  try {
    lay(root, files)
    const { project, archive, texts, diagnostics } = await survey(await loadProject(root, packageTemplates), noCache, today)
    // The package's own templates are sound in every case, and to load them takes most of the time.
    const isAsked = archive?.issues.length || Object.keys(files).some((path) => path.startsWith('templates/'))
    const made = archive && isAsked ? await makeOutputs(project, archive, noCache, mjml.renderMjml) : { diagnostics: [] }
    return [...diagnostics, ...made.diagnostics].map((one) => complaint(one, texts.get(one.at.path) ?? '')).sort(byPlace)
  } finally {
    setGate(undefined)
    rmSync(root, { recursive: true })
  }
}

function lay(root: string, files: Files): void {
  const locked: string[] = []
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content)
    else if ('link' in content) symlinkSync(content.link, file)
    else {
      writeFileSync(file, content.locked)
      locked.push(file)
    }
  }
  setGate((call, path) => {
    if (call === 'read' && locked.includes(path)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
  })
}

function complaint(diagnostic: Diagnostic, text: string): Complaint {
  const { code, at: { path, span } } = diagnostic
  return { code, path, ...lineMap(text)(span.start), text: text.slice(span.start, span.end), diagnostic }
}

const byPlace = (a: Complaint, b: Complaint): number => {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.diagnostic.at.span.start - b.diagnostic.at.span.start
}

/** Gives the files with every exact mend made, and nothing else changed. */
export function fixed(files: Files, complaints: readonly Complaint[]): Files {
  const changed: Record<string, Content> = { ...files }
  for (const { path, diagnostic: { fix } } of [...complaints].reverse()) {
    const text = changed[path]
    if (fix && typeof text === 'string') changed[path] = text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end)
  }
  return changed
}
