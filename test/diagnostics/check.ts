import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeOutputs } from '../../src/commands/make-outputs.js'
import { survey } from '../../src/commands/survey.js'
import type { Code, Diagnostic } from '../../src/diagnostic.js'
import { noCache, type Cache } from '../../src/disk/cache.js'
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
/** Most cases of issues hold the same e-mail. */
const answers = new Map<string, unknown>()
const rendered: Cache = { ...noCache, get: (_, key) => answers.get(key), put: (_, key, answer) => (answers.set(key, answer), null) }
const packageTemplates = join(process.cwd(), 'templates')

/** One process renders the issues of all cases. */
const mjml = openMjml()

const known = new Map<string, Promise<readonly Complaint[]>>()

/** Gives everything that a build of a project of these files would complain of, in the order of files and places; the same files, as many cases have when they are mended, are built once. */
export function check(files: Files): Promise<readonly Complaint[]> {
  const key = JSON.stringify(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => [path, content instanceof Uint8Array ? { bytes: Buffer.from(content).toString('latin1') } : content]))
  const found = known.get(key) ?? checkAnew(files)
  known.set(key, found)
  return found
}

/** The package's own templates are sound in every case, and to read and load them takes most of the time: here are none. */
const noTemplates = mkdtempSync(join(tmpdir(), 'korus-none-'))
const leaving: Promise<void>[] = []

/** Ends what all cases share. */
export async function close(): Promise<void> {
  mjml.close()
  await Promise.all([...leaving, rm(noTemplates, { recursive: true })])
}

async function checkAnew(files: Files): Promise<readonly Complaint[]> {
  const root = mkdtempSync(join(tmpdir(), 'korus-case-'))
  try {
    lay(root, files)
    const isAsked = Object.keys(files).some((path) => path.startsWith('templates/') || path.startsWith('articles/nyhetsbrev/'))
    const { project, archive, texts, diagnostics } = await survey(await loadProject(root, isAsked ? packageTemplates : noTemplates), noCache, today)
    const made = archive && isAsked ? await makeOutputs(project, archive, rendered, mjml.renderMjml) : { diagnostics: [] }
    return [...diagnostics, ...made.diagnostics].map((one) => complaint(one, texts.get(one.at.path) ?? '')).sort(byPlace)
  } finally {
    setGate(undefined)
    leaving.push(rm(root, { recursive: true }))
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
