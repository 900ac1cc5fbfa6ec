import { error, warning } from './entry.js'

/** Faults of a file as a file, before anything in it has a meaning. */
export const fileCodes = {
  'ikke-utf8': error<{ readonly encoding: 'Windows-1252' | 'UTF-16'; readonly line: number }>(),
  'nul-tegn': error(),
  'tom-fil': error(),
  'flettekonflikt': error(),
  'tvillingfil': error<{ readonly other: string }>(),
  'kan-ikke-leses': error<{ readonly reason: 'permission' | 'other' }>(),
  'for-stor-fil': error<{ readonly bytes: number; readonly most: number }>(),
  'lenke-ut': error(),
  'ingen-artikler': warning(),
}
