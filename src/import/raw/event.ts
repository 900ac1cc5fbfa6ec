import type { PlainDate } from '../../norwegian/day.js'
import type { Desk } from '../desk.js'
import { daysIn, onlyDay } from './days.js'

const clock = '(\\d{1,2})(?:[.:](\\d{2}))?'

type Part = 'when' | 'sted' | 'adresse' | 'pris' | 'pameldingsfrist' | 'pamelding' | 'arrangor' | 'malgruppe' | 'tilrettelegging' | 'digital_lenke'

const parts: readonly (readonly [part: Part, words: string])[] = [
  ['pameldingsfrist', 'påmeldingsfrist|påmeldingsfristen|frist(?: for påmelding)?|meld deg på innen'],
  ['pamelding', 'påmelding(?:slenke)?|meld deg på'],
  ['when', 'tid|når|tidspunkt|dato|dato og tid|tid og dato'],
  ['sted', 'sted|stad|hvor|kvar|lokale|lokalet'],
  ['adresse', 'adresse'],
  ['pris', 'pris|kostnad|deltakeravgift|deltakaravgift'],
  ['arrangor', 'arrangør(?:er|ar)?'],
  ['malgruppe', 'målgruppe|for hvem|for kven|hvem|kven'],
  ['tilrettelegging', 'tilrettelegging'],
  ['digital_lenke', 'digital lenke|strømming|strøyming|teams|zoom'],
]
const line = new RegExp(`^(?:${parts.map(([, words]) => `(${words})`).join('|')})\\s*:\\s*(\\S.*)$`, 'iu')

/** Reads time, place and the rest of an event from lines with their names; there must be a time and one more. What can't be put into a key stays in the text. */
export function readEvent(desk: Desk): void {
  const found = desk.free().flatMap((index) => {
    const match = line.exec(desk.blocks[index]?.text ?? '')
    const which = match?.slice(1, -1).findIndex((group) => group !== undefined) ?? -1
    const part = parts[which]?.[0]
    return match && part && desk.blocks[index]?.kind === 'words' ? [{ index, part, value: String(match.at(-1)) }] : []
  })
  const when = found.find(({ part, value }) => part === 'when' && daysIn(value).length > 0)
  if (!when || !found.some(({ part }) => part === 'sted' || part === 'pamelding' || part === 'pameldingsfrist')) return readInvitation(desk)
  const time = whenOf(when.value)
  if (time) desk.read(when.index, 'arrangement', time)
  else {
    desk.ask({ what: 'arrangement.start', near: desk.blocks[when.index]?.text ?? null })
    desk.header.arrangement = {}
  }
  for (const { index, part, value } of found) {
    const said = part === 'when' ? null : valueOf(part, value.replace(/\.$/, ''))
    if (said !== null) desk.read(index, 'arrangement', { [part]: said })
  }
  desk.header.type = 'arrangement'
}

const invites = /(?:velkommen til|velkomen til|inviter(?:er|t|te)|meld(?:e)? deg på|påmelding)/iu
const aside = /^(?:publisert|oppdatert|sist |endret|endra|av |foto)|(?:frist|innen|innan|senest|seinast)[^.!?]*$/iu
const hours = new RegExp(`^[\\s,]*(?:fra |frå )?(?:klokk[ae]n?|kl\\.?)\\s*${clock}(?:\\s*(?:[–-]|til)\\s*(?:kl\\.?\\s*)?${clock})?`, 'iu')

/** Reads the time of an event from a sentence that names a day and an hour, in a text that invites people; the sentence stays where it is. Two times are none: only a person knows which. */
function readInvitation(desk: Desk): void {
  const free = desk.free().filter((index) => desk.blocks[index]?.kind === 'words')
  if (!free.some((index) => invites.test(desk.blocks[index]?.text ?? ''))) return
  const found = free.flatMap((index) => {
    const { text } = desk.blocks[index] as { readonly text: string }
    return daysIn(text).flatMap(({ start, written }) => {
      const behind = hours.exec(text.slice(start + written.length))?.[0]
      return behind === undefined || aside.test(text.slice(0, start)) ? [] : [{ index, value: text.slice(start, start + written.length) + behind.replace(/(?:fra|frå) /i, '') }]
    })
  })
  const [first] = found
  if (!first || new Set(found.map(({ value }) => value)).size > 1) return
  const time = whenOf(first.value)
  desk.understood(first.index, 'arrangement')
  desk.header.arrangement = time ?? {}
  desk.header.type = 'arrangement'
  if (!time) desk.ask({ what: 'arrangement.start', near: desk.blocks[first.index]?.text ?? null })
}

function valueOf(part: Exclude<Part, 'when'>, value: string): string | null {
  if (part === 'pameldingsfrist') {
    const found = onlyDay(value)
    return found && found.day !== 'no-year' && found.day !== 'impossible' ? found.day : null
  }
  if (part !== 'pamelding' && part !== 'digital_lenke') return value
  if (/^https?:\/\/\S+$/i.test(value)) return value
  if (/^www\.\S+\.\S+$/i.test(value)) return `https://${value}`
  return part === 'pamelding' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? `mailto:${value}` : null
}

const span = new RegExp(`^[\\s,–-]*(?:klokk[ae]n?|kl\\.?)?\\s*${clock}(?:\\s*(?:[–-]|til)\\s*(?:kl\\.?\\s*)?${clock})?\\.?$`, 'i')

/** «torsdag 8. juni 2023 kl. 10.00–15.00», «8. juni 2023», «8.–9. juni 2023» and a first and a last time, in a header's keys; null for anything else. */
function whenOf(value: string): { readonly start: string; readonly slutt?: string | undefined } | null {
  const range = /^(\d{1,2})\.?\s*(?:[–-]|til|og)\s*(\d{1,2}\.? ?\p{L}+,? \d{4})\.?$/iu.exec(value.replace(/^(?:\p{L}*dag(?:\s*(?:[–-]|til|og)\s*\p{L}*dag)?,? )/iu, ''))
  if (range) {
    const last = sureDay(range[2] ?? '')
    const first = last && sureDay(`${range[1]}.${last.slice(5, 7)}.${last.slice(0, 4)}`)
    return last && first && first < last ? { start: first, slutt: last } : null
  }
  const days = daysIn(value)
  if (days.some(({ day }) => day === 'no-year' || day === 'impossible') || days.length === 0 || days.length > 2) return null
  const [first, second] = days as [(typeof days)[number], (typeof days)[number] | undefined]
  const behind = (found: typeof first, until: number): string => value.slice(found.start + found.written.length, until).replace(/\s*(?:[–-]|til)\s*$/i, '')
  const clocks = (text: string): readonly (string | null)[] | null => {
    if (/^[\s.,]*$/.test(text)) return []
    const match = span.exec(text)
    return match ? [at(match[1], match[2]), match[3] === undefined ? null : at(match[3], match[4])] : null
  }
  const start = clocks(behind(first, second?.start ?? value.length))
  const end = second ? clocks(behind(second, value.length)) : null
  if (value.slice(0, first.start).trim() !== '' || start === null) return null
  if (second) return end?.[0] && start[0] ? { start: `${first.day} ${start[0]}`, slutt: `${second.day} ${end[0]}` } : end?.length === 0 && start.length === 0 ? { start: first.day, slutt: second.day } : null
  if (start.length === 0) return { start: first.day }
  return start[0] ? { start: `${first.day} ${start[0]}`, slutt: start[1] ? `${first.day} ${start[1]}` : undefined } : null
}

const sureDay = (text: string): PlainDate | null => {
  const found = onlyDay(text)?.day
  return found === undefined || found === 'no-year' || found === 'impossible' ? null : found
}

const at = (hour = '', minute = '00'): string | null => (Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null)
