import { SaxesParser } from 'saxes'
import { Refused } from '../refusal.js'

/** What a part of a Word file says, read straight from its XML. */
interface WordPart {
  /** The text a reader sees, a line for each paragraph. */
  readonly text: string
  /** What was struck out with changes tracked. */
  readonly deleted: readonly string[]
  readonly insertions: number
  /** The notes the text refers to, in order, as `footnote-1`. */
  readonly notes: readonly string[]
}

/** No manuscript's elements stand deeper in each other. */
const deepest = 400

/** Reads a part; with `under` only the elements of that name and id, such as one note. Refuses what is no sound XML. */
export function readPart(bytes: Uint8Array | undefined, under?: { readonly name: string; readonly id: string }): WordPart {
  const found = { text: '', deleted: [] as string[], insertions: 0, notes: [] as string[] }
  if (bytes === undefined) return found
  const stack: string[] = []
  // A text box stands in the middle of a paragraph and is read after it.
  const boxes: string[] = []
  let afterParagraph = ''
  let inside = under === undefined ? 0 : -1
  const within = (name: string): boolean => stack.includes(name)
  const say = (text: string): void => {
    if (boxes.length > 0) boxes[boxes.length - 1] += text
    else found.text += text
  }
  const parser = new SaxesParser({ position: false })
  parser.on('error', () => {
    throw new Refused('broken')
  })
  parser.on('doctype', () => {
    throw new Refused('broken')
  })
  parser.on('opentag', ({ name, attributes }) => {
    stack.push(name)
    if (stack.length > deepest) throw new Refused('bomb')
    if (under && name === under.name && attributes['w:id'] === under.id) inside = stack.length
    if (inside < 0 || within('mc:Choice')) return
    if (name === 'w:pict') boxes.push('')
    else if (name === 'w:ins') found.insertions += within('w:rPr') || within('w:trPr') ? 0 : 1
    else if (name === 'w:del' && !within('w:rPr') && !within('w:trPr')) found.deleted.push('')
    else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') say(' ')
    else if (name === 'w:noBreakHyphen') say('-')
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      say(' ')
      if (!within('w:del')) found.notes.push(`${name.slice(2, -'Reference'.length)}-${attributes['w:id']}`)
    }
  })
  parser.on('text', (text) => {
    if (inside < 0 || within('mc:Choice')) return
    if (stack.at(-1) === 'w:t' && !within('w:del') && !within('w:moveFrom')) say(text)
    else if (stack.at(-1) === 'w:delText' || (stack.at(-1) === 'w:t' && within('w:del'))) found.deleted[found.deleted.length - 1] += text
  })
  parser.on('closetag', ({ name }) => {
    if (inside >= 0 && !within('mc:Choice')) {
      if (name === 'w:pict') {
        const said = boxes.pop() ?? ''
        if (boxes.length > 0) say(`\n${said}`)
        else afterParagraph += `\n${said}\n`
      } else if (name === 'w:p' || name === 'w:tc') {
        say('\n')
        if (boxes.length === 0) {
          found.text += afterParagraph
          afterParagraph = ''
        }
      }
    }
    if (under && stack.length === inside) inside = -1
    stack.pop()
  })
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken')
  }
  return { ...found, deleted: found.deleted.filter((one) => one.trim() !== '') }
}

/** The comments of a Word file, each with who wrote it. */
export function readComments(bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined) return []
  const ids: { readonly id: string; readonly author: string }[] = []
  const parser = new SaxesParser({ position: false })
  parser.on('error', () => {})
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:comment') ids.push({ id: String(attributes['w:id'] ?? ''), author: String(attributes['w:author'] ?? '') })
  })
  parser.write(new TextDecoder().decode(bytes)).close()
  return ids.map(({ id, author }) => `${author}: ${readPart(bytes, { name: 'w:comment', id }).text.replace(/\s+/g, ' ').trim()}`)
}
