const word = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu
const letter = /\p{L}/gu
/** Their point ends no sentence, though a capital may follow. */
const abbreviation = /(?<!\p{L})(?:kl|bl\.a|f\.eks|t\.d|m\.m|osv|dvs|d\.v\.s|ca|nr|jf|pr|inkl|mv|mfl|pst|tlf|st|adm|avd|eks|evt|ev|iht|kap|kr|mill|mrd|o\.l|red|s|tsv|t\.o\.m|f\.o\.m|dr|prof|art|bd|utg|§)\.$/iu
/** Points, and what closes with them, before white space and what is no small letter: «Hva nå?» spurte hun, and 8. juni, go on. */
const ending = /[.!?…]+[»”’"')\]]*(?=\s+(?!\p{Ll}))/gu
/** No abbreviation is longer. */
const reach = 8

/** What LIX is counted of, over as many texts as one likes. */
export interface Readability {
  readonly words: number
  readonly longWords: number
  readonly sentences: number
}

/** Counts words, those of seven letters or more, and sentences (Björnsson's definition). A text always ends its last sentence. */
export function readability(texts: readonly string[]): Readability {
  let [words, longWords, ends] = [0, 0, 0]
  for (const text of texts) {
    const before = words
    let last = 0
    for (const { 0: found, index } of text.matchAll(word)) {
      words++
      last = index
      if (found.length >= 7 && (found.match(letter)?.length ?? 0) >= 7) longWords++
    }
    if (words === before) continue
    // What follows the last word is the end of the text, which is one all the same.
    for (const { index, 0: points } of text.matchAll(ending)) {
      if (index > last) break
      if (points.startsWith('.') && abbreviation.test(text.slice(Math.max(0, index - reach), index + 1))) continue
      ends++
    }
    ends++
  }
  return { words, longWords, sentences: ends }
}

/** LIX, whole: words a sentence and long words a hundred; 0 for no words. */
export const lix = ({ words, longWords, sentences: ends }: Readability): number => (words === 0 ? 0 : Math.round(words / Math.max(1, ends) + (100 * longWords) / words))
