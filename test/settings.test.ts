import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, leastContrast, parseColour } from '../src/contrast.js'
import type { Code } from '../src/diagnostic.js'
import { readSettings } from '../src/settings.js'
import { usualPalettes } from '../src/settings/colours.js'
import type { Colour } from '../src/settings-types.js'
import { complaints } from './complaints.js'
import { settingsOf, settingsText } from './settings-text.js'

const read = (text: string) => {
  const { value, diagnostics } = readSettings({ path: 'korus.yml', text })
  return { value, diagnostics, found: complaints(text, diagnostics) }
}

describe('sound settings', () => {
  it('have what they leave out filled in', () => {
    expect(settingsOf()).toMatchObject({
      format: 1,
      url: 'https://magasin.example/rus',
      basePath: '/rus',
      contact: { email: 'post@magasin.example', phone: null },
      defaults: { centre: null, author: null, language: 'nb' },
      newsletter: { title: 'Rusfaglig magasin', provider: 'egen', layout: 'full', marks: {} },
      colours: usualPalettes,
      rules: {},
      malform: null,
    })
  })

  it('are the project’s own', () => {
    const { value, found } = read(readFileSync('korus.yml', 'utf8'))
    expect(found).toEqual([])
    expect(value?.basePath).toBe('')
    expect(value?.centres.map(({ id }) => id)).toContain('sor')
  })

  it('merge colours, and give a centre the site’s dark accent', () => {
    const text = "farger: {aksent: '#036', mork: {tekst: '#FFFFFF'}}\n"
    const { colours } = settingsOf(text)
    expect(colours.light).toEqual({ ...usualPalettes.light, accent: '#003366' })
    expect(colours.dark).toEqual({ ...usualPalettes.dark, text: '#ffffff' })
    const own = read(settingsText.replace('navn: KORUS Oslo}', "navn: KORUS Oslo, farger: {aksent: '#036'}}"))
    expect(own.value?.centres[0]?.accent).toEqual({ light: '#003366', dark: usualPalettes.dark.accent })
    expect(own.value?.centres[1]?.accent).toBeNull()
  })

  it('turn words for severity into severities, and know a provider by its marks', () => {
    const more = "regler: {for-lang: av, for-kort: råd, mangler-alt: advarsel}\nnyhetsbrev: {leverandor: vår, merker: {vår: {avmelding: '<<ut>>'}}}\n"
    const { rules, newsletter } = settingsOf(more)
    expect(rules).toEqual({ 'for-lang': 'off', 'for-kort': 'advice', 'mangler-alt': 'warning' })
    expect(newsletter.marks['vår']).toEqual({ unsubscribe: '<<ut>>', inBrowser: null, required: [] })
  })
})

describe('a fault in korus.yml', () => {
  it.each<[(text: string) => string, readonly (readonly [Code, string])[]]>([
    [() => '', [['mangler-nokkel', '']]],
    [(t) => t.replace('korus: 1', 'korus: 2').replace('navn: Rus', 'ukjent: Rus'), [['nyere-format', '2']]],
    [(t) => t.replace('korus: 1', 'korus: en'), [['ikke-tall', 'en']]],
    [(t) => t.replace(/tilgjengelighet.*\n/, ''), [['mangler-tilgjengelighet', 'korus: 1']]],
    [(t) => t.replace('/rus/', '/rus/?a=b'), [['ugyldig-adresse', 'https://magasin.example/rus/?a=b']]],
    [(t) => t.replace('https://magasin.example/rus/', 'ftp://a.no'), [['ugyldig-adresse', 'ftp://a.no']]],
    [(t) => t.replace('{id: vest', '{id: oslo'), [['lik-id', 'oslo']]],
    [(t) => t.replace('[bergen]', '[Oslo]'), [['lik-id', 'Oslo']]],
    [(t) => `${t}standard: {senter: olso}\n`, [['ukjent-verdi', 'olso']]],
    [(t) => `${t}nyhetsbrev: {leverandor: mailchmp}\n`, [['ukjent-verdi', 'mailchmp']]],
    [(t) => `${t}regler: {for-langt: av}\n`, [['ukjent-regel', 'for-langt']]],
    [(t) => `${t}regler: {constructor: av}\n`, [['ukjent-regel', 'constructor']]],
    [(t) => `${t}regler: {for-lang: kanskje}\n`, [['ukjent-verdi', 'kanskje']]],
    [(t) => `${t}farger: {aksent: rød}\n`, [['ugyldig-farge', 'rød']]],
    [(t) => `${t}farger:\n  aksent: #0b5563\n`, [['yaml-avkuttet', '#0b5563']]],
    [(t) => `${t}farger: {dempet: '#777777'}\n`, [['for-svak-kontrast', "'#777777'"]]],
    [(t) => `${t}farger: {mork: {flate: '#808080'}}\n`, [['for-svak-kontrast', "'#808080'"]]],
    [(t) => t.replace('navn: KORUS Oslo}', "navn: KORUS Oslo, farger: {aksent: '#888888', aksent_mork: '#999999'}}"), [['for-svak-kontrast', "'#888888'"]]],
    [(t) => `${t}farge: {}\n`, [['ukjent-nokkel', 'farge']]],
    [(t) => t.replace('url:', 'url'), [['yaml-lost-linje', 'url https://magasin.example/rus/']]],
  ])('%# is told at its place', (change, expected) => {
    expect(read(change(settingsText)).found).toEqual(expected)
  })

  it('of a newer format gives no value', () => {
    expect(read(settingsText.replace('korus: 1', 'korus: 2')).value).toBeUndefined()
  })

  it('of contrast tells the ratio, rounded down', () => {
    const { diagnostics } = read(`${settingsText}farger: {dempet: '#777777'}\n`)
    expect(diagnostics[0]?.params).toEqual({ ratio: 4.08, least: 4.5, first: '#777777', second: '#f2f5f6', where: 'light' })
  })
})

describe('contrast', () => {
  const colour = (text: string) => parseColour(text) as Colour
  it.each([
    ['#000000', '#ffffff', 21],
    ['#fff', '#FFFFFF', 1],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %d, in either order', (a, b, ratio) => {
    expect(contrast(colour(a), colour(b))).toBeCloseTo(ratio, 2)
    expect(contrast(colour(b), colour(a))).toBeCloseTo(ratio, 2)
  })

  it('is enough for every pair of the usual colours', () => {
    for (const { accent, background, surface, text, muted } of Object.values(usualPalettes)) {
      for (const front of [accent, text, muted]) for (const back of [background, surface]) expect(contrast(front, back)).toBeGreaterThanOrEqual(leastContrast)
    }
  })

  it.each(['red', '#12', '#12345', '0b5563', '#gggggg', '#0b5563;}'])('is not asked of %s, which is no colour', (text) => {
    expect(parseColour(text)).toBeNull()
  })
})
