import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.js'
import { judge } from '../../src/report/judge.js'
import { reportText, type TextOptions } from '../../src/report/text.js'
import { fault, words } from './faults.js'

const path = 'articles/nye-drammen.md'

/** The report of complaints about texts, without colour unless asked. */
function report(diagnostics: readonly Diagnostic[], texts: Readonly<Record<string, string>>, options: Partial<TextOptions> = {}): string {
  return reportText(judge(diagnostics, {}, { isDraft: () => false, isRejected: () => false }), new Map(Object.entries(texts)), words, { colour: false, ...options })
}
const one = (text: string, part: string, options: Partial<TextOptions> = {}): string => report([fault('dod-lenke', path, text, part, { slug: 'x' })], { [path]: text }, options)
/** The lines of the frame alone. */
const framed = (text: string, part: string, options: Partial<TextOptions> = {}): string => one(text, part, options).split('\n').slice(1, -2).join('\n')

describe('a complaint', () => {
  it('has its place, the line with carets, what is wrong and what to do', () => {
    expect(one('---\ntittel: Nye Drammen\n', 'Drammen')).toBe(
      [
        'articles/nye-drammen.md:2:13',
        '  2 │ tittel: Nye Drammen',
        '    │             ^^^^^^^',
        '  feil: Feil i x.  dod-lenke',
        '  Slik: Gjør det slik.',
      ].join('\n'),
    )
  })

  it('has a line less without a hint, and hangs the lines of a long one', () => {
    const text = 'tittel: x'
    const hinted = (hint: string) => report([fault('lik-slug', path, text, 'x', { slug: 'x', hint })], { [path]: text }).split('\n').slice(3)
    expect(hinted('')).toEqual(['  feil: Feil i x.  lik-slug'])
    expect(hinted('Mente du y?')).toEqual(['  feil: Feil i x.  lik-slug', '  Mente du y?'])
    expect(hinted('Skriv\ntittel: y')).toEqual(['  feil: Feil i x.  lik-slug', '  Slik: Skriv', '    tittel: y'])
  })

  it('has a file and no frame where the file could not be read', () => {
    expect(report([fault('ikke-utf8', path, '', '')], {})).toBe(['articles/nye-drammen.md', '  feil: Feil i .  ikke-utf8', '  Slik: Gjør det slik.'].join('\n'))
  })

  it('shows the path as the reader stands', () => {
    expect(one('x', 'x', { shownPath: (file) => `../${file}` }).split('\n')[0]).toBe('../articles/nye-drammen.md:1:1')
  })

  it('is set apart from the next by an empty line, in the order of the files', () => {
    const faults = [fault('dod-lenke', 'b.md', 'xy', 'x'), fault('lik-slug', 'a.md', 'x', 'x'), fault('ingen-artikler', 'b.md', 'xy', 'y')]
    expect(report(faults, { 'a.md': 'x', 'b.md': 'xy' }).split('\n\n').map((block) => block.split('\n')[0])).toEqual(['a.md:1:1', 'b.md:1:1', 'b.md:1:2'])
    expect(report([], {})).toBe('')
  })

  it('is coloured by weight, and only if asked', () => {
    const dim = (text: string) => `\u001b[2m${text}\u001b[0m`
    const red = (text: string) => `\u001b[1;31m${text}\u001b[0m`
    expect(one('en x', 'x', { colour: true })).toBe(
      [
        '\u001b[4marticles/nye-drammen.md:1:4\u001b[0m',
        `  ${dim('1 │')} en x`,
        `  ${dim('  │')}    ${red('^')}`,
        `  ${red('feil:')} Feil i x.  ${dim('dod-lenke')}`,
        '  \u001b[1;32mSlik:\u001b[0m Gjør det slik.',
      ].join('\n'),
    )
    expect(report([fault('ingen-artikler', path, 'x', 'x')], { [path]: 'x' }, { colour: true })).toContain('\u001b[1;33madvarsel:')
  })
})

describe('the frame', () => {
  it.each([
    ['has one caret for a place without length, at the end of the file too', 'tittel: x\n', 'mangler', ['  2 │', '    │ ^']],
    ['has an end of line after the last character', 'tittel: x\r\nneste', '\r\n', ['  1 │ tittel: x', '    │          ^']],
    ['counts lines by CR alone', 'a\rb', 'b', ['  2 │ b', '    │ ^']],
    ['opens tabs', '\ta\tb', 'b', ['  1 │     a    b', '    │          ^']],
    ['counts wide characters as two and marks as none', '漢字🎉 pa\u030a x', 'x', ['  1 │ 漢字🎉 pa\u030a x', '    │           ^']],
    ['puts two carets under a wide character', 'a 🎉', '🎉', ['  1 │ a 🎉', '    │   ^^']],
    ['shows control characters', 'a\u001b[31mb\u0000 x', 'x', ['  1 │ a␛[31mb␀ x', '    │          ^']],
    ['shows what turns or hides text', 'a\u202e\u00ad x', 'x', ['  1 │ a<202E><00AD> x', '    │               ^']],
    ['has two lines for a span over a break', 'en [a\n  b](c) to', '[a\n  b](c)', ['  1 │ en [a', '    │    ^^', '  2 │   b](c) to', '    │ ^^^^^^^']],
    ['leaves out the lines between', `${'\n'.repeat(8)}a [b\nc\nd](e)`, '[b\nc\nd](e)', ['   9 │ a [b', '     │   ^^', '   ⋮ │', '  11 │ d](e)', '     │ ^^^^^']],
    ['ends with the line whose break the span takes', 'a\nb\n', 'a\n', ['  1 │ a', '    │ ^']],
  ])('%s', (_, text, part, lines) => expect(framed(text, part)).toBe(lines.join('\n')))

  it('cuts a long line around the place', () => {
    const line = `${'a'.repeat(500)}bbb${'c'.repeat(500)}`
    expect(framed(line, 'bbb', { width: 42 })).toBe(['  1 │ …aaaaaaaaaaaaaaabbbcccccccccccc…', '    │                 ^^^'].join('\n'))
    expect(framed(line, 'c'.repeat(500), { width: 32 })).toBe(['  1 │ …aaaaaaabbbcccccccccc…', '    │            ^^^^^^^^^^'].join('\n'))
    expect(framed(`x${line}`, 'x', { width: 32 })).toBe(['  1 │ xaaaaaaaaaaaaaaaaaaa…', '    │ ^'].join('\n'))
    expect(framed(`${line}x`, 'x', { width: 32 })).toBe(['  1 │ …cccccccccccccccccccx', '    │                     ^'].join('\n'))
  })
})

describe('many alike', () => {
  const text = 'x\n'.repeat(30)
  const at = (file: string, line: number): Diagnostic => ({ ...fault('dod-lenke', file, '', ''), at: { path: file, span: { start: 2 * line - 2, end: 2 * line - 1 } } })
  const files = (count: number) => Array.from({ length: count }, (_, n) => `${String.fromCharCode(97 + n)}.md`)
  const texts = Object.fromEntries(files(20).map((file) => [file, text]))

  it('are shown whole up to five', () => {
    expect(report([1, 2, 3, 4, 5].map((line) => at('a.md', line)), texts).match(/feil:/g)).toHaveLength(5)
  })

  it('are shortened to places after three when there are more', () => {
    const faults = [...[1, 2, 3, 4, 5].map((line) => at('a.md', line)), at('b.md', 7), fault('lik-slug', 'b.md', text, 'x')]
    const shown = report(faults, texts)
    expect(shown.match(/feil:.*dod-lenke/g)).toHaveLength(3)
    expect(shown).toContain(['', '  Og 3 til med koden dod-lenke, i 2 filer. Vis dem med --verbose.', '    a.md:4:1, 5:1', '    b.md:7:1', '', 'b.md:1:1'].join('\n'))
    expect(report(faults, texts, { short: false }).match(/feil:/g)).toHaveLength(7)
  })

  it('name the first files and places, and count the rest', () => {
    const lines = report(files(14).flatMap((file) => Array.from({ length: 12 }, (_, n) => at(file, n + 1))), texts).split('\n\n').at(-1)?.split('\n')
    expect(lines).toHaveLength(12)
    expect(lines?.[1]).toBe('    a.md:4:1, 5:1, 6:1, 7:1, 8:1, 9:1, 10:1, 11:1 …')
    expect(lines?.at(-1)).toBe('    og 4 filer til')
  })
})

it('lets nothing of a hostile path through', () => {
  expect(report([fault('dod-lenke', '\u001b[2J\nx.md', 'x', 'x')], { '\u001b[2J\nx.md': 'x' }).split('\n')[0]).toBe('␛[2J␊x.md:1:1')
})
