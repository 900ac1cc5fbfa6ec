import { error, warning } from './entry.js'

/** Faults of an article's body. */
export const markdownCodes = {
  'for-mye-markdown': error<{ readonly what: 'size' | 'line' | 'depth' | 'links' | 'columns' | 'emphasis' | 'references' }>(),
  'ra-html': error<{ readonly lost: string }>(),
  'ukjent-ramme': error<{ readonly found: string; readonly nearest: string | null; readonly known: readonly string[] }>(),
  'ramme-ikke-lukket': error<{ readonly name: string }>(),
  'ramme-tittel': error<{ readonly line: string }>(),
  'lost-kolon': error(),
  'overskrift-niva': warning<{ readonly found: number; readonly wanted: number; readonly count: number }>(),
  'tom-overskrift': error(),
  'lenke-uten-tekst': error<{ readonly url: string }>(),
  'lenke-skjema': error<{ readonly url: string; readonly scheme: string }>(),
  'lenketekst-her': warning<{ readonly text: string }>(),
  'bilde-uten-alt': error<{ readonly file: string }>(),
  'bilde-utenfra': error<{ readonly url: string }>(),
  'svar-med-bindestrek': warning<{ readonly line: string }>(),
  'dato-blir-liste': error<{ readonly line: string }>(),
  'celle-uten-kolonne': error<{ readonly columns: number }>(),
  'ubrukt-fotnote': error<{ readonly label: string }>(),
  'ubrukt-lenkemerke': error<{ readonly label: string }>(),
  'tom-artikkel': error(),
}
