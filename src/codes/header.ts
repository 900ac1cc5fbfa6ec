import { error } from './entry.js'

/** Faults of the header's fences and of its YAML as YAML; `line` is the line as it should be written. */
export const headerCodes = {
  'mangler-hode': error(),
  'hode-ikke-lukket': error<{ readonly line: number }>(),
  'hode-gjerde': error<{ readonly found: string }>(),
  /** `text`: it is text that stands above the header, not blank lines alone. */
  'hode-ikke-forst': error<{ readonly text: boolean }>(),
  'hode-sprak': error<{ readonly language: string }>(),
  'hode-toml': error(),
  'tomt-hode': error(),
  'yaml-kolon-i-verdi': error<{ readonly line: string }>(),
  'yaml-anforselstegn': error<{ readonly line: string }>(),
  'yaml-ikke-lukket': error<{ readonly mark: string; readonly line: string }>(),
  'yaml-strek-i-verdi': error<{ readonly line: string }>(),
  'yaml-spesialtegn': error<{ readonly mark: string; readonly line: string }>(),
  'yaml-avkuttet': error<{ readonly lost: string; readonly line: string }>(),
  'yaml-mangler-mellomrom': error<{ readonly line: string; readonly hard: boolean }>(),
  'yaml-lost-linje': error<{ readonly key: string | null; readonly line: string }>(),
  'yaml-tabulator': error(),
  'yaml-hardt-mellomrom': error(),
  'yaml-dobbel-nokkel': error<{ readonly key: string; readonly line: number }>(),
  'yaml-anker': error<{ readonly mark: string; readonly line?: string }>(),
  'yaml-innrykk': error(),
  'yaml-for-dyp': error(),
  'yaml-for-lang': error<{ readonly length: number; readonly most: number }>(),
  'yaml-slutt': error(),
  'yaml-feil': error(),
  'nokkel-skjult-tegn': error<{ readonly key: string; readonly character: string; readonly seen: 'not' | 'space' | 'as-another' }>(),
}
