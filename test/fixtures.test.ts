import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readArticle } from '../src/article/read.js'
import { readSettings } from '../src/settings.js'
import type { Settings } from '../src/settings-types.js'
import { articleText, korus, project, settingsText } from './project.js'

/*
 * Articles as an editor would write them with one fault each: beside <name>.md stands what korus says of it, <name>.txt, and the
 * article when its advice is followed, <name>.sound.md. `UPDATE=1 npx vitest run test/fixtures.test.ts` writes the reports anew:
 * read the change as the one who gets them.
 */
const folder = 'test/fixtures/faults'
const names = readdirSync(folder).filter((file) => /(?<!\.sound)\.md$/.test(file)).map((file) => file.slice(0, -3)).sort()
const bytes = (name: string): Buffer => readFileSync(`${folder}/${name}`)
const textOf = (name: string): string => new TextDecoder(unlike[name] ?? 'utf-8', { ignoreBOM: true }).decode(bytes(`${name}.md`))
const soundOf = (name: string): string => bytes(`${name}.sound.md`).toString()

/** The files that are not UTF-8, as they were meant. */
const unlike: Readonly<Record<string, string>> = { 'utf-16': 'utf-16le', 'windows-1252': 'windows-1252' }

/** Faults that are told at one place and mended at another, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  'arrangement-uten-tid': 'told at the type that asks for it',
  'fotnote-som-mangler': 'told where the text points to a note; the note stands below',
  'hode-i-javascript': 'told at the first line; all the header is written anew',
  'hode-ikke-lukket': 'told where the header begins',
  'mangler-ingress': 'told where the header begins: a key can stand anywhere',
  'portrett-uten-person': 'told at the type that asks for it',
  'ramme-ikke-lukket': 'told where the frame begins',
  'windows-1252': 'told at the first letter that cannot be read; all the file is saved anew',
}

const neighbours = {
  'articles/nabo.md': articleText('Per fikk et kjøkken', '2026-05-01', [], '## Kjøkkenet\n\nPer flyttet inn i mai.'),
  'articles/mote.png': bytes('../mote.png'),
  'articles/rapport.pdf': '%PDF-1.4\n',
}

interface Found {
  readonly severity: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** What korus says of every article of a project, as JSON and as the blocks of its report, by the article's name. */
async function check(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = project({ ...neighbours, ...files })
  const { stdout: json } = await korus(root, 'check', '--now', '2026-11-15', '--format', 'json')
  const { stdout: text } = await korus(root, 'check', '--now', '2026-11-15', '--verbose')
  const blocks = text.trimEnd().split('\n\n')
  const of = (name: string) => ({
    found: (JSON.parse(json).diagnostics as readonly Found[]).filter(({ file }) => file === `articles/${name}.md`),
    report: `${blocks.filter((block) => block.startsWith(`articles/${name}.md:`)).join('\n\n')}\n`,
  })
  return { root, of }
}

const offsetAt = (text: string, line: number, column: number): number =>
  text.split(/(?<=\n)/).slice(0, line - 1).join('').length + column - 1

/** The stretch of `before` that is another in `after`; where something was only put in, an empty one. */
function difference(before: string, after: string): { readonly start: number; readonly end: number } {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let tail = 0
  while (tail < before.length - start && tail < after.length - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return { start, end: before.length - tail }
}

describe('a fault as an editor would make it', () => {
  let faulty: Awaited<ReturnType<typeof check>>
  let mended: Awaited<ReturnType<typeof check>>
  beforeAll(async () => {
    const read = (ending: string) => Object.fromEntries(names.map((name) => [`articles/${name}.md`, bytes(`${name}${ending}`)]))
    faulty = await check(read('.md'))
    mended = await check(read('.sound.md'))
  })

  test('there are enough of them', () => expect(names.length).toBeGreaterThanOrEqual(80))

  test.each(names)('%s is told as its report says', (name) => {
    const { report } = faulty.of(name)
    expect(report).toMatch(/^articles\//)
    if (process.env['UPDATE'] === '1') writeFileSync(`${folder}/${name}.txt`, report)
    expect(existsSync(`${folder}/${name}.txt`) && bytes(`${name}.txt`).toString()).toBe(report)
  })

  // Whose advice is followed may get other advice: a title in quotation marks is asked for Norwegian ones.
  test.each(names)('%s is sound when the advice is followed', (name) => {
    expect(mended.of(name).found.filter(({ severity }) => severity !== 'advice')).toEqual([])
  })

  test.each(names.filter((name) => !(name in elsewhere)))('%s is told where it is mended', (name) => {
    const text = textOf(name)
    const { start, end } = difference(text, soundOf(name))
    const touches = faulty.of(name).found.some((one) => {
      const [from, to] = [offsetAt(text, one.line, one.column), offsetAt(text, one.endLine, one.endColumn)]
      // What is only missing can be pointed at by what stands around it on its line.
      if (start === end) return text.slice(Math.min(from, start), Math.max(to, start)).split('\n').length <= 2
      return (from <= start && end <= to) || (start <= from && to <= end) || end === from
    })
    expect(touches, `${start}–${end}: ${JSON.stringify(faulty.of(name).found)}`).toBe(true)
  })

  test('the report is what check prints of that file', async () => {
    for (const name of ['kolon-i-tittel', 'windows-1252', 'dod-lenke']) {
      const { stdout } = await korus(faulty.root, 'check', `articles/${name}.md`, '--now', '2026-11-15')
      expect(`${stdout.trimEnd()}\n`).toBe(bytes(`${name}.txt`).toString())
    }
  })

  const settings = readSettings({ path: 'korus.yml', text: settingsText }).value as Settings
  test.each(names.filter((name) => !(name in unlike) && !name.startsWith('flettekonflikt')))('%s shows the line as it should be, and its fix is right', (name) => {
    const text = textOf(name)
    const { diagnostics } = readArticle({ path: `articles/${name}.md`, text }, settings)
    for (const { params, fix } of diagnostics) {
      if ('line' in params && typeof params.line === 'string') expect(soundOf(name)).toContain(params.line)
      if (fix && diagnostics.length === 1) expect(text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end)).toBe(soundOf(name))
    }
  })
})
