/** Forms that people mix up made alike: case, å and aa, ø and oe, hyphens and spaces. */
const folded = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/å|aa/g, 'a')
    .replace(/ø|oe/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[\s_-]+/g, '')

const at = (row: readonly number[], j: number): number => row[j] as number

/** How many letters must be put in, taken out, changed or swapped with their neighbour; `most + 1` as soon as it is more than `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const ways = [at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1)]
      row.push(Math.min(...ways, swapped ? at(before, j - 2) + 1 : Infinity))
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return at(last, b.length)
}

/** The candidate that `word` was most likely meant to be, the first of several as near; null when none is near enough to be worth saying. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = folded(word)
  let least = Math.min(3, Math.max(1, Math.floor(wanted.length / 3))) + 1
  let best: string | null = null
  for (const candidate of candidates) {
    const found = distance(wanted, folded(candidate), least - 1)
    if (found < least) [least, best] = [found, candidate]
  }
  return best
}
