import { error, warning } from './entry.js'

/** Pictures that cannot be shown as they are; `file` is the name as it is written where the picture is shown. */
export const pictureCodes = {
  'bilde-skadet': error<{ readonly file: string }>(),
  'bilde-heic': error<{ readonly file: string }>(),
  'bilde-over-grensen': error<{ readonly file: string; readonly found: number; readonly most: number; readonly unit: 'MB' | 'megapixels' }>(),
  'svg-utrygg': error<{ readonly file: string; readonly element: string; readonly line: number }>(),
  'bilde-feil-endelse': warning<{ readonly file: string; readonly format: string; readonly ending: string }>(),
  'bilde-beveger-seg': warning<{ readonly file: string }>(),
}
