import type { Source } from '../source.js'
import { html, list, maybe, number, object, text, url, type Shape, type View } from '../templates/shape.js'

/** A picture at the width it is shown, in pixels; `alt` is empty for one that only decorates. */
const picture = object({ src: url, alt: text, width: number })

/** When, one line for each gathering, and where; `status` stands before the title, `lang` its language where the title's is no Norwegian. */
const event = maybe(object({ times: list(text), place: maybe(text), status: maybe(object({ word: text, lang: maybe(text) })), message: maybe(text), calendar: maybe(object({ text, url })) }))

/**
 * One article. `lang` is the language of its title and lead and `aroundLang` that of the words around them, each null where the
 * issue's own holds; `kind` names the type where no heading does.
 */
const story = object({
  title: text,
  lead: text,
  url,
  lang: maybe(text),
  aroundLang: maybe(text),
  kind: maybe(text),
  event,
  origin: text,
  picture: maybe(picture),
  readStory: text,
  /** Marks that stand before the story, between it and what stands for it when it is withdrawn, and behind that; every layout has to set them. */
  marks: object({ begin: text, instead: text, end: text }),
  gone: text,
})

const palette = object({ accent: text, background: text, surface: text, text, muted: text })
const link = object({ text, url })

/** What an issue's layouts see. */
export const issueShape = object({
  lang: text,
  title: text,
  subject: text,
  preheader: text,
  colours: palette,
  /** A style element that colours the classes page, surface, ink, quiet, accent, rule and button anew in dark mode. */
  darkStyle: html,
  masthead: object({ name: text, occasion: text, inBrowser: link }),
  /** What the editor says before the stories; null where it is nothing. `bodyText` is the same as `body` in plain text. */
  intro: maybe(object({ heading: maybe(text), body: html, bodyText: text, greeting: maybe(object({ name: text, role: maybe(text), picture: maybe(picture) })) })),
  lead: maybe(story),
  sections: list(object({ heading: text, stories: list(story) })),
  elsewhere: maybe(object({ heading: text, links: list(object({ title: text, text: maybe(text), url, source: maybe(text) })) })),
  colophon: object({
    why: text,
    publisher: text,
    postalAddress: text,
    email: link,
    /** Marks that the provider demands in every mail. */
    required: list(text),
    unsubscribe: link,
    privacy: maybe(link),
    accessibility: maybe(link),
  }),
})

export type IssueView = View<typeof issueShape>
export type StoryView = View<typeof story>

/** The layouts there are, by template: with pictures, as a list of titles and leads, and as a letter. */
export const newsletterShapes: Readonly<Record<string, Shape>> = Object.fromEntries(
  ['full', 'compact', 'text'].map((name) => [`newsletter/${name}.mjml.hbs`, issueShape]),
)

/** Gives every layout among these files by template, the project's own beside the package's. */
export const layoutShapes = (files: readonly Source[]): Readonly<Record<string, Shape>> => ({
  ...newsletterShapes,
  ...Object.fromEntries(files.flatMap(({ path }) => {
    const name = /^templates\/(newsletter\/[^/]+\.mjml\.hbs)$/.exec(path)?.[1]
    return name === undefined ? [] : [[name, issueShape]]
  })),
})
