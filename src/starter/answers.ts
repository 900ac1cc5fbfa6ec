import { slugify } from '../norwegian/slug.js'

/** What a centre says of itself when its site begins. */
export interface Answers {
  readonly name: string
  readonly url: string
  readonly publisher: string
  readonly address: string
  readonly email: string
  readonly centres: readonly string[]
  readonly topics: readonly string[]
}

/** The topics that are proposed, a line each as «bokmål = nynorsk»: their names in nynorsk by those in bokmål. */
export const topicNames = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split('\n').flatMap((line) => (line.includes(' = ') ? [line.trim().split(' = ') as [string, string]] : [])))

/** The parts of a line with commas, each once. */
export const listed = (line: string): readonly string[] => [...new Set(line.split(',').map((one) => one.trim()).filter((one) => one !== ''))]

/** Names with an id each that no other has. */
export function withIds(names: readonly string[]): readonly { readonly id: string; readonly name: string }[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const wanted = slugify(name) ?? 'navn'
    let id: string = wanted
    for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
    taken.add(id)
    return { id, name }
  })
}
