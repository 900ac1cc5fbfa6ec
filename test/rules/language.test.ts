import { describe, expect, test } from 'vitest'
import { languageCodes } from '../../src/codes/rules.js'
import { settingsOf } from '../settings-text.js'
import { avoidedWords } from '../../src/rules/words-table.js'
import { found } from './article.js'

const words = (body: string, lines: readonly string[] = []): readonly string[] =>
  found(languageCodes, body, lines).filter(([code]) => code === 'ord-a-unnga').map(([, at]) => at as string)

describe('words to avoid', () => {
  test.each([
    ['rusmisbruker', 'rusmisbrukerne heroinmisbrukere rusmisbrukarane stoffmisbruker', 4],
    ['narkoman', 'narkomane og sprøytenarkoman', 2],
    ['alkoholiker', 'alkoholikere, alkoholikaren', 2],
    ['rusmisbruk', 'rusmisbruket', 1],
    ['ruslidelse', 'ruslidelser, ruslidingar', 2],
    ['ruskarriere', 'ruskarrieren', 1],
    ['rus og alkohol', 'rus og alkohol', 1],
    ['abstinent', 'abstinente', 1],
    ['rusavhengige', 'rusavhengige får hjelp, og en rusavhengig fikk', 2],
    ['blitt ren', 'har blitt ren, holde seg ren, heldt seg rein', 3],
    ['skitten prøve', 'skitne prøver, ren urinprøve', 2],
    ['tidligere narkoman', 'tidligere narkoman', 1],
    ['tung bruker', 'tunge brukere', 1],
    ['junkie', 'junkien', 1],
    ['fyllik', 'fylliker', 1],
    ['lider av avhengighet', 'lider av alvorlig alkoholavhengighet', 1],
    ['sprøyterom', 'sprøyterommet', 1],
    ['spillegal', 'spillegale', 1],
    ['gambler', 'gamblere', 1],
    ['LAR-bruker', 'LAR-brukere', 1],
    ['barn av rusmisbrukere', 'barn av rusmisbrukere', 1],
  ])('%s', (avoid, forms, count) => {
    expect(avoidedWords.map((row) => row.avoid)).toContain(avoid)
    expect(words(`Her er det ${forms}.`)).toHaveLength(count)
  })

  test('each row has been tried', () => expect(avoidedWords).toHaveLength(21))

  test.each([
    'Maktmisbruker, narkomani, rent vann, ren glede, det ble ren katastrofe, tung byrde, galskap, prøvelse.',
    'Rusavhengige personer og rusavhengige foreldre.',
    'Han kalte seg «narkoman», og hun sa "alkoholiker".',
    '– Jeg var narkoman, sier han.',
    '> En narkoman.',
    ':::sitat[Kari]\nEn narkoman.\n:::',
    'Boka *En narkoman* og [Alkoholikeren](x.md).',
    'Anonyme Alkoholikere og Anonyme Narkomane møtes.',
    'Tjenesten for samtidig ruslidelse og psykisk lidelse (ROP).',
    '`narkoman`\n\nMer[^1].\n\n[^1]: Om narkomane.',
  ])('not %s', (body) => expect(words(body)).toEqual([]))

  test('another’s text, and what is answered in an interview, is left alone', () => {
    expect(words('En narkoman.', ['kilde: {navn: Avisen}'])).toEqual([])
    const interview = ['type: intervju', 'personer: [{navn: Kari, grunnlag: stilling}]']
    expect(words('– Er en narkoman her?\n\nEn alkoholiker er her.\n\n– Hvem?\n\nEn junkie.', interview)).toEqual([])
    expect(words('Først en narkoman.\n\n**Hvem er det?**\n\nEn junkie.', interview)).toEqual(['narkoman'])
  })

  test('of rows that overlap the longest is told', () => {
    expect(words('Han er tidligere narkoman. Barn av rusmisbrukere får hjelp.')).toEqual(['tidligere narkoman', 'Barn av rusmisbrukere'])
  })

  test('the lead is read, the title is not', () => {
    expect(words('Ja.', ['tittel: En narkoman', 'ingress: En alkoholiker står her, og resten er langt nok til en ingress.'])).toEqual(['alkoholiker'])
  })

  test('korus.yml has words of its own and the last word on ours', () => {
    const own = settingsOf('ord:\n  - {unnga: klient, bedre: person, hvorfor: Den er ingen klient}\n  - {unnga: narkoman, bedre: noe annet, hvorfor: Slik}\n')
    expect(found(languageCodes, 'Klientene og en narkoman.', [], own)).toEqual([['ord-a-unnga', 'Klientene'], ['ord-a-unnga', 'narkoman']])
  })
})

test('slips are told', () => {
  expect(found(languageCodes, 'Vi ser frem i mot det som som kommer.')).toEqual([['skrivefeil', 'frem i mot'], ['skrivefeil', 'som som']])
})

test('the house spells by the day of the text, and not for others', () => {
  const own = settingsOf('skrivemater: [{riktig: KORUS, galt: [KoRus, Korus], fra: 2022-01-01}]\n')
  const body = 'KoRus Oslo, KORUS, Korusveien, «KoRus» og Korus.'
  expect(found(languageCodes, body, [], own)).toEqual([['skrivemate', 'KoRus'], ['skrivemate', 'Korus']])
  expect(found(languageCodes, body, ['dato: 2021-12-31'], own)).toEqual([])
})

describe('the other written standard', () => {
  const nynorsk = 'Eg veit ikkje kva som skjer, men eg trur ikkje det er noko anna enn det ho seier.'
  const bokmal = 'Jeg vet ikke hva som skjer, men jeg tror ikke det er noe annet enn det hun sier.'
  test('is told of at the first paragraph', () => {
    expect(found(languageCodes, `${bokmal}\n\n${nynorsk}\n\n${nynorsk}`)).toEqual([['annen-malform', nynorsk]])
    expect(found(languageCodes, `${nynorsk}\n\n${bokmal}`, ['sprak: nn'])).toEqual([['annen-malform', bokmal]])
  })
  test.each([bokmal, `– ${nynorsk}`, `«${nynorsk}» sa hun.`, `> ${nynorsk}`, 'Eg veit ikkje.', `${bokmal} ${nynorsk}`])('not in %s', (body) => {
    expect(found(languageCodes, body)).toEqual([])
  })
})

describe('what is hard to read', () => {
  const hard = 'Kommunehelsetjenestens tverrfaglige rusmiddeloppfølging forutsetter organisasjonsutvikling, '.repeat(60)
  test('is told at the title', () => expect(found(languageCodes, hard)).toEqual([['tungt-sprak', 'Nye veier til hjelp']]))
  test.each(['Vi går ut nå. '.repeat(80), hard.slice(0, 600), `- ${hard}`, `:::fakta[A]\n${hard}\n:::`])('not %.30s', (body) => {
    expect(found(languageCodes, body)).toEqual([])
  })
})
