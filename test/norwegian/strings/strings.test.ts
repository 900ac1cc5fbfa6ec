import { expect, test } from 'vitest'
import { siteStrings, stringsLanguage } from '../../../src/norwegian/strings/index.js'

/** Everything that is said, functions called with a number and a word. */
function said(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [1, 2].map((count) => String((words as (...args: unknown[]) => unknown)(count, count, count)))
  return Object.values(words as object).flatMap(said)
}

test('nothing is left unsaid in either language', () => {
  for (const language of ['nb', 'nn'] as const) expect(said(siteStrings(language)).filter((text) => text.trim() === '' || text.includes('undefined'))).toEqual([])
})

test('nynorsk is nynorsk, and bokmål is bokmål', () => {
  expect(said(siteStrings('nn')).filter((text) => /\b(ikke|fra|noen|hvor|hvem|se|være|kilde|eldre sake|nyhet|saken|siden|forsiden)\b/i.test(text))).toEqual([])
  expect(said(siteStrings('nb')).filter((text) => /\b(ikkje|frå|nokon|kvar|kven|sjå|vere|kjelde|nyheit|saka|sida|framsida)\b/i.test(text))).toEqual([])
})

test.each([
  ['nb', '1 artikkel', '4 artikler', '1 minutts lesing', '4 minutters lesing'],
  ['nn', '1 artikkel', '4 artiklar', '1 minutts lesing', '4 minutts lesing'],
] as const)('%s counts', (language, one, four, minute, minutes) => {
  const { list, article } = siteStrings(language)
  expect([list.articles(1), list.articles(4), article.minutes(1), article.minutes(4)]).toEqual([one, four, minute, minutes])
})

test.each([['nb', 'nb'], ['nn', 'nn'], ['se', 'nb'], ['sma', 'nb'], ['en', 'nb']])('around %s the site speaks %s', (language, around) => {
  expect(stringsLanguage(language)).toBe(around)
})
