import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerPath, ledgerText, readLedger } from '../../src/archive/ledger.js'
import { addDays } from '../../src/norwegian/day.js'
import { day } from './factory.js'

const read = (text: string) => readLedger({ path: ledgerPath, text })

describe('the ledger', () => {
  test('gives each address the day it was first seen, and where some are sent', () => {
    const { value, diagnostics } = read('artikler/a/ 2026-01-02\r\n/artikler/b/ 2026-01-03 -> artikler/a/\r\n\r\nartikler/c/ 2026-01-03 -> /\n')
    expect(diagnostics).toEqual([])
    expect([...value!.firstSeen]).toEqual([['artikler/a/', '2026-01-02'], ['artikler/b/', '2026-01-03'], ['artikler/c/', '2026-01-03']])
    expect(value!.redirects.map(({ from, to }) => [from, to])).toEqual([['artikler/b/', 'artikler/a/'], ['artikler/c/', '']])
  })

  test('takes the earliest day of an address that a merge has given twice', () => {
    const { value } = read('artikler/a/ 2026-05-01\nartikler/a/ 2026-03-01\nartikler/a/ 2026-04-01 -> artikler/b/\n')
    expect([...value!.firstSeen]).toEqual([['artikler/a/', '2026-03-01']])
    expect(value!.redirects).toHaveLength(1)
  })

  test.each([['artikler/a/', 'day'], ['artikler/a/ 2026-02-30', 'day'], ['https://a.no/ 2026-01-01', 'form'], ['../a/ 2026-01-01', 'form'], ['a/ 2026-01-01 b', 'form'], ['a/ 2026-01-01 -> //b', 'form']])('tells that %s is no line', (line, problem) => {
    const { value, diagnostics } = read(`b/ 2026-01-01\n${line}\n`)
    expect(diagnostics).toMatchObject([{ code: 'adresselinje', params: { problem }, at: { path: ledgerPath, span: { start: 14, end: 14 + line.length } } }])
    expect([...value!.firstSeen.keys()]).toEqual(['b/'])
  })

  test('is read again as it was written', () => {
    const address = fc.stringMatching(/^[a-zæøå0-9]{1,6}\/([a-z0-9.-]*[a-z0-9]\/?)?$/).map((one) => one.normalize('NFC'))
    const lines = fc.uniqueArray(fc.tuple(address, fc.nat(3000), fc.option(address)), { selector: ([one]) => one, maxLength: 12 })
    fc.assert(fc.property(lines, (given) => {
      const firstSeen = new Map(given.map(([one, n]) => [one, addDays(day('2016-01-01'), n)]))
      const redirects = given.flatMap(([from, , to]) => (to === null ? [] : [{ from, to, span: { start: 0, end: 0 } }]))
      const text = ledgerText({ firstSeen, redirects })
      const { value, diagnostics } = read(text)
      expect(diagnostics).toEqual([])
      expect(new Map(value!.firstSeen)).toEqual(firstSeen)
      expect(ledgerText(value!)).toBe(text)
      expect(text.split('\n').slice(0, -1)).toEqual(text.split('\n').slice(0, -1).sort())
    }), { numRuns: 60 })
  })
})
