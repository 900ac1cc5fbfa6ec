import type { Paragraph, PhrasingContent, RootContent } from 'mdast'

/*
 * The settled tree: what inspect.ts leaves for the three readings. References are resolved, raw HTML and definitions are gone,
 * and the nodes below stand where Markdown's own say too little.
 */

/** `:::name`: a facts box, a help box or a quotation; `level` is its heading's. */
export interface Box {
  type: 'box'
  name: 'fakta' | 'hjelp' | 'sitat'
  title: PhrasingContent[]
  label: string
  level: number
  children: RootContent[]
}

/** A list of which every item reads `Name: value`. */
export interface Facts {
  type: 'facts'
  children: Fact[]
}
export interface Fact {
  type: 'fact'
  name: string
  children: PhrasingContent[]
}

/** A question of an interview with what is said until the next. */
export interface Turn {
  type: 'turn'
  children: [Question, Answer]
}
export interface Question {
  type: 'question'
  children: Paragraph[]
}
export interface Answer {
  type: 'answer'
  children: RootContent[]
}

/** The label «Navn:» before what that person says. */
export interface Speaker {
  type: 'speaker'
  name: string
}

/** The notes that are referred to, in the order of their numbers. */
export interface Footnotes {
  type: 'footnotes'
  title: string
  children: Footnote[]
}
export interface Footnote {
  type: 'footnote'
  number: number
  uses: number
  children: RootContent[]
}

declare module 'mdast' {
  interface LinkData { slot?: number }
  interface ImageData { slot?: number }
  interface HeadingData { level?: number; id?: string }
  interface TableData { label?: string; caption?: PhrasingContent[] }
  interface FootnoteReferenceData { number?: number; use?: number }
  interface RootContentMap {
    box: Box
    facts: Facts
    turn: Turn
    question: Question
    answer: Answer
    footnotes: Footnotes
    speaker: Speaker
  }
  interface PhrasingContentMap { speaker: Speaker }
}
