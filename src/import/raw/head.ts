import type { Block } from '../block.js'
import type { Desk } from '../desk.js'
import { wordsOf } from '../words.js'
import { onlyDay } from './days.js'
import { bulletOf, dashOf, hyphenOf, numberOf } from './marks.js'
import { namesIn } from './names.js'

/** Lengths in letters: what is longer is no title; what is shorter or longer is no lead. */
const most = { title: 150, lead: 300 }
const least = { lead: 40, body: 2 }

const isLine = (text: string): boolean => bulletOf(text) === null && hyphenOf(text) === null && dashOf(text) === null && numberOf(text) === null

/** Reads the title, a second one of nearly the same words, a day that stands alone, and the lead. What it can't tell it asks for. */
export function readHead(desk: Desk): void {
  readTitle(desk)
  readLooseDay(desk)
  readLead(desk)
}

function readTitle(desk: Desk): void {
  const free = desk.free()
  const styled = free.find((index) => desk.blocks[index]?.style === 'title') ?? free.slice(0, 8).find((index) => desk.blocks[index]?.depth === 1)
  const first = styled ?? free[0]
  if (desk.header.tittel === undefined) {
    const block = first === undefined ? undefined : desk.blocks[first]
    if (first === undefined || !block || !isTitle(block, free.length, styled !== undefined)) return desk.ask({ what: 'tittel', near: null })
    desk.read(first, 'tittel', block.text)
  }
  const title = String(desk.header.tittel)
  for (const index of desk.free().slice(0, 3)) {
    const { text, kind } = desk.blocks[index] as Block
    if (kind === 'whole' || text.length > 100) continue
    if (wordsOf(text).join(' ').toLowerCase() === wordsOf(title).join(' ').toLowerCase()) desk.remove(index, 'repeated')
    else if (desk.header.korttittel === undefined && isNear(text, title) && !/[.]$/.test(text)) secondTitle(desk, index, text, title)
  }
}

/** The longer of two titles is the title, the shorter the one for lists. */
function secondTitle(desk: Desk, index: number, text: string, title: string): void {
  if (text.length <= title.length) desk.read(index, 'korttittel', text)
  else if (text.length <= 90 && title.length <= 50) desk.swap(index, 'tittel', text, 'korttittel')
}

function isTitle({ kind, text, style }: Block, count: number, styled: boolean): boolean {
  if (kind === 'whole' || text.length > most.title) return false
  if (styled || style === 'title') return true
  return isLine(text) && count > 1 && (!/[.:;,]$/.test(text) || (text.length < 60 && /[.]$/.test(text) && !/[.!?] /.test(text)))
}

/** Whether two lines share most of the words of the shorter. */
function isNear(a: string, b: string): boolean {
  const [one, two] = [a, b].map((text) => new Set(wordsOf(text.toLowerCase()).filter((word) => word.length > 2))) as [Set<string>, Set<string>]
  const shared = [...one].filter((word) => two.has(word)).length
  const least = Math.min(one.size, two.size)
  return least >= 2 && shared / least >= 0.6
}

/** A day by itself near the top, perhaps behind the name of a place, says when a text was published. */
function readLooseDay(desk: Desk): void {
  for (const index of desk.free().slice(0, 6)) {
    const text = desk.blocks[index]?.text ?? ''
    const found = text.length <= 60 ? onlyDay(text.replace(/^\p{Lu}[\p{L} -]{1,29},\s*(?=\S)/u, '')) : null
    if (!found) continue
    if (found.day === 'no-year' || found.day === 'impossible') {
      desk.remove(index, 'meta')
      if (desk.header.dato === undefined) desk.ask({ what: 'dato', near: text })
    } else if (desk.header.dato === undefined) desk.read(index, 'dato', found.day)
    return
  }
}

function readLead(desk: Desk): void {
  if (desk.header.ingress !== undefined) return
  const free = desk.free()
  const styled = free.slice(0, 6).find((index) => desk.blocks[index]?.style === 'lead')
  const index = styled ?? free.find((at) => isProse(desk.blocks[at] as Block))
  const block = index === undefined ? undefined : desk.blocks[index]
  if (index === undefined || !block || !(styled === index || (index === free[0] && isLead(block, free.length)))) {
    return desk.ask({ what: 'ingress', near: block && block.text.length > most.lead ? block.text : null })
  }
  desk.read(index, 'ingress', block.text)
}

const isProse = ({ kind, text }: Block): boolean => kind === 'words' && isLine(text) && text.length >= least.lead

/** A lead says in a sentence or two what follows: a whole paragraph, without links, and neither a question nor a biography. */
function isLead({ kind, text, nodes, bold }: Block, count: number): boolean {
  const [only] = nodes
  const plain = only?.type === 'paragraph' && only.children.every(({ type }) => type === 'text' || type === 'emphasis' || (bold && type === 'strong'))
  return kind === 'words' && plain && count > least.body && text.length >= least.lead && text.length <= most.lead && isLine(text) && /[.!?…»”]$/.test(text)
    && (!text.endsWith('?') || /[.!?] \p{Lu}/u.test(text)) && !/^\P{Lu}/u.test(text.replace(/^[«"“]/, '')) && namesIn(text) === null && !/^.{2,60}\((?:f\.|født|fødd|\d\d\))/.test(text)
}
