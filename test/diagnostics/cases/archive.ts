import type { archiveCodes } from '../../../src/codes/archive.js'
import { article, ofBody, ofFile, ofHeader, settings, type Case, type Cases } from '../case.js'
import { picture } from './picture.js'

const image = (file: string): string => `bilde: {fil: ${file}, dekorativt: ja, foto: Kari}`
const other = (...lines: readonly string[]) => ({ 'articles/ny-metode.md': article(lines, '## Resultater\n\nDet gikk bra.') })

const onLedger = (content: string, ledger: string, mended: string, mendedLedger: string): Case => ({
  files: { 'korus.yml': settings(), 'articles/sak.md': content, 'articles/adresser.txt': ledger },
  mended: { 'korus.yml': settings(), 'articles/sak.md': mended, 'articles/adresser.txt': mendedLedger },
})

export const archiveCases: Cases<typeof archiveCodes> = {
  'lik-slug': ofHeader('slug: ⟦ny-metode⟧', 'slug: ny-metode-2', other()),
  'dod-lenke': ofBody('Se ⟦[metoden](ny-metod.md)⟧.', 'Se [metoden](ny-metode.md).', [], other()),
  'dodt-anker': ofBody('Se ⟦[metoden](ny-metode.md#resultat)⟧.', 'Se [metoden](ny-metode.md#resultater).', [], other()),
  'lenke-til-upublisert': ofBody('Se ⟦[metoden](ny-metode.md)⟧.', 'Se metoden.', [], other('kladd: ja')),
  'bilde-mangler': ofHeader(image('⟦motet.png⟧'), image('mote.png'), { 'articles/mote.png': picture }),
  'bilde-ukjent': ofHeader(image('⟦mote.jpg⟧'), image('mote.png'), { 'articles/mote.jpg': 'Ikke et bilde', 'articles/mote.png': picture }),
  'vedlegg-mangler': ofHeader('vedlegg: [{fil: ⟦raport.pdf⟧, tekst: Rapporten}]', 'vedlegg: [{fil: rapport.pdf, tekst: Rapporten}]', { 'articles/rapport.pdf': '%PDF-1.7' }),
  'oversettelse-mangler': ofHeader('oversatt_fra: ⟦ny-metod⟧', 'oversatt_fra: ny-metode', other()),
  adresselinje: onLedger(article(), 'artikler/sak/ 2026-10-01\n⟦artikler/nye-veier/⟧\n', article(['tidligere_adresser: [nye-veier]']), 'artikler/nye-veier/ 2026-11-02\nartikler/sak/ 2026-10-01\n'),
  'adresse-forsvinner': onLedger(article(), 'artikler/nye-sak/ 2026-10-01\n', article(['tidligere_adresser: [nye-sak]']), 'artikler/nye-sak/ 2026-10-01\n'),
  'adresse-kollisjon': ofHeader('tidligere_adresser: [⟦ny-metode⟧]', 'tidligere_adresser: [gammel-metode]', other()),
  'adresse-stengt': onLedger(article(['kladd: ⟦ja⟧']), 'artikler/sak/ 2026-10-01\n', article(), 'artikler/sak/ 2026-10-01\n'),
  'like-filnavn': {
    files: { 'korus.yml': settings(), 'articles/sak.md': article(), 'articles/Ark.pdf': '%PDF-1.7', 'articles/ark.pdf': '%PDF-1.4' },
    mended: { 'korus.yml': settings(), 'articles/sak.md': article(), 'articles/gammelt-ark.pdf': '%PDF-1.7', 'articles/ark.pdf': '%PDF-1.4' },
  },
  'videresending-til-seg-selv': ofHeader('tidligere_adresser: [⟦sak⟧]', 'emneord: [rus]'),
  'videresending-i-ring': onLedger(article(), 'artikler/a/ 2026-10-01 -> artikler/b/\n⟦artikler/b/ 2026-10-01 -> artikler/c/⟧\nartikler/c/ 2026-10-01 -> artikler/b/\n', article(), 'artikler/a/ 2026-10-01 -> artikler/b/\nartikler/b/ 2026-10-01 -> artikler/sak/\n'),
  'videresending-uten-mal': onLedger(article(), '⟦artikler/a/ 2026-10-01 -> artikler/sakk/⟧\n', article(), 'artikler/a/ 2026-10-01 -> artikler/sak/\n'),
  'fremtidig-dato': ofFile(article(['dato: ⟦2027-06-08⟧']), article(['dato: 2026-06-08'])),
}
