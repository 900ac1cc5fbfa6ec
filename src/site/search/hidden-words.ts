import { commonWords } from '../../norwegian/common-words.js'
import { tailFinder } from '../../norwegian/compounds.js'
import { otherForms } from '../../norwegian/pairs.js'

const wordsIn = (text: string): string[] => (text.normalize('NFC').toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !commonWords.has(word))

/** Letters that whoever lacks them types as these; å is no matter, since Pagefind knows it for an a with a mark. */
const typed = (word: string): string => word.replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a')

/**
 * Gives the function that gives the words a text is to be found by beside its own, sorted: what its compounds end in, the same words in the other of
 * bokmål and nynorsk, and both without æ, ø and å. What a compound is made of is judged by the words of all `texts`.
 */
export function hiddenWords(texts: readonly string[]): (text: string) => readonly string[] {
  const tails = tailFinder(new Set(texts.flatMap((text) => wordsIn(text))))
  const known = new Map<string, readonly string[]>()
  const beside = (word: string): readonly string[] => {
    const before = known.get(word)
    if (before) return before
    const parts = [word, ...tails(word)]
    const forms = [...parts, ...parts.flatMap(otherForms)]
    const found = [...new Set([...forms, ...forms.map(typed)])].filter((form) => form !== word)
    known.set(word, found)
    return found
  }
  return (text) => {
    const own = new Set(wordsIn(text))
    const found = new Set<string>()
    for (const word of own) for (const form of beside(word)) if (!own.has(form)) found.add(form)
    return [...found].sort()
  }
}
