import { expect, test } from 'vitest'
import { referenceCodes } from '../../src/codes/rules.js'
import { found } from './article.js'

type Row = readonly [body: string, ...complaints: readonly (readonly [code: string, at: string])[]]

const table: readonly Row[] = [
  ['Ja. Les mer om saken her. Nei.', ['tapt-lenke', 'Les mer om saken her.']],
  ['Rapporten kan du laste ned her.', ['tapt-lenke', 'Rapporten kan du laste ned her.']],
  ['Programmet finner du på vår nettside.', ['tapt-lenke', 'Programmet finner du på vår nettside.']],
  ['Du finner rapporten her.', ['tapt-lenke', 'Du finner rapporten her.']],
  ['Hun finner roen her.'],
  ['Sjekk ut den nye podkasten!', ['tapt-lenke', 'Sjekk ut den nye podkasten!']],
  ['Vi er her. Hun bor her. Se på dem som er her nå.'],
  ['Les [mer om saken](x.md) her. Se www.x.no, som ligger på vår nettside.', ['bar-adresse', 'www.x.no']],
  ['– Les mer her.\n\n> Sjekk ut dette.'],
  ['Se https://x.no/a og post@x.no.', ['bar-adresse', 'https://x.no/a']],
  ['- www.x.no\n\n:::fakta[Mer]\nwww.y.no\n:::\n\n[x.no](https://x.no)'],
  ['[a](http://x.no) [b](https://x.no) [c](HTTP://y.no)', ['lenke-http', '[a](http://x.no)'], ['lenke-http', '[c](HTTP://y.no)']],
  ['![Et hus](hus.jpg "Et hus.")', ['alt-som-bildetekst', '![Et hus](hus.jpg "Et hus.")']],
  ['![IMG_1234](a.jpg) ![hus.jpg](hus.jpg) ![rodt-hus](rodt-hus.jpg)', ['alt-som-filnavn', '![IMG_1234](a.jpg)'], ['alt-som-filnavn', '![hus.jpg](hus.jpg)'], ['alt-som-filnavn', '![rodt-hus](rodt-hus.jpg)']],
  ['Les mer om saken\nher:\n[saken](x.md).\n\nSjekk ut [den\nnye](x.md)!'],
  ['![Rødt-hvitt](rødt-hvitt.jpg) ![Hus](hus.jpg) ![Et hus](hus.jpg "Huset i Storgata.")'],
]

test.each(table.map(([body, ...expected]) => ({ body, expected })))('$body', ({ body, expected }) => {
  expect(found(referenceCodes, body)).toEqual(expected)
})

test('the header has links and a picture too', () => {
  const lines = ['bilde: {fil: a.jpg, alt: To hus, bildetekst: «To hus», foto: Kari}', 'lenker: [{tekst: Mer, url: http://x.no/}]']
  expect(found(referenceCodes, 'Ja.', lines)).toEqual([['alt-som-bildetekst', 'To hus'], ['lenke-http', 'http://x.no/']])
})
