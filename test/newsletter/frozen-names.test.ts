import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { withoutNames } from '../../src/newsletter/frozen-names.js'
import { withoutStory, type Frozen } from '../../src/newsletter/frozen.js'
import { emailMessage } from '../../src/newsletter/message.js'
import { cases } from '../long.js'
import { day } from './helpers.js'

const gone = 'Denne saken er ikke lenger tilgjengelig.'

/** A sent issue with an introduction and one story, whose place is known. */
async function frozen(intro: string, story: string, subject = 'Nytt i oktober'): Promise<Frozen> {
  const html = `<html><body><p>${intro}</p>\n<p>${story}</p>\n<a href="https://blad.example/kari-asen/">Nettsiden</a></body></html>`
  const text = `${intro.replace(/<[^>]*>/g, '')}\n\n${story}\n`
  const place = (whole: string, content: string) => {
    const start = Buffer.byteLength(whole.slice(0, whole.lastIndexOf(content)))
    return [{ start, end: start + Buffer.byteLength(content), instead: gone }]
  }
  const file = { sha256: 'x' }
  return {
    files: { 'epost.eml': await emailMessage({ day: day('2026-10-31'), from: { name: 'Bladet', email: 'brev@blad.example' }, subject, text, html }), 'epost.html': Buffer.from(html), 'epost.mjml': Buffer.from(html), 'epost.txt': Buffer.from(text) },
    record: {
      korus: 1, id: '2026-10', sent: day('2026-11-01'), files: { 'epost.eml': file, 'epost.html': file, 'epost.mjml': file, 'epost.txt': file }, lead: null, sections: [], neutralSubject: 'Bladet, oktober 2026',
      stories: [{ slug: 'sak', sha256: 'x', words: { title: story, lead: '' }, places: { 'epost.html': place(html, story), 'epost.mjml': place(html, story), 'epost.txt': place(text, story) } }],
      document: { sha256: 'x', said: { emnefelt: subject, saker: 'sak' } },
    },
  }
}
const read = ({ files }: Frozen, name: keyof Frozen['files']): string => Buffer.from(files[name]).toString()
/** Holds that the message says what the files beside it say. */
async function expectOneWord(issue: Frozen): Promise<void> {
  const { html, text } = await PostalMime.parse(issue.files['epost.eml'])
  expect([html?.trim(), text?.replace(/\r/g, '').trim()]).toEqual([read(issue, 'epost.html').trim(), read(issue, 'epost.txt').trim()])
}

test('a name is taken out of text, markup, message, subject and record, and stays in addresses', async () => {
  const issue = await frozen('Kari\nÅsen og <strong>Kari</strong> Åsens hund, kari&nbsp;&#xE5;sen. Hei.', 'Vi møtte Kari Åsen på Ås.', 'Kari Åsen forteller')
  const without = withoutNames(issue, ['Kari Åsen'])
  expect(read(without, 'epost.html')).toBe('<html><body><p>[…] og <strong>[…]</strong>s hund, […]. Hei.</p>\n<p>Vi møtte […] på Ås.</p>\n<a href="https://blad.example/kari-asen/">Nettsiden</a></body></html>')
  expect((await PostalMime.parse(without.files['epost.eml'])).subject).toBe('Bladet, oktober 2026')
  expect(without.record).toMatchObject({ redacted: true, stories: [{ words: { title: 'Vi møtte […] på Ås.' } }], document: { said: { emnefelt: '[…] forteller' } } })
  await expectOneWord(without)
})

test('an issue without the name is the same issue', async () => {
  const issue = await frozen('Hei alle.', 'En sak.')
  expect(withoutNames(issue, ['Kari Åsen', ''])).toBe(issue)
})

test('whatever stands around a name, only the name goes, and a story can still be taken out afterwards', async () => {
  const words = fc.string({ unit: fc.constantFrom(...'abæøå =.\n\u00a0é😀'), maxLength: 40 }).map((text) => text.trim() || 'x')
  await fc.assert(fc.asyncProperty(words, words, words, async (a, b, c) => {
    const issue = await frozen(`${a} Siv Bråten ${b}`, `Sak ${c} Siv Bråten, slutt`)
    const without = withoutNames(issue, ['Siv Bråten'])
    for (const name of ['epost.html', 'epost.txt'] as const) expect(read(without, name)).toBe(read(issue, name).replaceAll('Siv Bråten', '[…]'))
    await expectOneWord(without)
    const after = withoutStory(without, 'sak')
    expect(read(after, 'epost.txt')).toBe(`${a} […] ${b}\n\n${gone}\n`)
    await expectOneWord(after)
  }), { numRuns: cases(15, 2000), examples: [['😀éé😀😀é', '😀ø😀😀æ😀å', 'æå']] })
})
