/** What OneDrive, Explorer, Finder and Dropbox put at the end of a name when they make a file beside another: «(1)», « - Kopi», «-LAPTOP-4F2K9Q», «(Karis motstridende kopi)». */
const ending = /(?: ?\(\d{1,3}\)| ?\([^()]*(?:kopi|copy|konflikt|conflict)[^()]*\)|[ -]+(?:kopi|copy)(?: ?\(?\d{1,3}\)?)?|-(?:desktop|laptop|pc)-[a-z\d]+)$/iu
const beginning = /^(?:kopi av|copy of) /iu

/** Gives the file that `path` seems to be a copy of, made by a program that keeps files in step: one in the same folder, among `paths`. */
export function twinOf(path: string, paths: ReadonlySet<string>): string | undefined {
  const [, folder = '', name = '', extension = ''] = /^(.*\/)?([^/]*?)(\.[^./]*)?$/s.exec(path) ?? []
  const other = `${folder}${name.normalize('NFC').replace(ending, '').replace(beginning, '')}${extension}`
  return other !== path.normalize('NFC') && paths.has(other) ? other : undefined
}
