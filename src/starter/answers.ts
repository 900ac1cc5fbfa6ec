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

/** The topics that are proposed, with their names in both written standards. */
const proposed: readonly (readonly [nb: string, nn: string])[] = [
  ['Forebygging', 'Førebygging'], ['Behandling og oppfølging', 'Behandling og oppfølging'], ['Brukermedvirkning', 'Brukarmedverknad'],
  ['Pårørende', 'Pårørande'], ['Kommunalt rusarbeid', 'Kommunalt rusarbeid'], ['Arbeidsliv', 'Arbeidsliv'],
]

export const proposedTopics: readonly string[] = proposed.map(([nb]) => nb)

/** A topic's name in nynorsk, where we know it; else the one it has. */
export const inNynorsk = (name: string): string => proposed.find(([nb]) => nb === name)?.[1] ?? name

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
