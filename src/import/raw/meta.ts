import { articleTypes } from '../../article/metadata-types.js'
import type { Settings } from '../../settings-types.js'
import type { Desk } from '../desk.js'
import type { Gap, HeaderKey, Value } from '../draft.js'
import { contactsIn } from './contact.js'
import { onlyDay } from './days.js'
import { namesIn, type Named } from './names.js'

type Label =
  | 'byline' | 'both' | 'photo' | 'drawing' | 'caption' | 'published' | 'updated' | 'tags' | 'topic' | 'source' | 'contact' | 'lead' | 'title' | 'shortTitle' | 'type' | 'centre' | 'first'

/** What a line begins with that says what it is; `bare` may stand without a colon. */
const labels: readonly (readonly [label: Label, words: string, bare?: true])[] = [
  ['both', 'tekst (?:og|&) (?:foto|bilder|bilete|bilde)|foto (?:og|&) tekst|av og foto', true],
  ['byline', 'tekst|skrevet av|skrive av|forfattere?|forfattar|journalist|artikkel av|byline|tekst av', true],
  ['byline', 'av', true],
  ['photo', 'foto|fotograf|bilder|foto av|bilde av', true],
  ['drawing', 'illustrasjon(?:er)?|illustratør|ill\\.?|teikning|tegning'],
  ['caption', 'bilde|bilete|bildetekst|bilettekst'],
  ['first', 'opprinnelig publisert (?:i|på)|opphaveleg publisert (?:i|på)|først publisert (?:i|på)|(?:denne )?(?:saken|artikkelen|teksten) (?:er|ble|vart|blei) (?:først|opprinnelig) publisert (?:i|på)', true],
  ['updated', 'oppdatert|sist oppdatert|sist endret|sist endra|endret|endra', true],
  ['published', 'publisert|publisert dato|publiseringsdato|lagt ut|utgitt|dato', true],
  ['tags', 'emneord|stikkord|nøkkelord|tags|tagger|emneknagger'],
  ['topic', 'tema|temaer'],
  ['source', 'kilde|kjelde'],
  ['contact', 'kontakt|kontaktperson(?:er|ar)?|kontaktinformasjon|for mer informasjon|meir informasjon'],
  ['lead', 'ingress'],
  ['title', 'tittel|overskrift'],
  ['shortTitle', 'korttittel|kort tittel'],
  ['type', 'type|sjanger'],
  ['centre', 'senter'],
]
const byWord = labels.map(([label, words, bare]) => ({ label, at: new RegExp(`(?<![\\p{L}\\d])(?:${words})(?:\\s*:\\s*|${bare ? '\\s+(?=[\\p{Lu}\\d])' : '\\s*:\\s*'})`, 'giu') }))
const begins = new RegExp(`^(?:${labels.map(([, words, bare]) => `(?:${words})(?:\\s*:${bare ? '|\\s+(?=[\\p{Lu}\\d])' : ''})`).join('|')})`, 'iu')
/** Labels that are words of sentences too are only looked for where nothing but more labels stands before them. */
const early: ReadonlySet<Label> = new Set(['byline', 'published', 'updated', 'both', 'photo', 'first'])

interface Segment {
  readonly label: Label
  readonly value: string
}

/** A line taken apart at its labels; null where it does not begin with one. */
function segmentsOf(line: string): readonly Segment[] | null {
  if (!begins.test(line)) return null
  const marks = byWord.flatMap(({ label, at }) => [...line.matchAll(at)].map(({ 0: found, index }) => ({ label, start: index, end: index + found.length, colon: found.includes(':') })))
    .filter(({ label, colon, start }) => start === 0 || colon || (early.has(label) && /[\s,.;|·•–-]$/.test(line.slice(0, start)) && /^\p{Lu}/u.test(line.slice(start))) || (label === 'updated' && /[,;|·–-]\s*$|\d\s$/.test(line.slice(0, start))))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const apart = marks.filter(({ start }, i) => !marks.slice(0, i).some((other) => other.end > start))
  if (apart[0]?.start !== 0) return null
  return apart.map(({ label, end }, i) => ({ label, value: line.slice(end, apart[i + 1]?.start ?? line.length).replace(/^[\s,;|·–-]+|[\s,;|·(–-]+$/g, '') }))
}

type Meaning = readonly { readonly key: HeaderKey; readonly value: Value }[] | { readonly ask: Gap } | null

/** What lines with labels say of an article, in a header's keys. A line of which a part is not understood stays where it is. */
export function readMeta(desk: Desk, settings: Settings): void {
  for (const index of desk.free()) {
    const block = desk.blocks[index]
    if (!block || block.kind === 'whole' || block.text.length > 400) continue
    const segments = segmentsOf(block.text)
    if (!segments) continue
    const first = segments[0] as Segment
    // «Av» begins many a sentence: far from title and end it is no byline.
    if (first.label === 'byline' && !isEdge(desk, index) && !block.text.includes(':')) continue
    const meanings = segments.map((segment) => meaningOf(segment, block.text, settings))
    if (meanings.includes(null)) continue
    const said = meanings.flatMap((meaning) => (Array.isArray(meaning) ? meaning : [])) as { readonly key: HeaderKey; readonly value: Value }[]
    const asked = meanings.flatMap((meaning) => (meaning && 'ask' in meaning ? [meaning.ask] : []))
    if (said.some(({ key, value }) => typeof value === 'string' && desk.header[key] !== undefined)) continue
    const done = said.filter(({ key, value }) => desk.read(index, key, value))
    if (done.length === 0 && asked.length > 0) desk.remove(index, 'meta')
    // The maker of another picture, which did not come along.
    if (done.length === 0 && (first.label === 'photo' || first.label === 'drawing')) desk.ask({ what: 'bilde-i-teksten', near: block.text })
    for (const gap of asked) desk.ask(gap)
  }
}

const isEdge = ({ blocks }: Desk, index: number): boolean => index < 10 || index >= blocks.length - 8

function meaningOf({ label, value }: Segment, line: string, { topics, centres }: Settings): Meaning {
  const bare = value.replace(/[\s.]+$/, '')
  const text = (key: HeaderKey, most = 200): Meaning => (bare === '' || value.length > most ? null : [{ key, value: key === 'ingress' ? value : bare }])
  const folded = bare.toLowerCase()
  switch (label) {
    case 'byline': {
      const people = namesIn(bare)
      // «Kari Nordmann (tekst) og Ola Hansen (foto)»
      const isPhotographer = ({ rolle = '' }: Named): boolean => /^foto(?:graf)?$/i.test(rolle)
      const writers = people?.filter((one) => !isPhotographer(one)) ?? []
      if (people === null || writers.length === 0) return null
      const foto = people.filter(isPhotographer).map(({ navn }) => navn).join(' og ')
      return [
        { key: 'forfatter', value: writers.map(({ navn, rolle, epost }) => ({ navn, rolle: /^tekst$/i.test(rolle ?? '') ? undefined : rolle, epost })) },
        ...(foto === '' ? [] : [{ key: 'bilde' as const, value: { foto } }]),
      ]
    }
    case 'both': {
      const people = namesIn(bare)
      return people && [{ key: 'forfatter', value: people.map(({ navn, rolle, epost }) => ({ navn, rolle, epost })) }, { key: 'bilde', value: { foto: people.map(({ navn }) => navn).join(' og ') } }]
    }
    case 'photo': return isCredit(bare) ? [{ key: 'bilde', value: { foto: bare } }] : null
    case 'drawing': return isCredit(bare) ? [{ key: 'bilde', value: { illustrasjon: bare } }] : null
    case 'caption': return bare === '' ? null : [{ key: 'bilde', value: { bildetekst: value } }]
    case 'published': return day('dato', value, line)
    case 'updated': return day('oppdatert', value, line)
    case 'tags': return bare === '' ? null : [{ key: 'emneord', value: bare.split(/\s*[,;]\s*/).map((tag) => tag.replace(/^#/, '')).filter((tag) => tag !== '') }]
    case 'topic': {
      const found = topics.find(({ id, name, synonyms }) => [id, name.nb, name.nn, ...synonyms].some((one) => one.toLowerCase() === folded))
      return found ? [{ key: 'tema', value: [found.id] }] : null
    }
    case 'centre': {
      const found = centres.find(({ id, name, formerIds }) => [id, name, ...formerIds].some((one) => one.toLowerCase() === folded))
      return found ? [{ key: 'senter', value: found.id }] : null
    }
    case 'type': {
      const found = articleTypes.find((type) => type === folded)
      return found ? [{ key: 'type', value: found }] : null
    }
    case 'source': return bare.length <= 80 && !/[.!?] /.test(bare) && bare !== '' ? [{ key: 'kilde', value: { navn: bare } }] : null
    case 'first': return firstPublished(bare)
    case 'contact': {
      const people = contactsIn(bare)
      return people && [{ key: 'kontakt', value: people }]
    }
    case 'lead': return text('ingress', 400)
    case 'title': return text('tittel')
    case 'shortTitle': return text('korttittel')
  }
}

const isCredit = (text: string): boolean => text !== '' && text.length <= 60 && !/[.!?:] /.test(text)

function day(key: 'dato' | 'oppdatert', value: string, line: string): Meaning {
  const found = onlyDay(value.replace(/^(?:den|:)\s*/i, ''))
  if (!found) return null
  return found.day === 'no-year' || found.day === 'impossible' ? { ask: { what: key, near: line } } : [{ key, value: found.day }]
}

function firstPublished(text: string): Meaning {
  const [, name = text, rest = ''] = /^(.*?\p{L})[,.]? *(?:(?:den )?(\d.*))?$/u.exec(text) ?? []
  const found = rest === '' ? null : onlyDay(rest)
  if (name === '' || name.length > 60 || (rest !== '' && (found === null || found.day === 'no-year' || found.day === 'impossible'))) return null
  return [{ key: 'kilde', value: found ? { navn: name, dato: found.day } : { navn: name } }]
}
