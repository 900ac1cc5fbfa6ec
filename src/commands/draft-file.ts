import { dayOf, type Draft, type Gap } from '../import/draft.js'
import { pictureAddress } from '../import/picture-address.js'
import { writeDraft } from '../import/write-draft.js'
import type { Wording } from '../messages/wording.js'
import type { Settings } from '../settings-types.js'
import { visible } from '../visible.js'

/** A draft that has no file yet, with lines that belong as comments in its header. */
export type FreshDraft = Draft & { readonly notes?: readonly string[]; readonly isNew?: boolean }

/** Where a draft goes: among those of its year, or where its day is not known in a folder of drafts; one folder down in any case, so that pictures are found. */
export function draftPath(draft: Pick<Draft, 'header'>, slug: string): string {
  const day = dayOf(draft)
  return day === null ? `articles/kladder/${slug}.md` : `articles/${day.slice(0, 4)}/${day}-${slug}.md`
}

/** The words in which an article or a report says what is missing. */
export function gapWords(gap: Gap, { program: { importing } }: Wording, { topics, centres }: Settings): { readonly label: string; readonly text: string } {
  const { label, text } = importing.gap({ ...gap, near: gap.near === null ? null : short(gap.near) }, { topics: topics.map(({ id }) => id), centres: centres.map(({ id }) => id) })
  return { label, text: visible(text) }
}

const mostShown = 160
const short = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown).trimEnd()} …` : text)

/** The text of a draft's file. */
export function draftSource(draft: FreshDraft, words: Wording, settings: Settings): string {
  const { importing } = words.program
  // What is not about a key is said at the end of the header, for the report is gone when the terminal is closed.
  const isKey = (what: Gap['what']): boolean => !['bilde-i-teksten', 'alt-i-teksten', 'lenke', 'tegn', 'kommentar', 'nokkel', 'kortkode', 'form'].includes(what)
  const say = (gap: Gap): string => {
    const { label, text } = gapWords(gap, words, settings)
    return `${importing.missing} ${label}: ${text}`
  }
  const others = draft.gaps.filter(({ what }) => !isKey(what) && what !== 'nokkel').map((gap) => gapWords(gap, words, settings).text)
  const notes = draft.notes === undefined || draft.notes.length === 0 ? [] : [importing.unknownKeys, ...draft.notes.map((note) => `  ${visible(note)}`)]
  const source = writeDraft({ ...draft, gaps: draft.gaps.filter(({ what }) => isKey(what)) }, say, [...others, ...notes])
  return source.replaceAll(pictureAddress(''), '../bilder/')
}
