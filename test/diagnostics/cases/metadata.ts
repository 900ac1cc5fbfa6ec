import type { metadataCodes } from '../../../src/codes/metadata.js'
import { settingsText } from '../../project.js'
import { article, ofFile, ofHeader, type Cases } from '../case.js'
import { picture } from './picture.js'

const event = (lines: string): string[] => ['type: arrangement', `arrangement: {${lines}, sted: Bergen}`]
const person = (keys: string): string[] => ['type: intervju', `personer: [{${keys}}]`]
const image = { 'articles/mote.png': picture }

export const metadataCases: Cases<typeof metadataCodes> = {
  'ukjent-nokkel': ofHeader('⟦ingres⟧: Kort', []),
  'mangler-nokkel': ofFile(article().replace('---', '⟦---⟧').replace(/type:.*\n/, ''), article()),
  'dobbelt-navn': ofHeader('⟦title⟧: Nye veier', []),
  'feil-form': ofHeader('emneord: ⟦rus, arbeid⟧', 'emneord: [rus, arbeid]'),
  'tom-verdi': ofHeader('⟦tittel⟧:', 'tittel: Nye veier til hjelp'),
  'ulovlig-tegn': ofHeader('tittel: ⟦"Nye\\bveier"⟧', 'tittel: Nye veier'),
  'ukjent-verdi': ofHeader('type: ⟦nyhett⟧', 'type: nyhet'),
  'ikke-ja-nei': ofHeader('kladd: ⟦kanskje⟧', 'kladd: nei'),
  'ikke-tall': ofHeader('nyhetsbrev: {prioritet: ⟦høy⟧}', 'nyhetsbrev: {prioritet: 1}'),
  'ugyldig-dag': ofHeader('dato: ⟦8. juni 2026⟧', 'dato: 2026-06-08'),
  'ugyldig-tid': ofHeader(event('start: ⟦2026-03-29 02:30⟧'), event('start: 2026-03-29 03:00')),
  'slutt-for-start': ofHeader(event('start: 2026-11-02 15:00, slutt: ⟦2026-11-02 10:00⟧'), event('start: 2026-11-02 10:00, slutt: 2026-11-02 15:00')),
  'heldag-med-klokkeslett': ofHeader(event('heldag: ja, start: ⟦2026-11-02 10:00⟧'), event('heldag: ja, start: 2026-11-02')),
  'lik-samling': ofHeader(
    event('start: 2026-11-02 10:00, samlinger: [{start: 2026-11-02 10:00}, {start: ⟦2026-11-02 10:00⟧}]'),
    event('start: 2026-11-02 10:00, samlinger: [{start: 2026-11-02 10:00}, {start: 2026-11-09 10:00}]'),
  ),
  'samling-utenom': ofHeader(
    event('start: ⟦2026-11-02 10:00⟧, samlinger: [{start: 2026-11-09 10:00}, {start: 2026-11-16 10:00}]'),
    event('start: 2026-11-09 10:00, samlinger: [{start: 2026-11-09 10:00}, {start: 2026-11-16 10:00}]'),
  ),
  'ny-dato-uten-utsatt': ofHeader(event('start: 2026-11-02 10:00, ny_dato: ⟦2026-12-07⟧'), event('start: 2026-11-02 10:00, status: utsatt, ny_dato: 2026-12-07')),
  'ugyldig-adresse': ofHeader('kilde: {navn: Bergens Tidende, url: ⟦www.bt.no⟧}', 'kilde: {navn: Bergens Tidende, url: https://www.bt.no}'),
  'ugyldig-epost': ofHeader('kontakt: {navn: Kari, epost: ⟦kari at example.no⟧}', 'kontakt: {navn: Kari, epost: kari@example.no}'),
  'ugyldig-telefon': ofHeader('kontakt: {navn: Kari, tlf: ⟦1234567⟧}', 'kontakt: {navn: Kari, tlf: 51 72 90 63}'),
  'ugyldig-slug': ofHeader('slug: ⟦Nye veier⟧', 'slug: nye-veier'),
  'tom-slug': { files: { 'korus.yml': settingsText, 'articles/!.md': article().replace('---', '⟦---⟧') }, mended: { 'korus.yml': settingsText, 'articles/!.md': article(['slug: nye-veier']) } },
  'uten-adresse': ofHeader('emneord: [bolig, ⟦"!!!"⟧]', 'emneord: [bolig]'),
  'ugyldig-filnavn': ofHeader(
    'bilde: {fil: ⟦bilder\\mote.png⟧, dekorativt: ja, foto: Kari}', 'bilde: {fil: bilder/mote.png, dekorativt: ja, foto: Kari}', { 'articles/bilder/mote.png': picture },
  ),
  'for-lang': ofHeader('korttittel: ⟦Nye veier til hjelp for alle som trenger den akkurat nå⟧', 'korttittel: Nye veier til hjelp'),
  'for-kort': ofHeader('ingress: ⟦En kort ingress.⟧', 'ingress: En ingress som er lang nok til å fortelle hva saken handler om.'),
  'mangler-alt': ofHeader('bilde: {fil: ⟦mote.png⟧, foto: Kari Nordmann}', 'bilde: {fil: mote.png, alt: To kvinner snakker sammen ved et bord, foto: Kari Nordmann}', image),
  'mangler-kreditering': ofHeader('bilde: {fil: ⟦mote.png⟧, dekorativt: ja}', 'bilde: {fil: mote.png, dekorativt: ja, foto: Kari Nordmann}', image),
  'mangler-person': ofHeader('type: ⟦intervju⟧', person('navn: Kari Nordmann, rolle: rådgiver, grunnlag: stilling')),
  'mangler-grunnlag': ofHeader(person('⟦navn⟧: Kari Nordmann'), person('navn: Kari Nordmann, grunnlag: stilling')),
  'mangler-samtykke': ofHeader(
    person('navn: Kari Nordmann, grunnlag: ⟦samtykke⟧'),
    person('navn: Kari Nordmann, grunnlag: samtykke, samtykke: {dato: 2026-10-01, omfang: [nettsted, nyhetsbrev]}'),
  ),
  'navn-og-anonym': ofHeader(person('navn: Kari, anonym: ⟦ja⟧, grunnlag: stilling'), person('anonym: ja, grunnlag: stilling')),
  'mangler-arrangement': ofHeader('type: ⟦arrangement⟧', event('start: 2026-11-02 10:00')),
}
