import { digest } from '../digest.js'
import { digested, type Draft, type Made, type Undigested } from '../output.js'
import { isShared } from '../templates/shared.js'
import { keyText } from './key-text.js'
import type { Parts } from './parts.js'
import type { Site } from './site.js'

/** What a file is made of, and the view that shows that. */
export interface Matter<V> {
  readonly parts: () => unknown
  readonly view: (site: Site) => V
}

/** A view is a function of the site and these parts, and of nothing else: so they tell whether it can be another. */
export const matter = <P, V>(parts: () => P, view: (site: Site, parts: P) => V): Matter<V> => ({ parts: () => partsOf(parts, parts), view: (site) => view(site, partsOf(parts, parts)) })

/** Gives what makes something of a thing, or has it at hand where it made it of the same thing last. */
function atHand() {
  let last: { readonly of: object; readonly made: unknown } | undefined
  return <T>(of: object, make: () => T): T => {
    if (last?.of !== of) last = { of, made: make() }
    return last.made as T
  }
}

// A file's proof and its view ask one after the other.
const partsOf = atHand()

/** What a file is rendered by: the name and the hash of its template, `-` where it has none, and what makes its bytes of a view. */
export interface Maker<V> {
  readonly name: string
  readonly template: string
  readonly make: (view: V) => string | Promise<string>
  /** Gives what was made as it is, and throws where it may not be published. */
  readonly guard?: (text: string) => string
}

/** Gives the functions that make outputs: of a view with its parts, or of what is made at once, and the proof by parts alone. `build` tells what made them. */
export function outputsBy(build: string, site: Site, { isFace }: Pick<Parts, 'isFace'>) {
  const textOf = keyText(isShared)
  // An article and an issue are told from any other by their digests, and written as those.
  const write = keyText(isFace, (value) => ('digest' in value && typeof value.digest === 'string' ? value.digest : null))
  let shared: string | undefined
  const proving = (name: string, parts: unknown): Undigested => ({ before: '', of: `${(shared ??= digest(build + write(site)))}${name}\n${write(parts)}` })
  const proofOf = (name: string, parts: unknown): string => digested(proving(name, parts))
  const own = new URL(site.settings.url).host

  // What decides a file's bytes is worked out when somebody asks for its key, and let go when another's is: a check never asks, and no two views are in memory.
  const views = atHand()
  const viewOf = <V>({ of }: { readonly of: Matter<V> }): V => views(of, () => of.view(site))

  /** A file; there are many, and so what they have in common is in one place. */
  class Shown<V> implements Made {
    readonly path: string
    readonly of: Matter<V>
    readonly by: Maker<V>
    #key: string | undefined
    constructor(path: string, of: Matter<V>, by: Maker<V>) {
      this.path = path
      this.of = of
      this.by = by
    }
    /** Its parts tell why it is another: korus, the template, or what is shown. */
    get key() {
      return (this.#key ??= digested(this.keying()))
    }
    // Neither a path nor a version holds a line break, so no two are hashed as the same text.
    protected keying(): Undigested {
      return { before: `${build} ${this.by.template} `, of: `${this.path}\n${textOf(viewOf(this))}` }
    }
    isOther(key: string) {
      return !key.startsWith(`${build} ${this.by.template} `)
    }
    keyShowing(key: string) {
      return `${build} ${this.by.template} ${key.slice(key.lastIndexOf(' ') + 1)}`
    }
    make() {
      const { make, guard = (text: string) => text } = this.by
      const made = make(viewOf(this))
      return typeof made === 'string' ? guard(made) : made.then(guard)
    }
  }
  class Proven<V> extends Shown<V> {
    #proof: string | undefined
    readonly #isAsBefore: () => boolean
    #isKnown: boolean | undefined
    constructor(path: string, of: Matter<V>, by: Maker<V>, isAsBefore = () => false) {
      super(path, of, by)
      this.#isAsBefore = isAsBefore
    }
    get isAsBefore() {
      return (this.#isKnown ??= this.#isAsBefore())
    }
    get proof() {
      return (this.#proof ??= proofOf(this.by.name, this.of.parts()))
    }
    draft(): Draft {
      return { text: this.by.make(viewOf(this)), own: this.by.guard ? own : null, key: () => this.keying(), proof: () => proving(this.by.name, this.of.parts()) }
    }
  }
  const asItIs: Maker<string> = { name: '-', template: '-', make: (text) => text }

  return {
    proofOf,
    made: <V>(path: string, of: Matter<V>, by: Maker<V>, isAsBefore?: () => boolean): Made => new Proven(path, of, by, isAsBefore),
    text: (path: string, of: Matter<string>): Made => new Proven(path, of, asItIs),
    plain: (path: string, content: () => string): Made => new Shown(path, { parts: content, view: content }, asItIs),
  }
}
