import { error, warning } from './entry.js'

/** Faults of korus.yml that are its own; keys and values are told of by the metadata's codes. */
export const settingsCodes = {
  'nyere-format': error<{ readonly found: string; readonly known: number }>(),
  'ugyldig-farge': error<{ readonly value: string }>(),
  'for-svak-kontrast': error<{ readonly ratio: number; readonly least: number; readonly first: string; readonly second: string; readonly where: 'light' | 'dark' }>(),
  'ukjent-regel': error<{ readonly code: string; readonly nearest: string | null }>(),
  'lik-id': error<{ readonly id: string; readonly line: number }>(),
  'mangler-tilgjengelighet': warning(),
}
