const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** “1 article”, “4 articles”: the plural has an s unless it is given. */
export const count = (n: number, one: string, many: string = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** “a”, “a and b”, “a, b and c”; or with another word than “and”. */
export const list = (items: readonly string[], last = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`

/** “8 June 2023” for `2023-06-08`. */
export const dayInWords = (day: string): string => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

/** “1.2 seconds”, never nothing. */
export const seconds = (milliseconds: number): string => `${Math.max(0.1, milliseconds / 1000).toFixed(1)} seconds`
