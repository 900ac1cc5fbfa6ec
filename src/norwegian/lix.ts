const word = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu
/** Their point ends no sentence, though the segmenter takes it to. */
const abbreviation = /(?<![\p{L}])(?:kl|bl\.a|f\.eks|t\.d|m\.m|osv|dvs|d\.v\.s|ca|nr|jf|pr|inkl|mv|mfl|pst|tlf|st|adm|avd|eks|evt|ev|iht|kap|kr|mill|mrd|o\.l|red|s|tsv|t\.o\.m|f\.o\.m|dr|prof|art|bd|utg|§)\./giu
/** The segmenter's time grows with the square of what it is given at once. */
const stretches = /[^]{1,4000}(?=\s|$)|[^]{1,4000}/g
const sentences = new Intl.Segmenter('nb', { granularity: 'sentence' })

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
    const found = text.match(word) ?? []
    if (found.length === 0) continue
    words += found.length
    longWords += found.filter((one) => one.replace(/[^\p{L}]/gu, '').length >= 7).length
    // A sentence has a word in it; a number with its point is the beginning of a day.
    const plain = text.replace(abbreviation, (short) => short.replaceAll('.', '')).replace(/(\d)\.(?=\s+\p{Ll})/gu, '$1')
    for (const stretch of plain.match(stretches) ?? []) {
      for (const { segment } of sentences.segment(stretch)) if (/[\p{L}\p{N}]/u.test(segment)) ends++
    }
  }
  return { words, longWords, sentences: ends }
}

/** LIX, whole: words a sentence and long words a hundred; 0 for no words. */
export const lix = ({ words, longWords, sentences: ends }: Readability): number => (words === 0 ? 0 : Math.round(words / Math.max(1, ends) + (100 * longWords) / words))
