import { error } from './entry.js'

/** Faults of the templates: what a name, a block or a place of use must be. */
export const templateCodes = {
  'mal-mangler': error<{ readonly name: string; readonly known: readonly string[] }>(),
  'mal-syntaks': error<{ readonly found: string; readonly problem: 'unclosed' | 'unexpected' }>(),
  'mal-ukjent-navn': error<{ readonly name: string; readonly known: readonly string[]; readonly nearest: string | null }>(),
  'mal-ukjent-del': error<{ readonly name: string; readonly nearest: string | null }>(),
  'mal-ukjent-hjelper': error<{ readonly name: string; readonly known: readonly string[] }>(),
  'mal-uten-vern': error(),
  'mal-feil-bruk': error<{ readonly name: string; readonly wanted: 'list' | 'object' | 'text' }>(),
  'mal-kan-mangle': error<{ readonly name: string; readonly maybe: string }>(),
  'mal-html-i-attributt': error<{ readonly name: string }>(),
  'mal-adresse-utenfor': error<{ readonly name: string }>(),
  'mal-utrygt-sted': error<{ readonly name: string; readonly place: 'script' | 'style' | 'comment' | 'tag' | 'unquoted' | 'call' }>(),
  'mal-delt-tagg': error<{ readonly name: string }>(),
  'mal-fremmed-vert': error<{ readonly host: string }>(),
  'mal-i-ring': error<{ readonly name: string }>(),
}
