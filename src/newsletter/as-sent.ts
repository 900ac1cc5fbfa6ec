import { findFences } from '../article/fences.js'
import { digest } from '../digest.js'
import type { IssueDocument } from './issue-types.js'

/** What an issue's document says that readers were sent, by key and comparable; `sendt`, `rettelser` and `utelatt` are not of it. */
export function documentSaid(issue: IssueDocument, text: string): Readonly<Record<string, string>> {
  const body = text.slice(findFences({ path: issue.path, text }, () => {})?.bodyStart ?? 0).replace(/\r\n?/g, '\n').trim()
  const { title, subject, preheader, from, until, greeting, lead, provider, layout } = issue
  const said = {
    tittel: title, emnefelt: subject, innbokstekst: preheader, fra: from, til: until, hovedsak: lead, leverandor: provider, mal: layout,
    hilsen: greeting && [greeting.name, greeting.role, greeting.image].filter((part) => part !== null).join(', '),
    saker: issue.items.map(itemSaid).join('\n'),
    innledning: body === '' ? null : digest(body),
  }
  return Object.fromEntries(Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''))
}

/** One item as it can be compared and shown; what is of an article begins with its slug. */
function itemSaid(item: IssueDocument['items'][number]): string {
  const parts = item.kind === 'article' ? [item.slug, item.title, item.lead, item.section] : [item.url, item.title, item.text, item.source]
  return parts.filter((part) => part !== null).join(' · ').replace(/\n/g, ' ')
}

export interface Difference {
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * Gives in what a document says otherwise than when it was sent. Where stories are withdrawn their own lines tell nothing, and there, as
 * where names were taken out, an editor may have taken them out of the words that are hers: title, subject, preheader and introduction.
 */
export function differences(sent: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>, withdrawn: ReadonlySet<string>, redacted = false): Difference[] {
  const hers = withdrawn.size > 0 || redacted ? new Set(['tittel', 'emnefelt', 'innbokstekst', 'innledning', 'hovedsak']) : new Set<string>()
  return [...new Set([...Object.keys(sent), ...Object.keys(now)])].filter((key) => !hers.has(key)).flatMap((key): Difference[] => {
    const linesOf = (said: string | undefined): string[] => (said ?? '').split('\n').filter((line) => line !== '' && !withdrawn.has(line.split(' · ')[0] ?? ''))
    const [before, after] = [linesOf(sent[key]), linesOf(now[key])]
    if (before.join('\n') === after.join('\n')) return []
    if (key === 'innledning') return [{ key, before: null, after: null }]
    // In a list only the lines that differ are told, unless it is their order.
    const [gone, come] = [before.filter((line) => !after.includes(line)), after.filter((line) => !before.includes(line))]
    const told = gone.length + come.length === 0 ? { gone: before, come: after } : { gone, come }
    return [{ key, before: told.gone.join(', ') || null, after: told.come.join(', ') || null }]
  })
}
