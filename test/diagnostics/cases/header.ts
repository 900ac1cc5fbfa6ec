import type { headerCodes } from '../../../src/codes/header.js'
import { article, ofFile, ofHeader, type Cases } from '../case.js'

const sound = article()
const noHeader = sound.slice(4)
const nested = (depth: number): string => `${'{a: '.repeat(depth)}b${'}'.repeat(depth)}`

export const headerCases: Cases<typeof headerCodes> = {
  'mangler-hode': ofFile(`⟦Her står det noe om saken.⟧\n`, sound),
  'hode-ikke-lukket': ofFile(sound.replace('---', '⟦---⟧').replace('\n---\n', '\n'), sound),
  'hode-gjerde': ofFile(sound.replace('---', '⟦–––⟧'), sound),
  'hode-ikke-forst': ofFile(`\n\n⟦---⟧\n${noHeader}`, sound),
  'hode-sprak': ofFile(sound.replace('---', '⟦---js⟧'), sound),
  'hode-toml': ofFile('⟦+++⟧\ntittel = "Nye veier"\n+++\n\nHer står det noe om saken.\n', sound),
  'tomt-hode': ofFile('⟦---⟧\n---\n\nHer står det noe om saken.\n', sound),
  'yaml-kolon-i-verdi': ofHeader('tittel: ⟦Rus: hva nå?⟧', 'tittel: "Rus: hva nå?"'),
  'yaml-anforselstegn': ofHeader('tittel: ⟦"Rus" er et ord⟧', `tittel: '"Rus" er et ord'`),
  'yaml-ikke-lukket': ofHeader('tittel: ⟦"Nye veier⟧', 'tittel: "Nye veier"'),
  'yaml-strek-i-verdi': ofHeader('tittel: ⟦- Vi må snakke⟧', 'tittel: "- Vi må snakke"'),
  'yaml-spesialtegn': ofHeader('tittel: ⟦@korus⟧', 'tittel: "@korus"'),
  'yaml-avkuttet': ofHeader('tittel: Hva nå? ⟦#rus⟧', 'tittel: "Hva nå? #rus"'),
  'yaml-mangler-mellomrom': ofHeader('⟦tittel:⟧Nye veier', 'tittel: Nye veier'),
  'yaml-lost-linje': ofHeader(
    'ingress: En ingress som er lang nok til å fortelle hva denne\n⟦saken handler om.⟧',
    'ingress: En ingress som er lang nok til å fortelle hva denne\n  saken handler om.',
  ),
  'yaml-tabulator': ofHeader('kilde:\n⟦\t⟧navn: Bergens Tidende', 'kilde:\n  navn: Bergens Tidende'),
  'yaml-hardt-mellomrom': ofHeader('kilde:\n⟦\u00a0\u00a0⟧navn: Bergens Tidende', 'kilde:\n  navn: Bergens Tidende'),
  'yaml-dobbel-nokkel': ofHeader('kladd: nei\n⟦kladd⟧: ja', 'kladd: nei'),
  'yaml-anker': ofHeader('tittel: ⟦*Nye veier⟧', 'tittel: "*Nye veier"'),
  'yaml-innrykk': ofHeader('serie: Erfaringer\n⟦  notat: Husk bilde⟧', 'serie: Erfaringer\nnotat: Husk bilde'),
  'yaml-for-dyp': ofHeader(`notat: ${nested(1000)}`, 'notat: b'),
  'yaml-for-lang': ofHeader(`notat: ${'lang '.repeat(20_001)}`, 'notat: kort'),
  'yaml-slutt': ofFile(sound.replace('\n---\n', '\n⟦...⟧\n'), sound),
  'yaml-feil': ofHeader('⟦: verdi⟧', []),
  'nokkel-skjult-tegn': ofHeader('⟦ser\u00adie⟧: Erfaringer', 'serie: Erfaringer'),
}
