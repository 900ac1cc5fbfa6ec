let collator: Intl.Collator | undefined

/** Orders text as in a Norwegian register: æ, ø, å last and «Aa» as å; texts that sort alike keep one order on every machine. */
export function compareNorwegian(a: string, b: string): number {
  collator ??= new Intl.Collator('nb')
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
