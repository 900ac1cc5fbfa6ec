import { advice, error, warning } from './entry.js'

/** Faults that take more than one article to see. */
export const archiveCodes = {
  'lik-slug': error<{ readonly slug: string; readonly other: string }>(),
  'dod-lenke': error<{ readonly target: string; readonly nearest: string | null }>(),
  'dodt-anker': error<{ readonly anchor: string; readonly nearest: string | null }>(),
  'lenke-til-upublisert': warning<{ readonly target: string; readonly state: string }>(),
  'bilde-mangler': error<{ readonly file: string; readonly nearest: string | null }>(),
  'bilde-ukjent': error<{ readonly file: string }>(),
  'vedlegg-mangler': error<{ readonly file: string; readonly nearest: string | null }>(),
  'oversettelse-mangler': error<{ readonly slug: string; readonly nearest: string | null }>(),
  adresselinje: error<{ readonly line: string; readonly problem: 'form' | 'day' }>(),
  'fremtidig-dato': advice<{ readonly day: string }>(),
}
