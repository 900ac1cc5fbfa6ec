import { articleTypes } from '../article/metadata-types.js'
import { Halt } from '../halt.js'
import type { Header } from '../import/draft.js'
import type { Settings } from '../settings-types.js'

/** What an adviser chooses on the command line of what an article must have. */
export interface Choices {
  readonly type?: string
  readonly topic?: string
  readonly centre?: string
  readonly author?: string
}

/** The choices as keys of a header; halts on what korus.yml does not know. */
export function chosenHeader({ type, topic, centre, author }: Choices, { topics, centres, authors }: Settings): Header {
  const known = (option: string, value: string, ids: readonly string[]): string => {
    const found = ids.find((id) => id.toLowerCase() === value.trim().toLowerCase())
    if (found === undefined) throw new Halt(2, { kind: 'bad-value', option, value, known: ids })
    return found
  }
  return {
    ...(type === undefined ? {} : { type: known('--type', type, articleTypes) }),
    ...(topic === undefined ? {} : { tema: topic.split(',').map((one) => known('--tema', one, topics.map(({ id }) => id))) }),
    ...(centre === undefined ? {} : { senter: known('--senter', centre, centres.map(({ id }) => id)) }),
    ...(author === undefined ? {} : { forfatter: authors.find(({ id, name }) => id === author || name === author)?.id ?? author }),
  }
}
