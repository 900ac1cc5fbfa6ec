import { advice, error, warning } from './entry.js'

/** What stands there, and what should, where the form alone is at stake. */
interface Form {
  readonly found: string
  readonly suggestion: string
}

/** Markdown that does not become what it was meant as. */
export const trapCodes = {
  'punkttegn': warning(),
  'falsk-halvfet': warning<{ readonly found: string; readonly suggestion: string | null }>(),
  'tekst-over-strek': warning(),
  'tittel-gjentatt': warning(),
  'fotnote-mangler': error<{ readonly label: string }>(),
}

/** Signs and spaces as Norwegian writes them. */
export const typographyCodes = {
  'anforselstegn': advice<Form>(),
  'anforselstegn-uten-par': warning<{ readonly mark: string }>(),
  'tankestrek': advice<Form>(),
  'tallrekke': advice<Form>(),
  'hardt-mellomrom': advice<Form>(),
  'rart-mellomrom': advice<{ readonly kind: 'before-mark' | 'inside-quotation' | 'mixed' | 'other' | 'alone' }>(),
  'telefonnummer': advice<Form>(),
  'ordenstall': advice<Form>(),
  'klokkeslett': advice<Form>(),
  'usynlig-tegn': warning<{ readonly name: string }>(),
  'delt-bokstav': warning<{ readonly letter: string }>(),
  'odelagte-tegn': warning<{ readonly found: string; readonly meant: string | null }>(),
}

/** Links, pictures and attachments that work, and still fail a reader. */
export const referenceCodes = {
  'tapt-lenke': advice<{ readonly found: string }>(),
  'bar-adresse': advice<{ readonly url: string }>(),
  'lenke-http': advice<{ readonly url: string }>(),
  'alt-som-bildetekst': warning(),
  'alt-som-filnavn': warning<{ readonly alt: string }>(),
  'stort-bilde': advice<{ readonly file: string; readonly megabytes: number; readonly width: number }>(),
  'lite-bilde': advice<{ readonly file: string; readonly width: number }>(),
  'pdf-uten-nettversjon': advice<{ readonly file: string }>(),
}

/** What the words say of people, and how they read. */
export const languageCodes = {
  'annen-malform': advice<{ readonly found: 'nb' | 'nn'; readonly paragraphs: number }>(),
  'tungt-sprak': advice<{ readonly lix: number }>(),
  'ord-a-unnga': advice<{ readonly found: string; readonly better: string; readonly why: string }>(),
  'skrivemate': advice<{ readonly found: string; readonly right: string }>(),
  'skrivefeil': advice<{ readonly found: string; readonly right: string }>(),
}

/** What may harm someone who is written about. */
export const privacyCodes = {
  'samtykke-uten-nettsted': error<{ readonly who: string }>(),
  'samtykke-uten-bilde': advice<{ readonly who: string }>(),
  'samtykke-utlopt': warning<{ readonly who: string; readonly day: string }>(),
  'navn-ved-egenerfaring': advice<{ readonly name: string }>(),
  'private-fakta': advice<{ readonly key: string }>(),
  'privat-adresse': advice(),
  'privat-telefon': advice(),
  'fodselsnummer': error(),
  'navn-i-adresse': advice<{ readonly slug: string }>(),
  'navn-i-filnavn': advice<{ readonly file: string }>(),
}

/** What was right when it was written. */
export const freshnessCodes = {
  'revisjon-forfalt': advice<{ readonly day: string }>(),
  'arrangement-over': advice<{ readonly day: string; readonly found: string }>(),
  'frist-ute': advice<{ readonly day: string }>(),
  'uten-sted': advice(),
  'endring-fram-i-tid': warning<{ readonly day: string; readonly key: 'oppdatert' | 'rettelser' }>(),
}

/** Complaints set aside at one place. */
export const silenceCodes = {
  'stillet-uten-grunn': warning<{ readonly code: string }>(),
  'stillet-ingenting': warning<{ readonly code: string; readonly nearest: string | null }>(),
}

/** All that the rules can say. */
export const ruleCodes = {
  ...trapCodes,
  ...typographyCodes,
  ...referenceCodes,
  ...languageCodes,
  ...privacyCodes,
  ...freshnessCodes,
  ...silenceCodes,
}
