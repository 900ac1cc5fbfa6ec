import { describe, expect, test } from 'vitest'
import { complaints, filled, mended, read } from './read.js'

/** The interview as the page has it: Q and A before each question and answer, | between paragraphs. */
function turns(markdown: string, interview = true): string {
  return filled(read(markdown, { interview }).reading.web)
    .replace(/<div class="turn">\n|<\/div>\n<\/div>\n/g, '')
    .replace(/<span class="visually-hidden">Spørsmål: <\/span>/g, 'Q ')
    .replace(/<div class="answer"><span class="visually-hidden">Svar: <\/span>\n<p>/g, '<p>A ')
    .replace(/<\/p>\n/g, '|')
    .replace(/<[^>]*>/g, '')
}

describe('who says what', () => {
  test.each([
    ['bold questions', '**Hva gjør du?**\n\nJeg jobber.\n\n**Fortell mer.**\n\nJa. Hvem vet?\n\nSlik er det.', 'Q Hva gjør du?|A Jeg jobber.|Q Fortell mer.|A Ja. Hvem vet?|Slik er det.|'],
    ['a bold question in two paragraphs', '**Du er her.**\n\n**Hvorfor?**\n\nDerfor.', 'Q Du er her.|Hvorfor?|A Derfor.|'],
    ['both with dashes', '– Hva?\n\n– Ja, hva?\n\nMer. Enig?\n\n– Og så?\n\n– Slutt.', 'Q – Hva?|A – Ja, hva?|Mer. Enig?|Q – Og så?|A – Slutt.|'],
    ['an answer before any question', '– Jeg er glad, sier hun.\n\n– Hvorfor?\n\n– Derfor.', '– Jeg er glad, sier hun.|Q – Hvorfor?|A – Derfor.|'],
    ['bare questions and answers with dashes', 'Hva?\n\n– Dette.\n\nHvordan?\n\n– Slik. Skjønner du?\n\nJa?\n\n– Ja.', 'Q Hva?|A – Dette.|Q Hvordan?|A – Slik. Skjønner du?|Q Ja?|A – Ja.|'],
    ['bare questions and bare answers', 'Hva?\n\nDette.\n\nOg dette.\n\nHvem?\n\nVi.', 'Q Hva?|A Dette.|Og dette.|Q Hvem?|A Vi.|'],
    ['labels', 'Redaksjonen: Hva?\n\nKari: Dette. Ikke sant?\n\n**Ola Li:** Jo.\n\nRedaksjonen: Fortell.\n\nKari: Ja.', 'Q Redaksjonen: Hva?|A Kari: Dette. Ikke sant?|Ola Li: Jo.|Q Redaksjonen: Fortell.|A Kari: Ja.|'],
    ['a question nobody answers is a sentence', 'Hva?\n\nDette.\n\n## Slutt\n\nVil du vite mer?', 'Q Hva?|A Dette.|Slutt\nVil du vite mer?|'],
  ])('%s', (_, markdown, expected) => {
    expect(turns(markdown)).toBe(expected)
  })

  test('only in interviews', () => {
    expect(turns('**Hva?**\n\nDette.', false)).toBe('Hva?|Dette.|')
  })
  test('or in :::intervju', () => {
    expect(turns('Er det?\n\nJa.\n\n:::intervju\n**Hva?**\n\nDette.\n:::', false)).toBe('Er det?|Ja.|Q Hva?|A Dette.|')
  })
  test('where an interview marks itself, what stands outside is no part of it', () => {
    expect(turns('Var det?\n\nJa.\n\n:::intervju\n– Hva?\n\n– Dette.\n:::\n\nLes mer.')).toBe('Var det?|Ja.|Q – Hva?|A – Dette.|Les mer.|')
  })
  test('the name is marked, and a word with a colon once is no name', () => {
    const { web } = read('**Hva?**\n\nKari: Ja.\n\nOla: Nei.\n\nKari: Jo.\n\nMerk: 18 år.', { interview: true }).reading
    expect(filled(web).match(/<strong class="speaker">[^<]*/g)).toEqual(['<strong class="speaker">Kari:', '<strong class="speaker">Kari:'])
  })
  test('markup: one turn, question first, answer in its own part', () => {
    expect(filled(read('**Hva?**\n\nDette.', { interview: true }).reading.web)).toBe(
      '<div class="turn">\n<p class="question"><span class="visually-hidden">Spørsmål: </span><strong>Hva?</strong></p>\n'
      + '<div class="answer"><span class="visually-hidden">Svar: </span>\n<p>Dette.</p>\n</div>\n</div>\n',
    )
  })
})

describe('svar-med-bindestrek', () => {
  test('points at the line and is mended where the answer stands apart', () => {
    const text = 'Hva gjør du?\n\n- Jeg jobber.\n\nHvor?\n- Her.\n'
    expect(complaints(text, { interview: true })).toEqual([['svar-med-bindestrek', '- Jeg jobber.'], ['svar-med-bindestrek', '- Her.']])
    expect(mended(text, 'svar-med-bindestrek', { interview: true })).toBe('Hva gjør du?\n\n– Jeg jobber.\n\nHvor?\n- Her.\n')
  })
  test('a list of questions and answers is a conversation in an interview', () => {
    const text = '- Hva nå?\n- Vi går videre.\n'
    expect(complaints(text, { interview: true })).toEqual([['svar-med-bindestrek', '- Hva nå?'], ['svar-med-bindestrek', '- Vi går videre.']])
    expect(complaints(text)).toEqual([])
    expect(complaints('Vi spurte:\n\n- Hva nå?\n- Og så?\n', { interview: true })).toEqual([])
  })
  test('a list after a question is a list elsewhere', () => {
    expect(complaints('Hva kan du gjøre?\n\n- Ring.\n- Skriv.')).toEqual([])
    expect(complaints('Her er det:\n\n- Ring.', { interview: true })).toEqual([])
  })
  test('but one item alone is an answer anywhere', () => {
    expect(complaints('Hva nå?\n\n- Vet ikke.')).toEqual([['svar-med-bindestrek', '- Vet ikke.']])
    expect(complaints('Hva nå?\n\n- [ ] Ring.')).toEqual([])
  })
})
