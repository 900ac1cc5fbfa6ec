import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readIssue } from '../../src/newsletter/document.js'
import { defaultSubject } from '../../src/newsletter/naming.js'
import { proposeIssue } from '../../src/newsletter/select.js'
import { writeDocument } from '../../src/newsletter/write.js'
import { archive, article, day, event, person, settings, withNewsletter } from './helpers.js'
import { cases } from '../long.js'

const range = { since: day('2026-06-01'), until: day('2026-06-30'), id: '2026-06-2', provider: 'brevo' }
const path = 'articles/nyhetsbrev/2026-06-2.md'

test('the document says what was decided, and reads back to it', () => {
  const site = archive([
    article('b'), article('a', { newsletter: { include: true, lead: true, priority: 0 } }),
    article('nei', { newsletter: { include: false, lead: false, priority: 0 } }),
    article('lukket', { people: [person('samtykke', ['nettsted'])] }),
    article('over', { event: event('2026-06-10T10:00', null) }),
    article('kladd', { draft: true }), article('borte', { withdrawn: day('2026-06-20') }), article('gammel', { date: day('2026-05-01') }),
  ])
  const { value, diagnostics } = readIssue({ path, text: writeDocument(proposeIssue(site, range), settings) }, settings)
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject({
    id: '2026-06-2', title: 'Nytt fra feltet, juni 2026, nr.\u00a02', subject: 'Saken om a – Nytt fra feltet, juni 2026, nr.\u00a02', preheader: 'Dette handler a om.',
    from: '2026-06-01', until: '2026-06-30', provider: 'brevo', lead: 'a', sent: null,
    items: [{ kind: 'article', slug: 'a' }, { kind: 'article', slug: 'b' }],
  })
  expect(value?.leftOut.map(({ slug }) => slug).sort()).toEqual(['lukket', 'nei', 'over'])
  expect(value?.reading.words).toBe(0)
})

test('no title can break out of the header', () => {
  const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Rus: hva nå? #nå', '- Vi må', '"Rus" er', "'", 'true', '2026', '---', 'a\r\n---\r\nBcc: x', '{{', '&anker', '!tag', '%YAML', '| a', '> b', '😀'))
  fc.assert(fc.property(words, words, (title, lead) => {
    const named = withNewsletter({ title: `Nytt ${title}` })
    const site = archive([article('a', { title: `T${title}`, lead: `L${lead}` })], { settings: named })
    const { value, diagnostics } = readIssue({ path, text: writeDocument(proposeIssue(site, range), named) }, named)
    expect(diagnostics.filter(({ code }) => !['for-lang', 'for-kort', 'usynlig-tegn', 'delt-bokstav', 'odelagte-tegn'].includes(code))).toEqual([])
    expect(value?.subject).toBe(defaultSubject(named, range.id, { title: `T${title}`, shortTitle: null }).normalize('NFC'))
    expect(value?.items).toHaveLength(1)
  }), { numRuns: cases(30, 300) })
})
