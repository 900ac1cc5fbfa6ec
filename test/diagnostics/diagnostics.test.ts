import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { usualSeverity, type Code, type Diagnostic } from '../../src/diagnostic.js'
import { programLanguages, loadWords } from '../../src/messages/index.js'
import { norwegian } from '../../src/messages/nb/index.js'
import type { Wording } from '../../src/messages/wording.js'
import { check, close, fixed, type Complaint } from './check.js'
import { table } from './table.js'
import { unmarked } from './case.js'
import { variants } from './variants.js'

const codes = Object.keys(table) as Code[]
const cases = codes.flatMap((code) => [
  { code, name: code as string, ...table[code] },
  ...Object.entries(variants[code] ?? {}).map(([name, one]) => ({ code, name: `${code}, ${name}`, ...one })),
])
const brought = new Map<string, Complaint>()
afterAll(close)

describe.each(cases)('$name', ({ code, name, mended, files: marked }) => {
  const { files, places } = unmarked(marked)
  let complaints: readonly Complaint[] = []
  beforeAll(async () => {
    complaints = await check(files)
    const complaint = complaints.find((one) => one.code === code)
    if (complaint) brought.set(name, complaint)
  })

  test('is brought by its case, alone and at its place', () => {
    // Beside the fault there may be advice on the same words, but no second fault.
    expect(complaints.map((one) => one.code).filter((one) => one === code || usualSeverity(one) === 'error')).toEqual([code])
    const { path, line, column, text } = complaints.find((one) => one.code === code) as Complaint
    if (places.length > 0) expect([{ path, line, column, text }]).toEqual(places)
  })

  test('is gone when its remedy is followed', async () => {
    const left = await check(mended)
    expect(left.filter((one) => one.code === code || usualSeverity(one.code) === 'error')).toEqual([])
  })

  test('shows the remedy that mends it', () => {
    const changed = Object.entries(mended).flatMap(([path, content]) => (content === files[path] || typeof content !== 'string' ? [] : [content]))
    for (const part of shown(brought.get(name)?.diagnostic)) expect(changed.join('\n')).toContain(part)
  })

  test('is gone when its exact mend is made, so that to mend twice changes nothing', async () => {
    const own = complaints.filter((one) => one.code === code)
    if (!own.some(({ diagnostic }) => diagnostic.fix)) return
    const once = fixed(files, own)
    expect(once).not.toEqual(files)
    const left = (await check(once)).filter((one) => one.code === code)
    expect(left).toEqual([])
  })
})

/** What a complaint says should stand there instead. */
function shown(diagnostic: Diagnostic | undefined): readonly string[] {
  const { line, iso, nearest, suggestion, example } = (diagnostic?.params ?? {}) as Readonly<Record<string, unknown>>
  const hint = diagnostic ? norwegian.diagnostic(diagnostic).hint : ''
  return [line, iso, nearest, suggestion, example].filter((part): part is string => typeof part === 'string' && part !== '' && hint.includes(part))
}

/** One complaint as the golden file has it. */
function entry({ code, path, line, column, text, diagnostic }: Complaint, words: Wording): string {
  const { message, hint } = words.diagnostic(diagnostic)
  const short = JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
  const fix = diagnostic.fix ? [`  = ${JSON.stringify(diagnostic.fix.text)}`] : []
  return [`${code} (${usualSeverity(code)}) ${path}:${line}:${column} ${short}`, `  ${message}`, `  > ${hint}`, ...fix, ''].join('\n')
}

// The sentences are read in these files by people; a change is taken in with `npx vitest run test/diagnostics -u`.
test.each(programLanguages)('the sentences of all complaints, in %s', async (language) => {
  const words = await loadWords(language)
  const sentences = [...brought.values()].map((complaint) => entry(complaint, words)).join('\n')
  await expect(sentences).toMatchFileSnapshot(`messages.${language}.txt`)
})
