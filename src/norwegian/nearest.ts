/** Gives the candidate that a word was most likely meant to be. */
export type Nearest = (word: string) => string | null

/** A candidate as it is compared, folded, and its place among all. */
interface Form {
  readonly form: string
  readonly candidate: string
  readonly rank: number
}

/** Forms that people mix up made alike: case, å and aa, ø and oe, hyphens and spaces. */
const folded = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/å|aa/g, 'a')
    .replace(/ø|oe/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[\s_-]+/g, '')

/** The candidate that `word` was most likely meant to be, the first of several as near; null when none is near enough to be worth saying. */
export const nearest = (word: string, candidates: Iterable<string>): string | null => nearestAmong(candidates)(word)

const made = new WeakMap<object, Nearest>()

/** Gives the function from words to the nearest of the candidates of `owner`, which nobody changes: they are made ready once, for all who ask. */
export function nearestOf(owner: object, candidates: () => Iterable<string>): Nearest {
  const found = made.get(owner) ?? nearestAmong(candidates())
  made.set(owner, found)
  return found
}

/** Gives the function from words to the nearest of the candidates; an answer takes looking at those that begin almost as the word, or at some thousand letters, and is then none. */
export function nearestAmong(candidates: Iterable<string>): Nearest {
  const forms = new Map<string, Form>()
  for (const candidate of candidates) {
    const form = folded(candidate)
    if (!forms.has(form)) forms.set(form, { form, candidate, rank: forms.size })
  }
  const shelves = shelvesOf([...forms.values()])
  const within = (errors: number, wanted: string, budget: { left: number }): Form | undefined =>
    Array.from({ length: 2 * errors + 1 }, (_, more) => firstWithin(errors, wanted, budget, shelves.get(wanted.length - errors + more) ?? []) ?? [])
      .flat().sort((a, b) => a.rank - b.rank)[0]
  const answers = new Map<string, string | null>()
  return (word) => {
    const wanted = folded(word)
    const told = answers.get(wanted)
    if (told !== undefined) return told
    const most = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)))
    const budget = { left: patience }
    let found = forms.get(wanted)
    for (let errors = 1; found === undefined && errors <= most; errors++) found = within(errors, wanted, budget)
    const answer = found?.candidate ?? null
    answers.set(wanted, answer)
    return answer
  }
}

/** So many letters of candidates are weighed for one answer. Ten thousand varied names take up to 1 600; numbered ones are all much alike, and would take the more the more there are. */
const patience = 2000

/** The forms of each length, sorted, so that those that begin alike stand together. */
function shelvesOf(forms: readonly Form[]): ReadonlyMap<number, readonly Form[]> {
  const shelves = new Map<number, Form[]>()
  for (const one of forms) {
    const shelf = shelves.get(one.form.length)
    if (shelf) shelf.push(one)
    else shelves.set(one.form.length, [one])
  }
  for (const shelf of shelves.values()) shelf.sort((a, b) => (a.form < b.form ? -1 : 1))
  return shelves
}

/**
 * The first on a shelf that becomes `wanted` when so many letters at most are put in, taken out, changed or swapped with their neighbour.
 * What a beginning costs is worked out once for all that have it, and where that is too much they are passed. Undefined where the budget of letters is spent before it is known.
 */
function firstWithin(errors: number, wanted: string, budget: { left: number }, shelf: readonly Form[]): Form | undefined {
  const longer = wanted.length - (shelf[0]?.form.length ?? 0)
  // Row i is what the first i letters of a form cost against i - errors to i + errors of those wanted; between rows stands one that costs too much.
  const width = 2 * errors + 2
  const far = errors + 1
  const rows = new Uint8Array((wanted.length - longer + 1) * width).fill(far)
  for (let j = 0; j <= errors; j++) rows[errors + j] = j
  const cost = (at: number): number => rows[at] as number

  /** Fills in row `i`; whether there is still a way from it. */
  const goesOn = (form: string, i: number): boolean => {
    const letter = form.charCodeAt(i - 1)
    const last = form.charCodeAt(i - 2)
    let isOpen = false
    // To come out with the right length costs something too.
    for (let j = Math.max(0, i + Math.ceil((longer - errors) / 2)); j <= Math.min(wanted.length, i + Math.floor((longer + errors) / 2)); j++) {
      const at = i * width + errors + j - i
      const isSame = letter === wanted.charCodeAt(j - 1)
      const isSwapped = letter === wanted.charCodeAt(j - 2) && last === wanted.charCodeAt(j - 1)
      const least = Math.min(cost(at - 1) + 1, cost(at - width + 1) + 1, cost(at - width) + (isSame ? 0 : 1), isSwapped ? cost(at - 2 * width) + 1 : far)
      const isDear = least + Math.abs(longer + i - j) > errors
      rows[at] = isDear ? far : least
      isOpen ||= !isDear
    }
    return isOpen
  }

  let best: Form | undefined
  let before = ''
  for (let at = 0; at < shelf.length;) {
    const one = shelf[at] as Form
    const { form } = one
    let i = alike(before, form)
    let isOpen = true
    while (isOpen && i < form.length) isOpen = budget.left-- > 0 && goesOn(form, ++i)
    if (budget.left < 0) return undefined
    if (isOpen && (best === undefined || one.rank < best.rank)) best = one
    at = isOpen ? at + 1 : pastThose(form.slice(0, i), shelf, at)
    before = form
  }
  return best
}

/** How many letters two words begin with alike. */
function alike(a: string, b: string): number {
  let i = 0
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++
  return i
}

/** The place after those that begin so, of which one is at `from`. */
function pastThose(beginning: string, shelf: readonly Form[], from: number): number {
  let step = 1
  while (shelf[from + step]?.form.startsWith(beginning)) step *= 2
  let low = from + (step >> 1) + 1
  let high = Math.min(from + step, shelf.length)
  while (low < high) {
    const middle = (low + high) >> 1
    if (shelf[middle]?.form.startsWith(beginning)) low = middle + 1
    else high = middle
  }
  return low
}
