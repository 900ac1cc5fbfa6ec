import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importSource } from '../../src/import/import.js'
import { settingsOf } from '../settings-text.js'
import { comment, deleted, docx, inserted, item, link, note, para, picture, run, table, textBox, type Word } from './docx.js'

const settings = settingsOf()
const png = new Uint8Array(readFileSync('test/fixtures/mote.png'))

async function draftOf(word: Word) {
  const found = await importSource({ name: 'Utkast til sak.docx', bytes: await docx(word) }, settings, { repair: false })
  if (found.kind === 'refused') throw new Error(`${found.refusal}: ${found.detail}`)
  return [...found.drafts][0]!
}

describe('a Word file', () => {
  test('comes with title, lead, byline, subheads, lists, tables and notes', async () => {
    const { header, body, readings } = await draftOf({
      body: [
        para('Døra som aldri er låst', 'Title'), para('Huset ved elva har åpent hele natta. Nå vil flere kommuner gjøre det samme.', 'Ingress'), para('Tekst: Ingrid Vik'),
        para(run('Det begynte med en kaffetrakter.') + note(2) + run(' Så kom stolene.')), para('Hvem som kommer', 'Overskrift1'), para('De fleste som kommer, bor i nærheten og har gått forbi mange ganger før de banker på.'),
        item('de som vil prate'), item('de som vil sitte i fred'), para('Slik går det for seg:'), item('Du banker på', true), item('Noen åpner', true),
        table([['Dag', 'Åpent'], ['Mandag', '10.00–15.00']]), para(`Nattåpent${'\u00a0'}er dyrt, sier noen.`),
      ].join(''),
      footnotes: { 2: 'Den er fortsatt i bruk.' },
    })
    expect(header).toMatchObject({ tittel: 'Døra som aldri er låst', ingress: 'Huset ved elva har åpent hele natta. Nå vil flere kommuner gjøre det samme.', forfatter: [{ navn: 'Ingrid Vik' }] })
    expect(body).toContain('kaffetrakter.[^1] Så kom stolene.')
    expect(body).toContain('[^1]: Den er fortsatt i bruk.')
    expect(body).toContain('## Hvem som kommer\n')
    expect(body).toContain('- de som vil prate\n- de som vil sitte i fred')
    expect(body).toContain('1. Du banker på\n2. Noen åpner')
    expect(body).toMatch(/\| Dag +\| Åpent +\|\n\| -+ \| -+ \|\n\| Mandag \| 10\.00–15\.00 \|/)
    expect(readings.map(({ as }) => as)).toContain('fotnote')
  })

  test('takes a picture above the text as the article\'s own, with its caption, and asks what it shows', async () => {
    const { header, gaps, body } = await draftOf({
      body: para('En fast avtale', 'Title') + para('Av Marit Solheim') + para('Tromsø, 3. november 2026') + para('På biblioteket møtes pårørende hver torsdag, og ingen spør hvorfor.') + picture('a.png', 'Et bilde som inneholder bord. Automatisk generert') + para('Kaffen er klar. Foto: Marit Solheim', 'Caption') + para('Nå er de tjue.') + para('Fakta: Møtene er gratis.') + para('Alle kan komme.'),
      media: { 'a.png': png },
    })
    expect(header).toMatchObject({ dato: '2026-11-03', ingress: expect.stringMatching(/^På biblioteket/), bilde: { fil: expect.stringMatching(/png$/), bildetekst: 'Kaffen er klar.', foto: 'Marit Solheim' } })
    expect(gaps).toContainEqual({ what: 'bilde.alt', near: null })
    expect(body).toBe('Nå er de tjue.\n\nFakta: Møtene er gratis.\n\nAlle kan komme.')
  })

  test('takes insertions in and tells what was struck out, what is commented and what stood on every page', async () => {
    const { body, removed, gaps, readings } = await draftOf({
      body: para('Tittelen', 'Title') + para(run('Vi åpner ') + deleted('kanskje ') + inserted('alltid ') + run('klokka ti.') + comment(1)) + para('Mer om det senere.'),
      comments: { 1: 'Er dette sikkert?' }, header: 'Internt notat',
    })
    expect(body).toContain('Vi åpner alltid klokka ti.')
    expect(removed).toEqual(expect.arrayContaining([{ why: 'deleted', text: 'kanskje ' }]))
    expect(gaps).toContainEqual({ what: 'kommentar', near: 'Per Olsen: Er dette sikkert?' })
    expect(readings).toContainEqual({ as: 'innsettinger', text: '1' })
    expect(removed).toContainEqual({ why: 'page-header', text: 'Internt notat' })
  })

  test('brings its pictures, and asks what they show where only Word has said it', async () => {
    const { header, body, pictures, gaps, removed } = await draftOf({
      body: para('Et hus', 'Title') + picture('a.png', 'Et gult hus ved en elv') + para('Huset er gult og står ved elva. Det har stått der lenge.') + para('Foto: Ola Hansen') + picture('b.png', 'Et bilde som inneholder bygning. Automatisk generert beskrivelse') + para('Slutt.'),
      media: { 'a.png': png, 'b.png': new Uint8Array([...png, 0]) },
    })
    expect(pictures).toHaveLength(2)
    expect(header.bilde).toMatchObject({ alt: 'Et gult hus ved en elv', foto: 'Ola Hansen' })
    expect(body).toMatch(/!\[\]\(\S+utkast-til-sak-[0-9a-f]{8}\.png\)/)
    expect(gaps.map(({ what }) => what)).toContain('alt-i-teksten')
    expect(removed.map(({ why }) => why)).toContain('alt')
  })

  test('keeps links, text boxes and fields, and turns bold questions into an interview', async () => {
    const { header, body } = await draftOf({
      body: [
        para('Fem minutter med nattevakten', 'Title'), para(run('Hva gjør du klokka fire?', true)), para('Da går jeg en runde og ser at alle har det greit. Er det ikke rart?'),
        para(run('Og klokka fem? ', true)), para(run('Da lager jeg kaffe. Les ') + link('l1', 'om nattåpent') + run('.')), para(run('Før boksen') + textBox(para('Inne i boksen')) + run(' etter boksen')),
        `<w:p><w:fldSimple w:instr="DATE">${run('2019')}</w:fldSimple>${run(' var året.')}</w:p>`,
      ].join(''),
      links: { l1: 'https://eksempel.example/natt?a=1&amp;b=2' },
    })
    expect(header.type).toBe('intervju')
    expect(body).toMatch(/:::intervju\n\*\*Hva gjør du klokka fire\?\*\*\n\nDa går jeg/)
    expect(body).toContain('**Og klokka fem?**\n\nDa lager jeg kaffe. Les [om nattåpent](https://eksempel.example/natt?a=1\\&b=2).')
    expect(body).toContain('Inne i boksen')
    expect(body).toContain('2019 var året.')
  })
})
