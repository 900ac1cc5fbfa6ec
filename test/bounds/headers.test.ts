import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readArticle } from '../../src/article/read.js'
import { norwegian } from '../../src/messages/nb/index.js'
import { reportText } from '../../src/report/text.js'
import { readSettings } from '../../src/settings.js'
import type { Settings } from '../../src/settings-types.js'
import { settingsText } from '../project.js'
import { cases } from '../long.js'

const settings = readSettings({ path: 'korus.yml', text: settingsText }).value as Settings
const whole = `---
tittel: "Nye veier: en start"
type: intervju
dato: 2026-10-01
ingress: >
  Arbeidsgivere åpner dørene
  for flere.
tema: [bolig, skole]
bilde: {fil: mote.png, alt: 'To kolleger', foto: Ola Lie, fokus: {x: 50, y: 30}}
personer:
  - navn: Ane Dahl
    grunnlag: samtykke
    samtykke: {dato: 2026-09-20, omfang: [nettsted]}
  - {anonym: ja, rolle: nabo, grunnlag: stilling}
arrangement:
  start: 2026-11-02 10:00
kladd: nei # snart
---

**Hva nå?**

– Jobb, sier hun.
`
const headerEnd = whole.indexOf('---\n\n') + 4

const pieces = [
  '---', '----', '...', '–––', '+++', '\n', '\r', '\r\n', '\t', '  ', ' ', '\u00a0', '\ufeff', '\u200b', '\u2028', '\0', '\ud800', '"', "'", '«', '[', ']', '{', '}', ':', ': ', ':\n', '- ', '-', '#', ' #',
  '&a', '*a', '!', '!!str ', '%YAML 1.1', '|', '>', '>-', '? ', '<<: ', ',', '@', '`', '\\', 'a: b', 'tittel: x', 'titel', 'dato: 30. februar', '2026-02-30', '10:30', 'å', 'a\u030a', '😀', '__proto__: x', 'constructor: y',
]
const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) })
const runs = cases(100, 10_000)
const place = fc.nat(headerEnd)
/** One thing done to a header: something put in, taken out, said twice or moved. */
const mutation = fc.oneof(
  fc.record({ at: place, length: fc.constant(0), by: piece }),
  fc.record({ at: place, length: fc.nat(30), by: fc.constant('') }),
  fc.record({ at: place, length: fc.nat(12), by: piece }),
  fc.record({ at: place, length: fc.constant(0), from: place, much: fc.nat(60) }),
)
const mutated = fc.array(mutation, { minLength: 1, maxLength: 6 }).map((mutations) => mutations.reduce((text, one) => {
  const by = 'by' in one ? one.by : whole.slice(one.from, one.from + one.much)
  return text.slice(0, one.at) + by + text.slice(one.at + one.length)
}, whole))

test('no header makes it stumble, vanish without a word, or point outside the file', () => {
  fc.assert(fc.property(mutated, (text) => {
    const path = 'articles/a.md'
    const { value, diagnostics } = readArticle({ path, text }, settings)
    if (value === undefined) expect(diagnostics).not.toEqual([])
    for (const { at, fix } of diagnostics) {
      for (const { start, end } of [at.span, ...(fix ? [fix.span] : [])]) expect(0 <= start && start <= end && end <= text.length).toBe(true)
      expect(at.path).toBe(path)
    }
    const judged = diagnostics.map((diagnostic) => ({ diagnostic, severity: 'error' as const }))
    expect(reportText(judged, new Map([[path, text]]), norwegian, { colour: false, short: false })).not.toMatch(/undefined|NaN|\[object/)
  }), { numRuns: runs })
}, Math.max(60_000, runs * 120))
