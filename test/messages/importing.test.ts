import { describe, expect, it } from 'vitest'
import type { Gap } from '../../src/import/draft.js'
import type { Refusal } from '../../src/import/refusal.js'
import { importing as english } from '../../src/messages/en/importing.js'
import { importing as norwegian } from '../../src/messages/nb/importing.js'

const unfit = /undefined|null|NaN|\[object|!|vennligst|ugyldig|please|invalid| {2}|\.\.(?!\/)/i
const gaps: readonly Gap['what'][] = [
  'tittel', 'type', 'dato', 'oppdatert', 'ingress', 'forfatter', 'senter', 'tema', 'personer', 'arrangement.start', 'bilde.fil', 'bilde.alt', 'bilde.foto', 'kilde.rettigheter', 'bilde-i-teksten', 'alt-i-teksten',
  'lenke', 'tegn', 'kommentar', 'nokkel', 'kortkode', 'form',
]
const refusals: readonly Refusal[] = [
  'empty', 'old-word', 'encrypted', 'broken', 'bomb', 'too-large', 'picture', 'pdf', 'rtf', 'other-office', 'not-text', 'merge-conflict', 'unreadable', 'bad-header', 'no-posts',
]

describe.each([['nb', norwegian], ['en', english]])('in %s', (_, say) => {
  it('every gap says what to do, with the words of the text where there are any', () => {
    for (const what of gaps) {
      for (const near of [null, '8. juni.']) {
        const { label, text } = say.gap({ what, near }, { topics: ['a', 'b'], centres: ['c', 'd'] })
        expect(label).not.toBe('')
        expect(text).toMatch(/\.$/)
        expect(text).not.toMatch(unfit)
      }
    }
    expect(say.gap({ what: 'dato', near: '8. juni' }, { topics: [], centres: [] }).text).toContain('8. juni')
  })

  it('every answer is a whole sentence, each refusal with a reason of its own', () => {
    const said = [...refusals.map((why) => say.refused('a.docx', why, null)), say.already('a', 'b'), say.taken('a', 'a-2'), say.encoding('UTF-16'), say.others(1), say.others(2), say.kept('a'), say.done(1, 0), say.done(2, 1), say.nothing]
    for (const one of said) {
      expect(one).toMatch(/\.$/)
      expect(one).not.toMatch(unfit)
    }
    expect(new Set(said).size).toBe(said.length)
  })
})
