/** The part of an address that names an article, tag or author: a–z, 0–9 and single hyphens, never empty. */
export type Slug = string & { readonly __brand: 'Slug' }

/** Letters that Unicode doesn't take apart into a plain one and a mark; å it does. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ae', ø: 'o', '&': ' og ', đ: 'd', ð: 'd', ŋ: 'n', ŧ: 't', þ: 'th', ß: 'ss', ł: 'l', œ: 'oe', ı: 'i',
}

/** More than any title has, and little enough that every disk takes it for a name with something added. */
const longest = 160
/** Names that Windows keeps for its devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** The address of a text: «Rus & arbeid på Ås» gives `rus-og-arbeid-pa-as`, at most 160 characters and never a name that some system can't have. Null when there is neither letter nor figure in it. */
export function slugify(text: string): Slug | null {
  const plain = text
    .normalize('NFKD')
    // Marks, soft hyphens and what else has no width part no words.
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (letter) => letters[letter] ?? '-')
    .replace(/[- ]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '')
  if (plain === '') return null
  return (reserved.test(plain) ? `${plain}-1` : plain) as Slug
}

/** The slug of a file's name, without folder, extension and the date that may stand first. */
export function slugOfFile(path: string): Slug | null {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  return slugify(name.replace(/^\d{4}-\d{2}-\d{2}(?!\d)/, ''))
}
