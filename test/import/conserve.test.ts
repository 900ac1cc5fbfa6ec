import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LostWords, checkKept } from '../../src/import/conserve.js'
import { desk } from '../../src/import/desk.js'
import { bodyOf } from '../../src/import/body.js'
import { blocksOfText } from '../../src/import/raw/lines.js'
import { importSource } from '../../src/import/import.js'
import { plainDraft } from '../../src/import/raw/plain.js'
import { said, wordsOf } from '../../src/import/words.js'
import { parse } from '../../src/markdown/parse.js'
import { writeDraft } from '../../src/import/write-draft.js'
import { cases } from '../long.js'
import { settingsOf } from '../settings-text.js'

const settings = settingsOf()
const word = fc.constantFrom('hus', 'Åse', 'elva', 'gå', 'ikke', 'jeg', 'du', '2016', 'møte_referat', 'A', 'en', 'blå', 'Ola', 'Hansen', 'rødt', 'kaffe', 'ǿ')
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '))
const start = fc.constantFrom('', '', '', '– ', '- ', '-', '• ', '* ', '> ', '1. ', '2) ', '8. juni ', '2016. ', '# ', '## ', ':::', ':::fakta ', '    ', '| ', '[1]: ', '[^1]: ', '+ ', '\\', '<b>', '&amp; ', '~~', '***', '«', 'Tekst: ', 'Foto: ', 'Av ', 'Publisert: ', 'Kari: ', 'Tor: ', 'Sted: ', 'Tid: ', 'Fakta ', 'BILDE: ', '© 2019 – ', 'Kilde: ', 'Emneord: ', 'Kontakt: ', 'Ingress: ')
const end = fc.constantFrom('.', '.', '?', '', '!', ' her.', ', sier Kari.', '»', ' 8. juni 2023', ' 31.02.2021', ' kl. 10–15', ' www.a.no', ' https://a.no/b_c*d', ' 51729063/41234567', ' Foto: Ola Hansen', '**', ' _a_', ' [a](b)', ' ![a](b)', ' <br>', ' &lt;', '\\', ' ```', ' a|b', '[^1]', ': ', ' @a.no', '\u00ad', '\u200bx')
const line = fc.tuple(start, words(30), end).map((parts) => parts.join(''))
const breaks = fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\n\u00a0\n', '\u2028', '\t', '\n---\n')
const text = fc.array(fc.tuple(line, breaks), { minLength: 1, maxLength: 14 }).map((all) => all.flat().join(''))

describe('every word', () => {
  test('of any text is in the article or in what is told', async () => {
    await fc.assert(fc.asyncProperty(text, async (source) => {
      const found = await importSource({ name: 'a.txt', bytes: new TextEncoder().encode(source) }, settings, { repair: false })
      if (found.kind === 'refused') return expect(found.detail ?? found.refusal).toBe('empty')
      const [draft] = found.drafts
      if (!draft) throw new Error('no draft')
      // Seen from outside: nothing that korus itself has looked at.
      const bag = wordsOf([writeDraft(draft, () => ''), ...draft.readings.map((one) => one.text), ...draft.removed.map((one) => one.text)].join('\n').replaceAll('\\', ''))
      const left = new Map<string, number>()
      for (const one of bag) left.set(one, (left.get(one) ?? 0) + 1)
      for (const one of wordsOf(source)) {
        expect(left.get(one) ?? 0, one).toBeGreaterThan(0)
        left.set(one, (left.get(one) ?? 0) - 1)
      }
    }), { numRuns: cases(40, 1_500) })
  })

  test('of any page is in the article or in what is told', async () => {
    const inline = fc.constantFrom('b', 'em', 'a href="https://a.no/x"', 'a href="/y"', 'span', 'sup', 'code', 'q', 'del', 'u', 'img src="a.png" alt="b"', 'br')
    const tag = fc.oneof(inline, fc.constantFrom('p', 'div', 'ul', 'ol start="4"', 'li', 'table', 'tr', 'td', 'th', 'caption', 'blockquote', 'pre', 'h1', 'h3', 'article', 'nav', 'button', 'details', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'label', 'hr', 'section class="share"', 'ruby'))
    const { html } = fc.letrec<{ html: string; node: string }>((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, words(3), fc.tuple(tag, tie('html')).map(([open, inner]) => `<${open}>${inner}</${open.split(' ')[0]}>`)),
      html: fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
    }))
    await fc.assert(fc.asyncProperty(html, async (source) => {
      const found = await importSource({ name: 'a.html', bytes: new TextEncoder().encode(source) }, settings, { repair: false })
      if (found.kind === 'refused') return expect([found.detail, found.refusal]).toEqual([null, 'empty'])
      const [draft] = found.drafts
      if (!draft) throw new Error('no draft')
      const bag = wordsOf([writeDraft(draft, () => ''), ...draft.readings.map((one) => one.text), ...draft.removed.map((one) => one.text)].join('\n').replaceAll('\\', ''))
      // Nobody should have to read a letter as its number.
      expect(draft.body).not.toMatch(/&#x/)
      for (const one of wordsOf(source.replace(/<[^>]*>/g, ' '))) expect(bag.join(' '), one).toContain(one)
    }), { numRuns: cases(30, 1_500), examples: [['<p><em>du \u00f8\u0301<br></em> her</p>'], ['<p>hus</p> <h3><dl><q><b>hus</b> hus</q></dl></h3>']] })
  })

  test('of any text is kept also where nothing is read into it', () => {
    fc.assert(fc.property(text, (source) => {
      const { body, gaps } = plainDraft(source, settings, { name: 'a' })
      expect(gaps).toContainEqual({ what: 'form', near: null })
      expect(wordsOf(said(parse(body)))).toEqual(wordsOf(source))
    }), { numRuns: cases(40, 1_500) })
  })

  test('that is lost, doubled, moved or made up is seen', () => {
    const made = () => {
      const work = desk(blocksOfText('Det første avsnittet her.\n\nDet andre avsnittet der.'))
      return { work, body: bodyOf(work) }
    }
    const { work, body } = made()
    expect(() => checkKept(work, body)).not.toThrow()
    for (const change of ['Det første avsnittet.', 'Det Det første avsnittet her.', 'Det avsnittet første her.', 'Det første avsnittet her nå.']) {
      expect(() => checkKept(work, { ...body, markdown: body.markdown.replace('Det første avsnittet her.', change) })).toThrow(LostWords)
    }
    work.header.tittel = 'Noe helt annet'
    work.read(0, 'ingress', 'Noe annet')
    expect(() => checkKept(work, bodyOf(work))).toThrow(LostWords)
  })
})
