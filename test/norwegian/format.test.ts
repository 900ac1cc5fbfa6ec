import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalTime, PlainDate } from '../../src/norwegian/day.js'
import { formatBytes, formatDay, formatDays, formatEventTime, formatMonth, formatNumber, formatPhone, formatWeekday, telHref } from '../../src/norwegian/format.js'

const day = '2023-06-10' as PlainDate

describe('days', () => {
  it('are written out, in lower case and with the point of the ordinal', () => {
    expect(formatDay('2023-06-08' as PlainDate, 'nb')).toBe('8. juni 2023')
    expect(formatWeekday(day, 'nb')).toBe('lørdag 10. juni 2023')
    expect(formatWeekday(day, 'nn')).toBe('laurdag 10. juni 2023')
    expect(formatMonth('2026-11', 'nn')).toBe('november 2026')
  })
})

describe('formatEventTime', () => {
  it.each([
    ['2023-06-08T10:00', '2023-06-08T15:00', false, '8. juni 2023 kl.\u00a010.00–15.00'],
    ['2023-06-08T09:05', null, false, '8. juni 2023 kl.\u00a009.05'],
    ['2023-06-08T10:00', '2023-06-08T10:00', false, '8. juni 2023 kl.\u00a010.00'],
    ['2023-06-08T10:00', '2023-06-08', false, '8. juni 2023 kl.\u00a010.00'],
    ['2023-06-08T10:00', '2023-06-09T15:00', false, '8. juni kl.\u00a010.00 til 9. juni 2023 kl.\u00a015.00'],
    ['2023-06-08T10:00', '2023-06-09', false, '8. juni kl.\u00a010.00 til 9. juni 2023'],
    ['2023-06-08T18:00', '2023-06-09T00:00', false, '8. juni 2023 kl.\u00a018.00–24.00'],
    ['2023-06-08T00:00', '2023-06-09T00:00', false, '8. juni 2023 kl.\u00a000.00–24.00'],
    ['2023-12-30T20:00', '2024-01-01T00:00', false, '30. desember kl.\u00a020.00 til 31. desember 2023 kl.\u00a024.00'],
    ['2023-06-09T00:00', '2023-06-09T00:00', false, '9. juni 2023 kl.\u00a000.00'],
    ['2023-12-31T22:00', '2024-01-01T02:00', false, '31. desember 2023 kl.\u00a022.00 til 1. januar 2024 kl.\u00a002.00'],
    ['2023-06-08', null, true, '8. juni 2023'],
    ['2023-06-08', '2023-06-08', true, '8. juni 2023'],
    ['2023-06-08', '2023-06-09', true, '8.–9. juni 2023'],
    ['2023-06-08', '2023-06-09T15:00', false, '8.–9. juni 2023'],
    ['2023-06-08T10:00', '2023-06-09T15:00', true, '8.–9. juni 2023'],
    ['2023-06-30', '2023-07-02', true, '30. juni–2. juli 2023'],
    ['2023-12-30', '2024-01-02', true, '30. desember 2023–2. januar 2024'],
  ])('%s to %s, all day %s', (start, end, allDay, shown) => {
    const event = { start: start as LocalTime, end: end as LocalTime | null, allDay }
    expect(formatEventTime(event, 'nb')).toBe(shown)
    expect(formatEventTime(event, 'nn')).toBe(shown)
  })
})

describe('formatDays', () => {
  it.each([
    ['2023-06-08', '2023-06-08', '8. juni 2023'],
    ['2023-06-08', '2023-06-09', '8.–9. juni 2023'],
    ['2026-08-15', '2026-10-31', '15. august–31. oktober 2026'],
    ['2025-06-08', '2026-06-08', '8. juni 2025–8. juni 2026'],
  ])('%s to %s', (from, until, shown) => expect(formatDays(from as PlainDate, until as PlainDate, 'nb')).toBe(shown))
})

describe('numbers', () => {
  it.each([[0, '0'], [999, '999'], [9999, '9999'], [10_000, '10\u00a0000'], [1_234_567, '1\u00a0234\u00a0567'], [1.5, '1,5'], [12345.25, '12\u00a0345,25'], [-3, '−3']])(
    '%d is %s',
    (n, shown) => expect(formatNumber(n)).toBe(shown),
  )
  it('can be read back', () => {
    fc.assert(fc.property(fc.integer(), (n) => {
      expect(Number(formatNumber(n).replaceAll('\u00a0', '').replace('−', '-'))).toBe(n)
    }))
  })
  it.each([[1, '1\u00a0kB'], [340_499, '340\u00a0kB'], [999_499, '999\u00a0kB'], [999_500, '1\u00a0MB'], [1_449_999, '1,4\u00a0MB'], [12_000_000, '12\u00a0MB']])(
    '%d bytes are %s',
    (n, shown) => expect(formatBytes(n)).toBe(shown),
  )
})

describe('telephone numbers', () => {
  it.each([
    ['51729063', '51 72 90 63', 'tel:+4751729063'],
    ['+47 51 72 90 63', '51 72 90 63', 'tel:+4751729063'],
    ['004751729063', '51 72 90 63', 'tel:+4751729063'],
    ['80022222', '800 22 222', 'tel:+4780022222'],
    ['41234567', '412 34 567', 'tel:+4741234567'],
    ['915.08.588', '915 08 588', 'tel:+4791508588'],
    ['113', '113', null],
    ['+47113', '+47113', null],
    ['116117', '116 117', null],
    ['116 111', '116 111', null],
    ['0 45 45', '04545', null],
    ['+46 8 123 456 78', '+46 8 123 456 78', null],
    ['51 72 90 63 / 412 34 567', '51 72 90 63 / 412 34 567', null],
    ['01234567', '01234567', null],
    ['', '', null],
  ])('%j', (text, shown, href) => {
    expect(formatPhone(text)).toBe(shown)
    expect(telHref(text)).toBe(href)
  })

  it('keep their figures, and only eight of them make a link', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9 ]{0,14}$/), (text) => {
      expect(formatPhone(text).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      expect(telHref(text) ?? 'tel:+4722222222').toMatch(/^tel:\+47[2-9]\d{7}$/)
    }))
  })
})
