import { countWords } from './count-words.js'

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
    const counted = countWords(text)
    if (counted.words === 0) continue
    words += counted.words
    longWords += counted.longWords
    // What follows the last word is the end of the text, which is one all the same.
    for (const { index, 0: points } of text.matchAll(ending)) {
      if (index > counted.last) break
      if (points.startsWith('.') && abbreviation.test(text.slice(Math.max(0, index - reach), index + 1))) continue
      ends++
    }
    ends++
  }
  return { words, longWords, sentences: ends }
}

/** LIX, whole: words a sentence and long words a hundred; 0 for no words. */
export const lix = ({ words, longWords, sentences: ends }: Readability): number => (words === 0 ? 0 : Math.round(words / Math.max(1, ends) + (100 * longWords) / words))
