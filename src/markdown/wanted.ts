import type { Root, RootContent } from 'mdast'

/** What takes the Markdown packages, five hundred modules that most texts can do without. */
export interface Parser {
  parse(text: string): Root
  toWeb(nodes: readonly RootContent[]): string
  toMail(nodes: readonly RootContent[]): string
}

/** Says that a text asks for the parser before it is there: who can wait loads `parser.js` and begins anew; who can't has loaded it before. */
export class ParserWanted extends Error {}

let loaded: Parser | undefined

/** Gives the parser to whoever asks from now on. */
export function provide(parser: Parser): void {
  loaded = parser
}

/** Gives the parser; throws `ParserWanted` where nobody has loaded it. */
export function parser(): Parser {
  if (loaded === undefined) throw new ParserWanted('the Markdown packages are not loaded')
  return loaded
}
