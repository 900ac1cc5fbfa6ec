/** Gives which of the stems it was made for are in a text in lower case. */
export type StemFinder = (lower: string) => ReadonlySet<string>

/** How many characters of a stem are looked for together. */
const width = 4
/** A number for as many characters that follow each other, from that of those before: four bits of each say enough, and what is taken for another is looked at. */
const goOn = (before: number, next: number): number => ((before << 4) ^ next) & 0xffff
const numberOf = (text: string, at = 0): number => {
  let number = 0
  for (let i = at; i < at + width; i++) number = goOn(number, text.charCodeAt(i))
  return number
}

/**
 * Gives what finds many stems, in lower case, at one look at each letter: most rules ask for words that most texts don't have, and to look for one after
 * the other takes many times as long.
 */
export function stemFinder(stems: Iterable<string>): StemFinder {
  const all = [...new Set(stems)]
  const short = all.filter(({ length }) => length < width)
  const byNumber = new Map<number, string[]>()
  for (const stem of all) if (stem.length >= width) byNumber.set(numberOf(stem), [...byNumber.get(numberOf(stem)) ?? [], stem])
  const begins = new Uint8Array(0x10000)
  for (const number of byNumber.keys()) begins[number] = 1
  return (lower) => {
    const hits: number[] = []
    let number = 0
    for (let at = 0; at < lower.length; at++) {
      number = goOn(number, lower.charCodeAt(at))
      if (begins[number] === 1) hits.push(at - width + 1)
    }
    const found = new Set(short.filter((stem) => lower.includes(stem)))
    for (const at of hits) for (const stem of byNumber.get(numberOf(lower, at)) ?? []) if (!found.has(stem) && lower.startsWith(stem, at)) found.add(stem)
    return found
  }
}

/** Every text made of one choice of each part, the choices apart by `|`. */
export const phrases = (...parts: readonly string[]): readonly string[] =>
  parts.reduce<readonly string[]>((begun, part) => begun.flatMap((words) => part.split('|').map((choice) => words + choice)), [''])
