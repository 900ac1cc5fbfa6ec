import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/article/read.js'
import type { Code } from '../../src/diagnostic.js'
import { complaints } from '../complaints.js'
import { settingsOf } from '../settings-text.js'

const settings = settingsOf()

const sound: Readonly<Record<string, string>> = {
  tittel: 'Nye veier til hjelp',
  type: 'nyhet',
  dato: '2026-03-02',
  ingress: 'Kommunene får en ny måte å følge opp mennesker som trenger hjelp.',
  forfatter: 'Kari Nordmann',
  senter: 'oslo',
  tema: 'arbeidsliv',
}

/** Reads an article whose header is the sound one with `changes`; a key changed to null is left out, and `more` comes last. */
function read(changes: Readonly<Record<string, string | null>> = {}, more = '') {
  const header = Object.entries({ ...sound, ...changes }).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]))
  const text = `---\n${header.join('\n')}\n${more}---\nEt avsnitt med tekst.\n`
  const { value, diagnostics } = readArticle({ path: 'articles/2026-03-02-nye-veier.md', text }, settings)
  return { meta: value?.meta, value, found: complaints(text, diagnostics), diagnostics, text }
}

describe('a sound article', () => {
  it('is plain JSON with every key', () => {
    const { value, found } = read()
    expect(found).toEqual([])
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
    expect(value).toMatchObject({ slug: 'nye-veier', meta: { title: 'Nye veier til hjelp', language: 'nb', topics: ['arbeidsliv'], image: null, draft: false } })
    expect(value?.meta.authors).toEqual([{ id: 'kari', name: 'Kari Nordmann', role: 'rådgiver', email: null }])
  })

  it('tells where its values stand', () => {
    const { value, text } = read({}, 'bilde:\n  fil: a.jpg\n  alt: Et bord\n  foto: Ola\nlenker:\n  - {tekst: Les, url: https://a.no}\n')
    const at = (path: string) => text.slice(value?.places[path]?.start, value?.places[path]?.end)
    expect([at('bilde.fil'), at('lenker.0.url'), at('tema'), at('tema.0')]).toEqual(['a.jpg', 'https://a.no', 'arbeidsliv', 'arbeidsliv'])
  })

  it.each<[Record<string, string | null>, object]>([
    [{ tittel: null, title: 'A', ingress: null, description: String(sound['ingress']), dato: null, date: '2026-03-02' }, { title: 'A', date: '2026-03-02' }],
    [{ språk: 'nynorsk' }, { language: 'nn' }],
    [{ lang: 'se' }, { language: 'se' }],
    [{ type: 'Kronikk' }, { type: 'kommentar' }],
    [{ senter: 'bergen' }, { centre: 'vest' }],
    [{ senter: 'KORUS Vest' }, { centre: 'vest' }],
    [{ tema: '[akan, Pårørande]' }, { topics: ['arbeidsliv', 'parorende'] }],
    [{ forfatter: '[kari, {navn: Ola, rolle: lege, epost: ola@a.no}, Per Hansen]' }, { authors: [{ id: 'kari' }, { id: null, name: 'Ola', role: 'lege', email: 'ola@a.no' }, { id: null, name: 'Per Hansen' }] }],
    [{ kontakt: 'redaksjonen' }, { contacts: [{ name: 'Redaksjonen', phone: null, email: 'post@magasin.example' }] }],
    [{ kladd: 'ja' }, { draft: true }],
    [{ korttittel: '' }, { shortTitle: null }],
    [{ notat: 'aldri' }, {}],
    [{ tidligere_adresser: '[gammelt-navn, /2019/05/sak.html]' }, { formerAddresses: ['gammelt-navn', '/2019/05/sak.html'] }],
    [{ bilde: '{fil: a.jpg, dekorativt: ja, illustrasjon: Ola, fokus: {x: 50, y: 30%}}' }, { image: { alt: '', decorative: true, credit: { kind: 'illustrasjon', name: 'Ola' }, focus: { x: 50, y: 30 } } }],
    [{ arrangement: '{start: 2026-06-08 10.00, slutt: 2026-06-08T15:00}' }, { event: { start: '2026-06-08T10:00', end: '2026-06-08T15:00', allDay: false, status: 'planlagt' } }],
    [{ arrangement: '{start: 2026-06-08}' }, { event: { start: '2026-06-08', end: null, allDay: true } }],
  ])('understands %j', (changes, expected) => {
    const { meta, found } = read(changes)
    expect(found).toEqual([])
    expect(meta).toMatchObject(expected)
    expect(meta).not.toHaveProperty('note')
  })
})

const faults: readonly (readonly [Record<string, string | null>, readonly (readonly [Code, string])[]])[] = [
  [{ tittel: null }, [['mangler-nokkel', '---']]],
  [{ tittel: '' }, [['tom-verdi', 'tittel']]],
  [{ tittel: '[a, b]' }, [['feil-form', '[a, b]']]],
  [{ tittel: '"a\\u0007b"' }, [['ulovlig-tegn', '"a\\u0007b"']]],
  [{ tittel: 'å'.repeat(91) }, [['for-lang', 'å'.repeat(91)]]],
  [{ ingress: 'For kort.' }, [['for-kort', 'For kort.']]],
  [{ title: 'En til' }, [['dobbelt-navn', 'title']]],
  [{ sprak: 'nb', språk: 'nb' }, [['dobbelt-navn', 'språk']]],
  [{ titel: 'x' }, [['ukjent-nokkel', 'titel']]],
  [{ type: 'nyheter' }, [['ukjent-verdi', 'nyheter']]],
  [{ sprak: 'no' }, [['ukjent-verdi', 'no']]],
  [{ tema: 'arbeidslvi' }, [['ukjent-verdi', 'arbeidslvi']]],
  [{ tema: '[]' }, [['tom-verdi', '[]']]],
  [{ emneord: 'rus, arbeid' }, [['feil-form', 'rus, arbeid']]],
  [{ kladd: 'kanskje' }, [['ikke-ja-nei', 'kanskje']]],
  [{ dato: '8. juni 2023' }, [['ugyldig-dag', '8. juni 2023']]],
  [{ dato: '2023-02-30' }, [['ugyldig-dag', '2023-02-30']]],
  [{ dato: '8. juni' }, [['ugyldig-dag', '8. juni']]],
  [{ gyldig_til: '2026-03-01' }, [['ugyldig-dag', '2026-03-01']]],
  [{ oppdatert: '2026-03-01' }, [['ugyldig-dag', '2026-03-01']]],
  [{ slug: 'Nye Veier' }, [['ugyldig-slug', 'Nye Veier']]],
  [{ tidligere_adresser: '[javascript:a]' }, [['ugyldig-adresse', 'javascript:a']]],
  [{ lenker: '[{tekst: a, url: www.a.no}]' }, [['ugyldig-adresse', 'www.a.no']]],
  [{ lenker: "[{tekst: a, url: 'javascript:alert(1)'}]" }, [['ugyldig-adresse', "'javascript:alert(1)'"]]],
  [{ lenker: '[{tekst: a}]' }, [['mangler-nokkel', 'tekst']]],
  [{ kontakt: '{navn: Ola, epost: ola(at)a.no, tlf: 12345678901}' }, [['ugyldig-epost', 'ola(at)a.no'], ['ugyldig-telefon', '12345678901']]],
  [{ bilde: '{fil: a.jpg}' }, [['mangler-alt', 'a.jpg'], ['mangler-kreditering', 'a.jpg']]],
  [{ bilde: '{fil: a.jpg, alt: "", foto: Ola}' }, [['mangler-alt', 'a.jpg']]],
  [{ bilde: '{fil: a.jpg, alt: b, foto: Ola, illustrasjon: Kari}' }, [['dobbelt-navn', 'Kari']]],
  [{ bilde: '{fil: ../../a.jpg, alt: b, foto: Ola}' }, [['ugyldig-filnavn', '../../a.jpg']]],
  [{ bilde: '{fil: /etc/passwd, alt: b, foto: Ola}' }, [['ugyldig-filnavn', '/etc/passwd']]],
  [{ bilde: '{fil: a.jpg, alt: b, foto: Ola, fokus: {x: 120, y: 1}}' }, [['ikke-tall', '120']]],
  [{ type: 'intervju' }, [['mangler-person', 'intervju']]],
  [{ type: 'portrett', personer: '[]' }, [['mangler-person', 'portrett']]],
  [{ personer: '[{navn: Ola}]' }, [['mangler-grunnlag', 'navn']]],
  [{ personer: '[{navn: Ola, grunnlag: samtykke}]' }, [['mangler-samtykke', 'samtykke']]],
  [{ personer: '[{navn: Ola, anonym: ja, grunnlag: stilling}]' }, [['navn-og-anonym', 'ja']]],
  [{ personer: '[{rolle: bruker, grunnlag: stilling}]' }, [['mangler-nokkel', 'rolle']]],
  [{ type: 'arrangement' }, [['mangler-arrangement', 'arrangement']]],
  [{ arrangement: '{start: 2026-06-08 10:00, slutt: 2026-06-08 09:00}' }, [['slutt-for-start', '2026-06-08 09:00']]],
  [{ arrangement: '{start: 2026-03-29 02:30}' }, [['ugyldig-tid', '2026-03-29 02:30']]],
  [{ arrangement: '{start: 2026-10-25 02:30}' }, [['ugyldig-tid', '2026-10-25 02:30']]],
  [{ arrangement: '{start: 2026-10-24 10:00, slutt: 2026-10-25 02:30}' }, [['ugyldig-tid', '2026-10-25 02:30']]],
  [{ arrangement: '{start: 2026-03-28 10:00, samlinger: [{start: 2026-03-29 02:30}]}' }, [['ugyldig-tid', '2026-03-29 02:30']]],
  [{ arrangement: '{start: 2026-06-08 10:00, samlinger: [{start: 2026-06-08 10:00, slutt: 2026-06-08 09:00}]}' }, [['slutt-for-start', '2026-06-08 09:00']]],
  [{ arrangement: '{start: 2026-06-08 10:00, status: utsatt, ny_dato: 2026-06-07}' }, [['ugyldig-dag', '2026-06-07']]],
  [{ rettelser: '[{dato: 2026-03-01, tekst: Året er rettet.}]' }, [['ugyldig-dag', '2026-03-01']]],
  [{ arrangement: '{start: kl. 10}' }, [['ugyldig-tid', 'kl. 10']]],
  [{ arrangement: '{start: 8.6.2026}' }, [['ugyldig-dag', '8.6.2026']]],
  [{ arrangement: '{start: 2026-06-08 10:00, heldag: ja}' }, [['heldag-med-klokkeslett', '2026-06-08 10:00']]],
  [{ arrangement: '{start: 2026-06-08 10:00, slutt: 2026-06-09}' }, [['ugyldig-tid', '2026-06-09']]],
]

describe('a fault in the metadata', () => {
  it.each(faults)('%j', (changes, expected) => {
    expect(read(changes).found).toEqual(expected)
  })

  it('that has one right answer has a fix', () => {
    const mended = faults.flatMap(([changes]) => {
      const { diagnostics, text } = read(changes)
      return diagnostics.flatMap(({ fix }) => (fix ? [text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end)] : []))
    })
    expect(mended.length).toBeGreaterThanOrEqual(3)
    for (const text of mended) expect(readArticle({ path: 'articles/a.md', text }, settings).diagnostics).toEqual([])
  })

  it('names the nearest that is known', () => {
    const nearest = (changes: Record<string, string>) => read(changes).diagnostics[0]?.params
    expect(nearest({ titel: 'x' })).toMatchObject({ nearest: 'tittel' })
    expect(nearest({ Korttittel: 'x' })).toMatchObject({ nearest: 'korttittel' })
    expect(nearest({ tema: 'arbeidslvi' })).toMatchObject({ nearest: 'arbeidsliv' })
    expect(nearest({ senter: 'bergn' })).toMatchObject({ nearest: 'vest' })
  })

  it('leaves a value where one can be made', () => {
    expect(read({ bilde: '{fil: a.jpg}' }).meta?.image?.file).toBe('a.jpg')
    expect(read({ korttittel: '[a]' }).meta?.shortTitle).toBeNull()
    expect(read({ tittel: '[a]' }).meta).toBeUndefined()
  })

  it('behind a fault in YAML is not told twice', () => {
    expect(read({ tema: 'a: b' }).found).toEqual([['yaml-kolon-i-verdi', 'a: b']])
    expect(read({ tittel: null }, '  x: y\n').found.map(([code]) => code)).toEqual(['yaml-innrykk'])
  })
})
