/** The least share of all their words that two names alike have in common: two of five. */
const enough = { shared: 2, of: 5 } as const

/** The words of a name, and the place of the first that has it. */
interface Named {
  readonly words: ReadonlySet<string>
  readonly index: number
}

/**
 * Gives the function from a slug to the index of what has the name most like it, the first of several: the one that shares most words with it,
 * as a share of all words of the two. Undefined where none shares enough. `names` are the slugs that each is known by.
 */
export function likest(names: readonly (readonly string[])[]): (slug: string) => number | undefined {
  const all = new Map<string, Named>()
  names.forEach((own, index) => {
    for (const name of own) {
      const words = wordsOf(name)
      const key = [...words].sort().join('-')
      if (!all.has(key)) all.set(key, { words, index })
    }
  })
  // By how many words a name has, then by each of them.
  const shelves = new Map<number, Map<string, Named[]>>()
  for (const one of all.values()) {
    const shelf = shelves.get(one.words.size) ?? new Map<string, Named[]>()
    shelves.set(one.words.size, shelf)
    for (const word of one.words) {
      const having = shelf.get(word)
      if (having) having.push(one)
      else shelf.set(word, [one])
    }
  }
  return (slug) => {
    const words = wordsOf(slug)
    let best: { readonly index: number; readonly share: number } | undefined
    for (const [size, shelf] of shelves) {
      // Shared words s of a and b words are s / (a + b - s) of all.
      const needed = Math.ceil((enough.shared * (words.size + size)) / (enough.shared + enough.of))
      if (needed > Math.min(words.size, size)) continue
      // Whoever has so many of the words has one of any that are fewer than needed short of all: the rarest are the quickest to look through.
      const rarest = [...words].map((word) => shelf.get(word) ?? []).sort((a, b) => a.length - b.length).slice(0, words.size - needed + 1)
      for (const one of rarest.flat()) {
        const share = shareOf(words, one.words)
        if (share * enough.of < enough.shared) continue
        if (best === undefined || share > best.share || (share === best.share && one.index < best.index)) best = { index: one.index, share }
      }
    }
    return best?.index
  }
}

const wordsOf = (slug: string): ReadonlySet<string> => new Set(slug.split('-'))

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared)
}
