import { error, warning } from './entry.js'

/** Faults of an issue's document and of the e-mail made from it. */
export const newsletterCodes = {
  'ukjent-sak': error<{ readonly slug: string; readonly nearest: string | null; readonly isFaulty: boolean }>(),
  'sak-ikke-publisert': error<{ readonly slug: string; readonly state: 'withdrawn' | 'draft' | 'scheduled' | 'expired' }>(),
  'sak-to-ganger': error<{ readonly slug: string }>(),
  'sak-uten-samtykke': error<{ readonly slug: string }>(),
  'hovedsak-ikke-med': error<{ readonly slug: string }>(),
  'ugyldig-utgave-id': error<{ readonly found: string; readonly example: string }>(),
  'tom-utgave': error(),
  'sak-uten-merke': error<{ readonly layout: string }>(),
  'sendt-uten-filer': warning<{ readonly id: string }>(),
  'sendt-mangler': error<{ readonly id: string; readonly day: string }>(),
  'sendt-fil-endret': error<{ readonly file: string; readonly gone: boolean }>(),
  'sendt-endret': error<{ readonly key: string; readonly before: string | null; readonly after: string | null; readonly day: string; readonly next: string }>(),
  'trukket-navn': warning(),
  'trukket-hovedsak': warning<{ readonly slug: string; readonly key: string; readonly text: string }>(),
  'avmelding-antall': error<{ readonly found: number }>(),
  'mangler-avmelding': error<{ readonly provider: string }>(),
  'mjml-feil': error<{ readonly layout: string; readonly line: string | null }>(),
  'epost-stengsel': warning<{
    readonly layout: string
    readonly kind: 'language' | 'direction' | 'title' | 'tables' | 'headings' | 'alt' | 'links' | 'justified' | 'small' | 'contrast' | 'zoom'
    readonly found: string
  }>(),
  'utgave-stor': warning<{ readonly kilobytes: number; readonly heaviest: readonly string[] }>(),
  'utgave-for-stor': error<{ readonly kilobytes: number; readonly heaviest: readonly string[] }>(),
}
