import type { Fragment } from '../article/article.js'

// CommonMark turns NUL into U+FFFD before anything else, so no writer can make these marks.
/** The mark that holds a link's place in a string. */
export const linkMark = (slot: number): string => `\0L${slot}\0`
/** The mark that holds a picture's place in a string. */
export const imageMark = (slot: number): string => `\0I${slot}\0`
/** A link's mark and nothing else. */
export const linkMarkOnly = /^\0L\d+\0$/

/** Cuts a string at its marks. */
export function fragment(marked: string): Fragment {
  const pieces: (Fragment[number])[] = []
  marked.split('\0').forEach((piece, i) => {
    if (i % 2 === 0) {
      if (piece !== '') pieces.push(piece)
    } else {
      const slot = Number(piece.slice(1))
      pieces.push(piece.startsWith('L') ? { link: slot } : { image: slot })
    }
  })
  return pieces
}

/** The string that a fragment was cut of. */
export const uncut = (pieces: Fragment): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : 'link' in piece ? linkMark(piece.link) : imageMark(piece.image))).join('')
