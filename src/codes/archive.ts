import { advice, error, warning } from './entry.js'

/** Faults that take more than one article to see. */
export const archiveCodes = {
  'lik-slug': error<{ readonly slug: string; readonly other: string; readonly line: number }>(),
  'dod-lenke': error<{ readonly target: string; readonly nearest: string | null }>(),
  'dodt-anker': error<{ readonly anchor: string; readonly nearest: string | null }>(),
  'lenke-til-upublisert': warning<{ readonly target: string; readonly state: string }>(),
  'bilde-mangler': error<{ readonly file: string; readonly nearest: string | null }>(),
  'bilde-ukjent': error<{ readonly file: string }>(),
  'vedlegg-mangler': error<{ readonly file: string; readonly nearest: string | null }>(),
  'oversettelse-mangler': error<{ readonly slug: string; readonly nearest: string | null }>(),
  adresselinje: error<{ readonly line: string; readonly problem: 'form' | 'day' }>(),
  'adresse-forsvinner': error<{ readonly address: string; readonly article: string | null; readonly line: string }>(),
  'adresse-kollisjon': error<{ readonly address: string; readonly taken: string; readonly other: string | null; readonly line: number }>(),
  'adresse-stengt': warning<{ readonly address: string; readonly state: string }>(),
  'like-filnavn': error<{ readonly other: string }>(),
  'videresending-til-seg-selv': error<{ readonly address: string }>(),
  'videresending-i-ring': error<{ readonly address: string; readonly to: string }>(),
  'videresending-uten-mal': error<{ readonly to: string; readonly nearest: string | null }>(),
  'fremtidig-dato': advice<{ readonly day: string }>(),
}
