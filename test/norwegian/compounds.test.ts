import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stem, tailFinder } from '../../src/norwegian/compounds.js'

const words = ('plass arbeid kontor legekontor samtale bekymring kommune fjord leder lederen møte time evaluere evalueringen ring samling samlingene inne venn skap hval vest land landet spørre kjem halv annen '
  + 'beste stemmer dette familie helg heim rom gjest gjester gutt etter vern over vekt').split(' ')
const tails = tailFinder(words)

test.each([
  ['brukermedvirkning', 'medvirkning'], ['brukarmedverknad', 'medverknad'], ['arbeidsplassen', 'plassen'], ['kommunekontoret', 'kontoret'], ['bekymringssamtale', 'samtale'], ['fjordkommunene', 'kommunene'],
  ['rusmiddelforebygging', 'forebygging'], ['pårørendearbeid', 'arbeid'], ['gjesterom', null], ['arbeidsliv', 'liv'], ['ungdomsråd', 'råd'], ['barnevern', 'vern'], ['brukermedvirkningsarbeid', 'medvirkningsarbeid'],
])('%s ends in %s', (word, tail) => {
  if (tail === null) expect(tails(word)).toEqual([])
  else expect(tails(word)).toContain(tail)
})

test.each(['vennskap', 'evalueringen', 'samlingene', 'halvannen', 'spørreskjema', 'bestemor', 'ettervern', 'overvekt', 'plassen', 'kommunen', 'hjemme', 'erfaring', 'forskning', 'x', ''])('%s is not taken apart', (word) => {
  expect(tails(word)).toEqual([])
})

test('every part is an end of the word, longest first, with something before it', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...words, 'bruker', 's', 'e', 'rus'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')), (word) => {
    const found = tails(word)
    for (const tail of found) expect(word.endsWith(tail) && tail.length >= 3 && word.length - tail.length >= 3).toBe(true)
    expect(found).toEqual(found.toSorted((a, b) => b.length - a.length))
  }), { numRuns: 200 })
})

test('any two longer words of the vocabulary, joined, are found by the second', () => {
  const long = ['arbeid', 'kontor', 'samtale', 'kommune', 'medvirkning', 'behandling']
  fc.assert(fc.property(fc.constantFrom(...long), fc.constantFrom('', 's', 'e'), fc.constantFrom(...long), (head, joint, tail) => {
    expect(tails(head + joint + tail)).toContain(tail)
  }), { numRuns: 50 })
})

test('what is longer than any word is not looked into', () => {
  const words = 'brukermedvirkning'.repeat(4)
  expect([tails(words).length > 0, tails(words.repeat(2))]).toEqual([true, []])
})

test.each([['arbeidet', 'arbeid'], ['kommunene', 'kommun'], ['brukerne', 'bruk'], ['brukarane', 'bruk'], ['plassen', 'plass'], ['plass', 'plass'], ['råd', 'råd'], ['hus', 'hus'], ['dag', 'dag']])('%s stems to %s', (word, root) => expect(stem(word)).toBe(root))
