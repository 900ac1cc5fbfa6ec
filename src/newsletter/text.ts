import type { IssueView, StoryView } from './issue-shape.js'

const width = 72

/** Gives the plain-text part of an issue: what its HTML holds, in the same order and with the same links, each on a line of its own. */
export function issueText(view: IssueView): string {
  const { masthead, intro, lead, sections, elsewhere, colophon } = view
  const blocks = [
    `${masthead.name.toUpperCase()}\n${masthead.occasion}\n${'='.repeat(width)}`,
    linkLines(masthead.inBrowser),
    intro?.heading && wrap(intro.heading),
    intro && prose(intro.bodyText),
    intro?.greeting && wrap([intro.greeting.name, intro.greeting.role].filter(Boolean).join(', ')),
    lead && `${'-'.repeat(width)}\n\n${storyLines(lead)}`,
    ...sections.flatMap((section) => [title(section.heading), ...section.stories.map(storyLines)]),
    ...(elsewhere ? [title(elsewhere.heading), ...elsewhere.links.map(({ title: name, text, source, url }) =>
      lines(wrap(name), text && wrap(text), source, url))] : []),
    '='.repeat(width),
    wrap(colophon.why),
    linkLines(colophon.unsubscribe),
    lines(wrap(colophon.publisher), wrap(colophon.postalAddress), ...colophon.required, colophon.email.text),
    colophon.privacy && linkLines(colophon.privacy),
    colophon.accessibility && linkLines(colophon.accessibility),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function storyLines({ kind, title: name, event, lead, origin, url, marks, gone }: StoryView): string {
  const said = lines(
    kind && kind.toUpperCase(),
    wrap(event?.status ? `${event.status.word}: ${name}` : name),
    ...(event ? [...event.times, event.place, event.message].map((line) => line && wrap(line)) : []),
    wrap(lead),
    wrap(origin),
    url,
    event?.calendar && linkLines(event.calendar),
  )
  return `${marks.begin}${said}${marks.instead}${wrap(gone)}${marks.end}`
}

const title = (heading: string): string => `${'-'.repeat(width)}\n${heading.toUpperCase()}`
const linkLines = ({ text, url }: { readonly text: string; readonly url: string }): string => `${text}:\n${url}`
const lines = (...parts: readonly (string | null | false | undefined)[]): string => parts.filter(Boolean).join('\n')

/** Wraps each line of a text, an item of a list hanging under its first word. */
const prose = (text: string): string => text.split('\n').map((line) => wrap(line.trimEnd(), /^\s*(?:[-*–] |\d+\. )?/.exec(line)?.[0].length)).join('\n')

/** Breaks a line at its spaces, every new one indented by `hang`; what holds no space, such as an address, stays whole. */
function wrap(text: string, hang = 0): string {
  const wrapped: string[] = []
  let line: string | null = null
  for (const word of text.split(' ')) {
    const size: number = line === null ? 0 : [...line].length
    if (line === null) line = word
    else if (size <= hang || size + 1 + [...word].length <= width) line += ` ${word}`
    else {
      wrapped.push(line)
      line = ' '.repeat(hang) + word
    }
  }
  return [...wrapped, line].join('\n')
}
