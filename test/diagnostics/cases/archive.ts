import type { archiveCodes } from '../../../src/codes/archive.js'
import { article, ofBody, ofFile, ofHeader, settings, type Cases } from '../case.js'
import { picture } from './picture.js'

const image = (file: string): string => `bilde: {fil: ${file}, dekorativt: ja, foto: Kari}`
const other = (...lines: readonly string[]) => ({ 'articles/ny-metode.md': article(lines, '## Resultater\n\nDet gikk bra.') })

export const archiveCases: Cases<typeof archiveCodes> = {
  'lik-slug': ofHeader('slug: ⟦ny-metode⟧', 'slug: ny-metode-2', other()),
  'dod-lenke': ofBody('Se ⟦[metoden](ny-metod.md)⟧.', 'Se [metoden](ny-metode.md).', [], other()),
  'dodt-anker': ofBody('Se ⟦[metoden](ny-metode.md#resultat)⟧.', 'Se [metoden](ny-metode.md#resultater).', [], other()),
  'lenke-til-upublisert': ofBody('Se ⟦[metoden](ny-metode.md)⟧.', 'Se metoden.', [], other('kladd: ja')),
  'bilde-mangler': ofHeader(image('⟦motet.png⟧'), image('mote.png'), { 'articles/mote.png': picture }),
  'bilde-ukjent': ofHeader(image('⟦mote.jpg⟧'), image('mote.png'), { 'articles/mote.jpg': 'Ikke et bilde', 'articles/mote.png': picture }),
  'vedlegg-mangler': ofHeader('vedlegg: [{fil: ⟦raport.pdf⟧, tekst: Rapporten}]', 'vedlegg: [{fil: rapport.pdf, tekst: Rapporten}]', { 'articles/rapport.pdf': '%PDF-1.7' }),
  'oversettelse-mangler': ofHeader('oversatt_fra: ⟦ny-metod⟧', 'oversatt_fra: ny-metode', other()),
  adresselinje: {
    files: { 'korus.yml': settings(), 'articles/sak.md': article(), 'articles/adresser.txt': 'artikler/sak/ 2026-10-01\n⟦artikler/nye-veier/⟧\n' },
    mended: { 'korus.yml': settings(), 'articles/sak.md': article(['tidligere_adresser: [nye-veier]']), 'articles/adresser.txt': 'artikler/nye-veier/ 2026-11-02\nartikler/sak/ 2026-10-01\n' },
  },
  'fremtidig-dato': ofFile(article(['dato: ⟦2027-06-08⟧']), article(['dato: 2026-06-08'])),
}
