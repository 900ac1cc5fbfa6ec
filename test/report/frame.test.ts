import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frame } from '../../src/report/frame.js'
import { lineMap } from '../../src/source.js'
import { cases } from '../long.js'

const anyText = fc.string({ unit: fc.constantFrom('a', 'ø', ' ', '\t', '\n', '\r\n', '\u001b', '漢', '🎉', '\u030a', '\u202e', '\ud800'), maxLength: 200 })

it('has room, one caret at least, and no character that steers, for any span of any text', () => {
  fc.assert(fc.property(anyText, fc.nat(220), fc.nat(220), fc.integer({ min: 20, max: 60 }), (text, a, b, room) => {
    const span = { start: Math.min(a, b, text.length), end: Math.max(a, b) }
    const lines = frame(text, span, lineMap(text), room)
    expect(lines[0]?.number).toBe(lineMap(text)(span.start).line)
    for (const line of lines) {
      expect(line.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      expect(line.carets).toBeGreaterThan(0)
      expect(line.indent + line.carets).toBeLessThanOrEqual(room + 2)
      expect(Array.from(line.text.replaceAll('\u030a', '')).length).toBeLessThanOrEqual(room + 2)
    }
  }), { numRuns: cases(250, 1000) })
})
