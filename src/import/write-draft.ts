import { stringify } from 'yaml'
import type { Draft, Gap, HeaderKey, Value } from './draft.js'

const order: readonly HeaderKey[] = [
  'tittel', 'korttittel', 'type', 'dato', 'oppdatert', 'gyldig_til', 'ingress', 'forfatter', 'senter', 'tema', 'emneord', 'sprak', 'bilde', 'arrangement', 'kontakt', 'lenker', 'kilde', 'serie', 'slug', 'tidligere_adresser',
]

/** The keys of a header that a gap stands at, and at their places where nothing is known of them. */
const places: Partial<Record<Gap['what'], HeaderKey>> = {
  'bilde.fil': 'bilde', 'bilde.alt': 'bilde', 'bilde.foto': 'bilde', 'arrangement.start': 'arrangement', 'kilde.rettigheter': 'kilde', personer: 'arrangement',
}
const inside = new Set<Gap['what']>(['bilde.fil', 'bilde.alt', 'bilde.foto', 'arrangement.start', 'kilde.rettigheter'])

/** The source of an article that is a draft and goes into no issue by itself unless it was written here; each gap of its header is a comment at its place, in the words that `say` gives. */
export function writeDraft({ header, body, gaps, isNew = false }: Pick<Draft, 'header' | 'body' | 'gaps'> & { readonly isNew?: boolean }, say: (gap: Gap) => string, notes: readonly string[] = []): string {
  const comment = (text: string): string => `# ${text.replaceAll('korus-ignore', 'korus ignore')}`
  const lines: string[] = ['kladd: ja']
  for (const key of order) {
    const value = header[key]
    const at = gaps.filter(({ what }) => (places[what] ?? what) === key)
    const own = at.filter(({ what }) => inside.has(what))
    const isMap = value !== undefined && typeof value === 'object' && !Array.isArray(value)
    const isSaid = value !== undefined && !(isMap && Object.keys(clean(value) as object).length === 0)
    if (isSaid) lines.push(yaml(key, value))
    else if (own.length > 0) lines.push(`${key}:`)
    // Below a key with nothing else a comment alone reads as a value that was lost, so there the empty key itself asks.
    lines.push(...own.flatMap((gap) => [...(isSaid || gap.near !== null ? [`  ${comment(say(gap))}`] : []), ...(isSaid ? [] : [`  ${gap.what.split('.')[1]}:`])]), ...at.filter((gap) => !inside.has(gap.what)).map((gap) => comment(say(gap))))
  }
  if (!isNew) lines.push('nyhetsbrev: {ta_med: nei}')
  return `---\n${[...lines, ...notes.map(comment)].join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`
}

/** One key as YAML: short lists on one line, maps and lists of maps below each other, and every text as text. */
function yaml(key: HeaderKey, value: Value): string {
  const cleaned = clean(value)
  const isFlat = Array.isArray(cleaned) && cleaned.every((one) => typeof one === 'string')
  const single = key === 'forfatter' && Array.isArray(cleaned) && cleaned.length === 1 && isNameAlone(cleaned[0]) ? cleaned[0].navn : cleaned
  const style = { lineWidth: 0, version: '1.2', singleQuote: true } as const
  return isFlat ? `${key}: ${stringify(cleaned, { ...style, collectionStyle: 'flow', flowCollectionPadding: false }).trimEnd()}` : stringify({ [key]: single }, style).trimEnd()
}

const isNameAlone = (value: unknown): value is { readonly navn: string } => typeof value === 'object' && value !== null && Object.keys(value).join() === 'navn'

/** The value without keys that have none. */
function clean(value: Value): Value {
  if (Array.isArray(value)) return (value as readonly Value[]).map(clean)
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value as Record<string, Value | undefined>).flatMap(([key, one]) => (one === undefined ? [] : [[key, clean(one)]])))
}

