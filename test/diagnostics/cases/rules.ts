import type { ruleCodes } from '../../../src/codes/rules.js'
import { settingsText } from '../../project.js'
import { article, ofBody, ofFile, ofHeader, settings, type Case, type Cases } from '../case.js'
import { onePixel, picture } from './picture.js'

const image = { 'articles/mote.png': picture }
const consent = (keys: string, scope: string): string[] =>
  ['type: intervju', `personer: [{navn: Kari Nordmann, ${keys}grunnlag: samtykke, samtykke: {dato: 2026-09-01, omfang: ${scope}}}]`]
const photo = 'bilde: {fil: mote.png, alt: Et møte, foto: Ola Dahl}'
const event = (lines: string): string[] => ['type: arrangement', `arrangement: {${lines}, sted: Bergen}`]
const invited = (start: string): Case => ofHeader(
  [...event(`start: ${start}`), 'ingress: Velkommen til en dag om bolig og rus, med erfaringer fra fire kommuner.'],
  [...event('start: 2026-11-02 10:00'), 'ingress: Det ble en dag om bolig og rus, med erfaringer fra fire kommuner.'],
)
const named = (file: string, mended: string): Case => {
  const text = article(consent('', '[nettsted, nyhetsbrev]'))
  return {
    files: { 'korus.yml': settingsText, [file]: text.replace('Kari Nordmann', '⟦Kari Nordmann⟧') },
    mended: { 'korus.yml': settingsText, [mended]: text },
  }
}
const hard = 'Kommunehelsetjenestens tverrfaglige rusmiddeloppfølging forutsetter organisasjonsutvikling, '.repeat(40)
const nynorsk = 'Eg veit ikkje kva som skjer, men eg trur ikkje det er noko anna enn det ho seier.'

export const ruleCases: Cases<typeof ruleCodes> = {
  'punkttegn': ofBody('⟦• ⟧Åpent', '- Åpent'),
  'falsk-halvfet': ofBody('⟦**Fakta:**⟧Tekst', '**Fakta:** Tekst'),
  'tekst-over-strek': ofBody('⟦Tilbudet åpnet i fjor.\n---⟧\n\nJa.', 'Tilbudet åpnet i fjor.\n\n---\n\nJa.'),
  'tittel-gjentatt': ofBody('## Nye veier til hjelp\n\nJa.'.replace(/^(.*)/, '⟦$1⟧'), 'Ja.'),
  'fotnote-mangler': ofBody('Åpent.⟦[^1]⟧', 'Åpent.[^1]\n\n[^1]: Fra 2026.'),
  'anforselstegn': ofBody('Han sa ⟦"ja"⟧.', 'Han sa «ja».'),
  'anforselstegn-uten-par': ofBody('Han sa ⟦«⟧ja.', 'Han sa «ja».'),
  'tankestrek': ofBody('Vi – her ⟦-⟧ er åpne.', 'Vi – her – er åpne.'),
  'tallrekke': ofBody('I ⟦2020-2024⟧ var det åpent.', 'I 2020–2024 var det åpent.'),
  'hardt-mellomrom': ofBody('Det gjelder ⟦50 %⟧ av dem.', 'Det gjelder 50\u00a0% av dem.'),
  'rart-mellomrom': ofBody('Det er åpent⟦ ⟧.', 'Det er åpent.'),
  'telefonnummer': ofBody('Ring ⟦51729063⟧.', 'Ring 51 72 90 63.'),
  'ordenstall': ofBody('Det åpnet ⟦8 juni⟧ i fjor.', 'Det åpnet 8. juni i fjor.'),
  'klokkeslett': ofBody('Vi åpner klokken ⟦10:30⟧ hver dag.', 'Vi åpner klokken 10.30 hver dag.'),
  'usynlig-tegn': ofBody('Det er å⟦\u00ad⟧pent.', 'Det er åpent.'),
  'delt-bokstav': ofBody('Det er ⟦a\u030a⟧pent.', 'Det er åpent.'),
  'odelagte-tegn': ofBody('Det er ⟦Ã¥⟧pent.', 'Det er åpent.'),
  'tapt-lenke': ofBody('⟦Les mer om tilbudet her.⟧', 'Les [mer om tilbudet](https://www.fhi.no/).'),
  'bar-adresse': ofBody('Se ⟦https://www.fhi.no/⟧ for mer.', 'Se [sidene til FHI](https://www.fhi.no/) for mer.'),
  'lenke-http': ofBody('Se ⟦[sidene til FHI](http://www.fhi.no/)⟧.', 'Se [sidene til FHI](https://www.fhi.no/).'),
  'alt-som-bildetekst': ofHeader(
    'bilde: {fil: mote.png, alt: ⟦Et møte⟧, bildetekst: Et møte, foto: Ola}', 'bilde: {fil: mote.png, alt: To kvinner ved et bord, bildetekst: Et møte, foto: Ola}', image,
  ),
  'alt-som-filnavn': ofHeader('bilde: {fil: mote.png, alt: ⟦mote.png⟧, foto: Ola}', 'bilde: {fil: mote.png, alt: To kvinner ved et bord, foto: Ola}', image),
  'stort-bilde': {
    files: ofHeader('bilde: {fil: ⟦mote.png⟧, dekorativt: ja, foto: Ola}', [], { 'articles/mote.png': Buffer.concat([picture, Buffer.alloc(5_000_000)]) }).files,
    mended: ofHeader('bilde: {fil: mote.png, dekorativt: ja, foto: Ola}', 'bilde: {fil: mote.png, dekorativt: ja, foto: Ola}', image).mended,
  },
  'lite-bilde': {
    files: ofHeader('bilde: {fil: ⟦mote.png⟧, dekorativt: ja, foto: Ola}', [], { 'articles/mote.png': onePixel }).files,
    mended: ofHeader('bilde: {fil: mote.png, dekorativt: ja, foto: Ola}', 'bilde: {fil: mote.png, dekorativt: ja, foto: Ola}', image).mended,
  },
  'pdf-uten-nettversjon': ofHeader('vedlegg: [{fil: ⟦rapport.pdf⟧, tekst: Rapporten}]', [], { 'articles/rapport.pdf': '%PDF-1.7' }),
  'annen-malform': ofBody(`⟦${nynorsk}⟧`, nynorsk.replaceAll('ikkje', 'ikke').replace('Eg', 'Jeg').replace('eg trur', 'jeg tror').replace('kva', 'hva').replace('noko', 'noe').replace('ho seier', 'hun sier')),
  'tungt-sprak': ofBody(hard, 'Kort og godt.', 'tittel: ⟦Nye veier til hjelp⟧'),
  'ord-a-unnga': ofBody('Han var ⟦narkoman⟧.', 'Han var avhengig av rusmidler.'),
  'skrivemate': {
    files: { 'articles/sak.md': article([], 'Det sier ⟦KoRus⟧ Oslo.'), 'korus.yml': settings('skrivemater: [{riktig: KORUS, galt: KoRus}]') },
    mended: { 'articles/sak.md': article([], 'Det sier KORUS Oslo.'), 'korus.yml': settings('skrivemater: [{riktig: KORUS, galt: KoRus}]') },
  },
  'skrivefeil': ofBody('Vi ser ⟦frem i mot⟧ våren.', 'Vi ser frem mot våren.'),
  'samtykke-uten-nettsted': ofHeader(consent('', '⟦[nyhetsbrev]⟧'), consent('', '[nettsted, nyhetsbrev]')),
  'samtykke-uten-bilde': ofHeader([...consent('', '⟦[nettsted]⟧'), photo], [...consent('', '[nettsted, bilde]'), photo], image),
  'samtykke-utlopt': ofHeader(
    ['type: intervju', 'personer: [{navn: Kari, grunnlag: samtykke, samtykke: {dato: 2026-09-01, omfang: [nettsted], gyldig_til: ⟦2026-11-01⟧}}]'],
    ['type: intervju', 'personer: [{navn: Kari, grunnlag: samtykke, samtykke: {dato: 2026-09-01, omfang: [nettsted], gyldig_til: 2027-11-01}}]'],
  ),
  'navn-ved-egenerfaring': ofBody('⟦Kari Nordmann⟧ har egenerfaring.', 'En kvinne har egenerfaring.'),
  'private-fakta': ofHeader(
    [...consent('', '[nettsted]'), 'fakta: {tittel: Kari, punkter: [{navn: ⟦Sivilstand⟧, verdi: Gift}]}'], [...consent('', '[nettsted]'), 'fakta: {tittel: Kari, punkter: [{navn: Rolle, verdi: Leder}]}'],
  ),
  'privat-adresse': ofBody('Hun bor i ⟦Storgata 5⟧.', 'Hun bor i Bergen.'),
  'privat-telefon': ofBody('Kari Nordmann svarer på ⟦915 08 588⟧.', 'Kari Nordmann svarer på e-post.'),
  'fodselsnummer': ofBody('Nummeret er ⟦01010750160⟧.', 'Nummeret er kjent.'),
  'navn-i-adresse': named('articles/kari-nordmann.md', 'articles/mote.md'),
  'navn-i-filnavn': ofHeader(
    [...consent('', '[nettsted, bilde]'), 'bilde: {fil: ⟦kari-nordmann.png⟧, dekorativt: ja, foto: Ola}'], [...consent('', '[nettsted, bilde]'), 'bilde: {fil: mote.png, dekorativt: ja, foto: Ola}'],
    { ...image, 'articles/kari-nordmann.png': picture },
  ),
  'revisjon-forfalt': ofHeader('revideres: ⟦2026-11-01⟧', 'revideres: 2027-11-01'),
  'arrangement-over': invited('⟦2026-11-02 10:00⟧'),
  'endring-fram-i-tid': ofHeader('oppdatert: ⟦2027-11-01⟧', 'oppdatert: 2026-11-01'),
  'frist-ute': ofHeader(event('start: 2026-12-01 10:00, pameldingsfrist: ⟦2026-11-01⟧'), event('start: 2026-12-01 10:00, pameldingsfrist: 2026-11-20')),
  'uten-sted': ofHeader(event('start: ⟦2026-12-01 10:00⟧').map((line) => line.replace(', sted: Bergen', '')), event('start: 2026-12-01 10:00')),
  'stillet-uten-grunn': ofBody('⟦<!-- korus-ignore tankestrek -->⟧\n\nÅpent.', 'Åpent.'),
  'stillet-ingenting': ofFile(article([], '⟦<!-- korus-ignore tankestrek: navnet skrives slik -->⟧\n\nÅpent.'), article()),
}
