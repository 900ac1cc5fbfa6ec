import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Fix } from '../../src/diagnostic.js'
import { setGate } from '../../src/disk/io.js'
import { apart, mend, type Fixable } from '../../src/fix.js'
import { articleText, korus, project, tree } from '../project.js'

const wrong = articleText('Rus: hva nå?', '27.08.2016', ['oppdatert: 8. juni 2023', 'forfatter: Ola Ås'], 'Den 27.08.2016 sa hun det.\n\n#### For dypt\n\nSlutt.').replace('tittel', 'Tittel')
const right = articleText('"Rus: hva nå?"', '2016-08-27', ['oppdatert: 2023-06-08', 'forfatter: Ola Ås'], 'Den 27.08.2016 sa hun det.\n\n## For dypt\n\nSlutt.')
const fix = (root: string, ...more: string[]) => korus(root, 'check', '--fix', '--now', '2026-11-15', ...more)
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')
const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}]/gu, '')

describe('check --fix', () => {
  test('mends what is form, tells it by file and place, and then checks again', async () => {
    const root = project({ 'articles/a.md': wrong, 'articles/b.md': articleText('Sør', '2026-02-30') })
    const { code, stdout, stderr } = await fix(root)
    expect(read(root, 'articles/a.md')).toBe(right)
    expect(stderr).toMatch(/^articles\/a\.md\n {2}2:1 .*Tittel.*\n {2}2:9 [\s\S]*4:7 .*2016-08-27/)
    expect([code, stdout.includes('b.md:4:7'), stdout.includes('a.md:4')]).toEqual([1, true, false])
  })

  test('changes nothing more the second time, nor where nothing is wrong', async () => {
    const root = project({ 'articles/a.md': wrong, 'articles/sunn.md': articleText('Sunn', '2026-01-01') })
    await fix(root)
    const before = tree(join(root, 'articles'))
    expect((await fix(root)).stderr).not.toMatch(/a\.md\n/)
    expect(tree(join(root, 'articles'))).toEqual(before)
  })

  test.each([
    ['a byte order mark and CR LF', `\uFEFF${wrong.replaceAll('\n', '\r\n')}`, `\uFEFF${right.replaceAll('\n', '\r\n')}`],
    ['no line break at the end', wrong.trimEnd(), right.trimEnd()],
    ['spaces at the ends of lines', wrong.replace('Slutt.', 'Slutt.  \nNy linje'), right.replace('Slutt.', 'Slutt.  \nNy linje')],
  ])('keeps %s to the byte', async (_, before, after) => {
    const root = project({ 'articles/a.md': before })
    await fix(root)
    expect(read(root, 'articles/a.md')).toBe(after)
  })

  test.each([
    ['a draft', articleText('A', '27.08.2016', ['kladd: ja'])], ['an unclosed quotation', articleText('«Hei', '2026-01-01', [], 'Hun sa "hei" og gikk.\n\n\u200bSlutt\u00a0 her.')],
    ['hyphen answers', articleText('A', '2026-01-01', [], 'Hva er det?\n\n- Det er dette.\n\nHva nå?\n\n- Ingenting.')], ['a header of its own kind', '––\ntittel: A\n...\n\nTekst\n'],
    ['letters of two parts', articleText('A', '2026-01-01', [], 'A\u030Ar og bla\u030A.')], ['hard spaces in the header', articleText('A', '2026-01-01').replace('type: ', 'type:\u00a0')],
  ])('changes no letter of the text of %s, and is done at once', async (_, before) => {
    const root = project({ 'articles/a.md': before })
    await fix(root)
    const once = read(root, 'articles/a.md')
    const body = (text: string): string => text.split(/^(?:---|\.\.\.)$/m).at(-1) ?? ''
    expect(letters(body(once))).toBe(letters(body(before)))
    await fix(root)
    expect(read(root, 'articles/a.md')).toBe(once)
  })

  test('mends only the files that are named, and none outside the project', async () => {
    const root = project({ 'articles/a.md': wrong, 'articles/b.md': wrong })
    const outside = project({ 'articles/a.md': wrong })
    await fix(root, 'articles/b.md')
    expect([read(root, 'articles/a.md'), read(root, 'articles/b.md')]).toEqual([wrong, right])
    expect((await fix(root, join(outside, 'articles/a.md'))).code).toBe(2)
    expect(read(outside, 'articles/a.md')).toBe(wrong)
  })

  test('leaves a file alone that someone else has just saved, and says so', async () => {
    const root = project({ 'articles/a.md': wrong, 'articles/b.md': wrong })
    const theirs = `${wrong}\nEn setning til.\n`
    setGate((call) => {
      if (call !== 'chmod') return
      setGate(undefined)
      writeFileSync(join(root, 'articles/a.md'), theirs)
    })
    onTestFinished(() => setGate(undefined))
    const { stderr } = await fix(root)
    expect([read(root, 'articles/a.md'), read(root, 'articles/b.md')]).toEqual([theirs, right])
    expect(stderr).toMatch(/^articles\/a\.md .*\.$/m)
  })
})

describe('fixes of one text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', 'å', '«', '\u200b', '👍'), maxLength: 30 })
  const case_ = text.chain((source) => fc.record({
    source: fc.constant(source),
    fixes: fc.array(fc.tuple(fc.nat(source.length), fc.nat(4), text.map((one) => one.slice(0, 3))).map(([start, many, better]): Fix => ({ span: { start, end: Math.min(source.length, start + many) }, text: better })), { maxLength: 8 }),
  }))
  const chosenOf = (fixes: readonly Fix[]): readonly Fix[] => apart(fixes.map((one) => ({ fix: one }) as Fixable)).map((one) => one.fix)

  test('touch nothing but their own spans', () => {
    fc.assert(fc.property(case_, ({ source, fixes }) => {
      const chosen = chosenOf(fixes)
      const mended = mend(source, chosen)
      let [rest, kept, at, moved] = ['', '', 0, 0]
      for (const { span, text: better } of [...chosen, { span: { start: source.length, end: source.length }, text: '' }]) {
        rest += source.slice(at, span.start)
        kept += mended.slice(moved, moved + span.start - at)
        moved += span.start - at + better.length
        at = span.end
      }
      expect(kept).toBe(rest)
      expect(moved).toBe(mended.length)
    }))
  })

  test('never overlap, and the first of those that do is always made', () => {
    fc.assert(fc.property(case_, ({ fixes }) => {
      const chosen = chosenOf(fixes)
      expect(chosen.length > 0).toBe(fixes.length > 0)
      chosen.slice(1).forEach(({ span }, index) => expect(span.start).toBeGreaterThanOrEqual(chosen[index]?.span.end ?? 0))
    }))
  })
})
