import { digest } from '../digest.js'
import type { IssueView, StoryView } from './issue-shape.js'

/** A place in a text that one story fills, in bytes of UTF-8, and what stands there when the story is gone. */
export interface Place {
  readonly slug: string
  /** `block` is the story itself, `preheader` what the inbox shows of the lead story. */
  readonly part: 'block' | 'preheader'
  readonly start: number
  readonly end: number
  readonly instead: string
}

/** A text without its marks, and the places they stood around. */
export interface Unmarked {
  readonly text: string
  readonly places: readonly Place[]
}

/** A view whose stories stand between marks that nothing in it can imitate: their key is the digest of all that it says. */
export interface MarkedView {
  readonly view: IssueView
  readonly key: string
}

const steps = ['begin', 'instead', 'end'] as const
const parts = ['block', 'preheader'] as const
type Part = (typeof parts)[number]

/** Gives the view with marks around each story and around the lead story's preheader; `slugs` are those of the stories in the order of the view, `neutral` is a preheader that tells of none. */
export function markedView(view: IssueView, slugs: readonly string[], neutral: string): MarkedView {
  const key = digest(JSON.stringify(view)).slice(0, 16)
  const around = (slug: string, part: Part) => (step: number): string => `~${key}:${slug}:${parts.indexOf(part)}${step}~`
  const left = [...slugs]
  const marked = (story: StoryView): StoryView => {
    const mark = around(left.shift() ?? '', 'block')
    return { ...story, marks: { begin: mark(0), instead: mark(1), end: mark(2) } }
  }
  const inbox = view.lead && slugs[0] !== undefined ? around(slugs[0], 'preheader') : null
  return {
    key,
    view: {
      ...view,
      preheader: inbox ? `${inbox(0)}${view.preheader}${inbox(1)}${neutral}${inbox(2)}` : view.preheader,
      lead: view.lead && marked(view.lead),
      sections: view.sections.map((section) => ({ ...section, stories: section.stories.map(marked) })),
    },
  }
}

/** Takes the marks out of a text that was made of a marked view, and what stands for stories that are gone. */
export function unmark(text: string, key: string): Unmarked {
  // MJML lets bare text stand between its elements only inside mj-raw.
  const marks = new RegExp(`(?:<mj-raw>\\s*)?~${key}:([a-z0-9-]*):(\\d)(\\d)~(?:\\s*</mj-raw>)?`, 'g')
  const places: Place[] = []
  let kept = ''
  let [size, from, start, end] = [0, 0, -1, -1]
  const keep = (piece: string): number => {
    kept += piece
    return (size += Buffer.byteLength(piece))
  }
  for (const { 0: mark, 1: slug = '', 2: part, 3: step, index } of text.matchAll(marks)) {
    const piece = text.slice(from, index)
    from = index + mark.length
    switch (steps[Number(step)]) {
      case 'begin': start = keep(piece); break
      case 'instead': end = keep(piece); break
      default:
        // A layout that sets only some of the marks has marked nothing.
        if (start >= 0 && end >= start) places.push({ slug, part: parts[Number(part)] ?? 'block', start, end, instead: piece })
        start = end = -1
    }
  }
  keep(text.slice(from))
  return { text: kept, places }
}
