/** Letters of the Greek and Cyrillic alphabets that look just like ours. */
const twins: Readonly<Record<string, string>> = {
  а: 'a', с: 'c', е: 'e', һ: 'h', і: 'i', ј: 'j', о: 'o', р: 'p', ѕ: 's', х: 'x', у: 'y', ο: 'o', ι: 'i', ν: 'v', т: 't', к: 'k', м: 'm', г: 'r',
}

/** What a character that is not what it seems to be is: not seen at all, seen as a space, or seen as another letter. */
export interface Hidden {
  readonly character: string
  readonly seen: 'not' | 'space' | 'as-another'
}

/** Gives a key as it looks, and the first character that is not what it looks like. */
export function plainKey(key: string): { readonly text: string; readonly hidden: Hidden } {
  const strange = [...key].find((character) => character in twins || /[\p{Cf}\p{Zs}]/u.test(character)) ?? ''
  const number = (strange.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const text = key.replace(/\P{ASCII}/gu, (character) => twins[character] ?? (/[\p{Cf}\p{Zs}]/u.test(character) ? '' : character))
  return { text: text.trim(), hidden: { character: `U+${number}`, seen: strange in twins ? 'as-another' : /\p{Cf}/u.test(strange) ? 'not' : 'space' } }
}
