/** The signs that word processors, web pages and typewriters put before an item of a list. */
const bullet = /^(?:[•·▪▫◦‣⁃●○■□➢➤✓✔\uf0b7\uf0a7\uf0d8]|\*(?= )|o(?= {2,}|\t))\s*/
const number = /^(\d{1,2})[.)]\s+(?=\S)/

/** How many letters the bullet of a line takes, or null where it has none; a hyphen may be a dash, and is none by itself. */
export const bulletOf = (line: string): number | null => bullet.exec(line)?.[0].length ?? null

/** How many letters the hyphen takes that a line begins with, or null. */
export const hyphenOf = (line: string): number | null => /^[-‐‑‒]\s*(?=[\p{L}\p{N}«"“”'‘(])/u.exec(line)?.[0].length ?? null

/** How many letters the dash takes that a line begins with, or null. */
export const dashOf = (line: string): number | null => /^[–—―]\s*(?=\S)/.exec(line)?.[0].length ?? null

/** The number of a line of a numbered list and how many letters it takes; a day (`8. juni`) is none. */
export function numberOf(line: string): { readonly number: number; readonly length: number } | null {
  const found = number.exec(line)
  if (!found || /^\d{1,2}\.\s+(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des)/i.test(line)) return null
  return { number: Number(found[1]), length: found[0].length }
}
