import { parse as parseToml, TomlDate } from 'smol-toml'
import { parseDocument } from 'yaml'
import { slugify } from '../norwegian/slug.js'
import { LostWords } from './conserve.js'
import { desk } from './desk.js'
import type { Draft, Gap, HeaderKey, Read, Removed, Value } from './draft.js'
import { askForTheRest } from './make-draft.js'
import { onlyDay } from './raw/days.js'
import { Refused } from './refusal.js'
import type { Settings } from '../settings-types.js'
import { wordsOf } from './words.js'

/** The keys that Jekyll, Hugo and others use, and what they are here. */
const known: Readonly<Record<string, HeaderKey>> = {
  title: 'tittel', tittel: 'tittel', linktitle: 'korttittel', korttittel: 'korttittel', short_title: 'korttittel',
  date: 'dato', dato: 'dato', publishdate: 'dato', published_at: 'dato', lastmod: 'oppdatert', last_modified_at: 'oppdatert', updated: 'oppdatert', modified: 'oppdatert', oppdatert: 'oppdatert', expirydate: 'gyldig_til',
  description: 'ingress', summary: 'ingress', excerpt: 'ingress', lead: 'ingress', ingress: 'ingress', author: 'forfatter', authors: 'forfatter', forfatter: 'forfatter',
  tags: 'emneord', keywords: 'emneord', emneord: 'emneord', slug: 'slug', permalink: 'tidligere_adresser', url: 'tidligere_adresser', aliases: 'tidligere_adresser', redirect_from: 'tidligere_adresser',
  lang: 'sprak', language: 'sprak', sprak: 'sprak', series: 'serie', serie: 'serie', categories: 'tema', category: 'tema', tema: 'tema', type: 'type',
}
/** Keys that steer the other program and mean nothing here. */
const steering = new Set(['layout', 'weight', 'draft', 'published', 'comments', 'toc', 'math', 'menu', 'sitemap', 'kladd', 'guid', 'id'])

const header = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n((?:[^]*?\n)?)\1[ \t]*\r?(?:\n|$)/

/** Whether a text begins with a header of YAML or TOML, and not only with a line across. */
export const hasFrontMatter = (text: string): boolean => /^\s*(?:#.*\s+)*["']?[\p{L}_][\p{L}\d_-]*["']?\s*[:=]/u.test(header.exec(text)?.[2] ?? '')

type Plain = string | number | boolean | null | Date | TomlDate | readonly Plain[] | { readonly [key: string]: Plain }

/** The article of a Markdown file, with the lines of its header that have no key here. */
type MarkdownDraft = Draft & { readonly notes: readonly string[] }

/** Makes an article of a Markdown file with a header of YAML or TOML, as Jekyll and Hugo have it. The body stays letter by letter; a key without a place here becomes a comment. */
export function importMarkdown(text: string, name: string, settings: Settings): MarkdownDraft {
  const [all = '', fence = '', inside = ''] = header.exec(text) ?? []
  const body = text.slice(all.length).replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '')
  const values = parsed(inside, fence)
  const work = desk([])
  const readings: Read[] = []
  const removed: Removed[] = []
  const notes: string[] = []
  for (const [key, value] of Object.entries(values)) {
    const line = `${key}: ${shown(value)}`
    const target = known[key.toLowerCase().replace(/-/g, '_')]
    const made = target === undefined || work.header[target] !== undefined ? null : valueOf(target, value, settings)
    if (target && made !== null && made.value !== null) {
      work.header[target] = made.value
      readings.push({ as: target, text: line })
      notes.push(...made.rest.map((rest) => `${key}: ${rest}`))
    } else if (steering.has(key.toLowerCase())) removed.push({ why: 'meta', text: line })
    else if (target === 'dato' || target === 'oppdatert') work.ask({ what: target, near: line })
    else {
      notes.push(line)
      work.ask({ what: 'nokkel', near: line })
    }
  }
  const told = [...readings.map((one) => one.text), ...removed.map((one) => one.text), ...notes, ...work.gaps.map(({ near }) => near ?? '')].flatMap(wordsOf)
  const lostWord = Object.entries(values).flatMap(([key, value]) => wordsOf(`${key} ${shown(value)}`)).find((word) => !told.includes(word))
  if (lostWord !== undefined) throw new LostWords(lostWord)
  for (const [code] of body.matchAll(/\{\{[<%][^]*?[>%]\}\}|\{%[^]*?%\}|\{\{[^]*?\}\}/g)) work.ask({ what: 'kortkode', near: code.replace(/\s+/g, ' ') } satisfies Gap)
  askForTheRest(work, settings)
  const title = work.header.tittel
  return {
    header: work.header, body, gaps: work.gaps, readings, removed, pictures: [], notes,
    slug: slugify(String(work.header.slug ?? name.replace(/^\d{4}-\d{2}-\d{2}-/, ''))) ?? slugify(String(title ?? '')) ?? 'importert',
  }
}

function parsed(inside: string, fence: string): Readonly<Record<string, Plain>> {
  try {
    if (fence === '+++') return parseToml(inside) as Record<string, Plain>
    const document = parseDocument(inside.replace(/\r\n?/g, '\n'), { schema: 'failsafe', uniqueKeys: false })
    const value: unknown = document.errors.length > 0 || /(?:^|[\s[{,])[&*]\p{L}/u.test(inside) ? null : document.toJS({ maxAliasCount: 0 })
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, Plain>
  } catch {
    // What is no YAML or TOML is told below, in our words.
  }
  throw new Refused('bad-header')
}

function shown(value: Plain): string {
  if (value === null) return ''
  if (value instanceof Date) return dateText(value)
  if (Array.isArray(value)) return value.map(shown).join(', ')
  if (typeof value === 'object') return Object.entries(value).map(([key, one]) => `${key} ${shown(one as Plain)}`).join(', ')
  return String(value).replace(/\s+/g, ' ').trim()
}

/** A day as TOML wrote it, whatever zone the machine is in. */
const dateText = (value: Date): string => (Number.isNaN(value.getTime()) ? '' : value.toISOString())

/** A value as its key here wants it, and what of it has no place. */
function valueOf(key: HeaderKey, value: Plain, { topics }: Settings): { readonly value: Value | null; readonly rest: readonly string[] } {
  const text = shown(value)
  const whole = (made: Value | null): { readonly value: Value | null; readonly rest: readonly string[] } => ({ value: made, rest: [] })
  if (text === '') return whole(null)
  const list = (Array.isArray(value) ? value : [value]).map((one) => shown(one as Plain)).filter((one) => one !== '')
  switch (key) {
    case 'dato': case 'oppdatert': case 'gyldig_til': {
      const day = onlyDay(/^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? text)?.day
      return whole(day === undefined || day === 'no-year' || day === 'impossible' ? null : day)
    }
    case 'emneord': return whole(list.flatMap((one) => one.split(/\s*,\s*/)))
    case 'forfatter': return whole(list.map((navn) => ({ navn })))
    case 'tidligere_adresser': return whole(list.every((one) => /^\/[^\s\\?#]*$/.test(one) && !one.includes('//')) ? list : null)
    case 'slug': return whole(slugify(text))
    case 'sprak': return whole(/^(?:nb|no|nn|se|sma|smj|en)\b/i.exec(text)?.[0].toLowerCase().replace('no', 'nb') ?? null)
    case 'type': return whole(['nyhet', 'intervju', 'portrett', 'reportasje', 'veileder', 'arrangement', 'fagartikkel', 'rapport', 'kommentar'].includes(text.toLowerCase()) ? text.toLowerCase() : null)
    case 'tema': {
      const found = list.map((one) => [one, topics.find(({ id, name, synonyms }) => [id, name.nb, name.nn, ...synonyms].some((other) => other.toLowerCase() === one.toLowerCase()))?.id] as const)
      const ids = [...new Set(found.flatMap(([, id]) => id ?? []))]
      return { value: ids.length > 0 ? ids : null, rest: ids.length > 0 ? found.flatMap(([one, id]) => (id === undefined ? [one] : [])) : [] }
    }
    default: return whole(text)
  }
}
