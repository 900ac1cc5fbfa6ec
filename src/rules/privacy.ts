import type { TextRun } from '../markdown/text-run.js'
import { slugify } from '../norwegian/slug.js'
import type { Span } from '../source.js'
import { givenNames } from './given-names.js'
import { phrases } from './stems.js'
import type { Subject } from './subject.js'

const capitals = /(?<!\p{L})\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+){1,4}(?!\p{L})/gu
/** What is said of who has own experience; a text in lower case without any of it says nothing of the kind. */
export const experience: readonly string[] = [
  ...phrases('egen|eigen', '| ', 'erfaring'), ...phrases('egne|eigne', ' erfaringa'), ...phrases('bruk|brukt', ' ', 'rusmidler|rusmiddel|heroin|amfetamin|kokain|narkotika'),
  ...phrases('tidligere|tidlegare', ' ', 'rus|avhengig'), ...phrases('avhengig av ', 'alkohol|rusmid|heroin|amfetamin|piller'), ...phrases('ble|blei|vart|blitt|vært|vore', ' rusfri'),
  'overdose', 'i rusbehandling', 'lar-pasient', 'erfaringskonsulent', ...phrases('pårørende|pårørande', ' til'), ...phrases('voks|vokst', ' opp med ', 'rus|alkohol'),
]
const tellsOfExperience = new RegExp(experience.join('|'), 'i')

/** Full names in a text: a common given name and what follows it, so that places and organisations are none. */
const namesIn = (value: string): { readonly index: number; readonly name: string }[] =>
  [...value.matchAll(capitals)].flatMap(({ 0: found, index }) => {
    const words = found.split(' ')
    const first = words.findIndex((word) => givenNames.has(word.split('-')[0] as string))
    if (first < 0 || first === words.length - 1) return []
    const ahead = words.slice(0, first).reduce((sum, { length }) => sum + length + 1, 0)
    return [{ index: index + ahead, name: found.slice(ahead) }]
  })

/** Reports what a text tells of a person that may harm her: a name near own experience without a ground, where she lives, her number, her number of birth. */
export function inspectPersons(runs: readonly TextRun[], subject: Subject, stems: ReadonlySet<string>): void {
  const { meta, report } = subject
  const known = new Set([...(meta?.people ?? []).map((person) => person.name), ...(meta?.authors ?? []).map((author) => author.name)])
  const mayTell = meta?.type !== 'arrangement' && experience.some((words) => stems.has(words))
  for (const run of runs) {
    const { value } = run
    if (/\d/.test(value)) inspectNumbers(run, subject)
    if (!mayTell || run.note || !tellsOfExperience.test(value)) continue
    for (const { index, name: found } of namesIn(value)) {
      if (known.has(found)) continue
      known.add(found)
      report('navn-ved-egenerfaring', { name: found }, run.spanAt(index, index + found.length))
    }
  }
}

const home = /(?<!\p{L})(?:bor|bur|bodde|budde|hjemme|heime) (?:i|på) ((?:\p{L}+ ){0,2}?\p{Lu}\p{L}*(?:veien|vegen|gata|gaten|gate|vei|veg|allé|alléen|terrasse|stien|bakken|svingen) \d{1,3} ?[A-Z]?)(?!\p{L})/gu
const mobile = /(?<![\d+-]|\d )(?:\+47 ?)?[49](?: ?\d){7}(?! ?\d)/g
const identity = /(?<!\d)\d{6} ?\d{5}(?!\d)/g

function inspectNumbers(run: TextRun, subject: Subject): void {
  const { value } = run
  const { report } = subject
  for (const { 0: found, index } of value.matchAll(identity)) {
    if (isIdentity(found)) report('fodselsnummer', {}, run.spanAt(index, index + found.length))
  }
  for (const { 0: found, 1: address = '', index } of value.matchAll(home)) {
    const end = index + found.length
    report('privat-adresse', {}, run.spanAt(end - address.length, end))
  }
  if (run.box === 'hjelp') return
  for (const { 0: found, index } of value.matchAll(mobile)) {
    const isPersons = namesIn(value.slice(Math.max(0, index - 80), index)).length > 0
    if (isPersons && !publicNumbers(subject).has(digitsOf(found))) report('privat-telefon', {}, run.spanAt(index, index + found.length))
  }
}

const digitsOf = (number: string): string => number.replace(/\D/g, '').replace(/^47(?=\d{8}$)/, '')

const publicNumbers = ({ meta, settings }: Subject): ReadonlySet<string> => {
  const phones = [settings.contact, ...settings.contacts, ...settings.authors, ...(meta?.contacts ?? [])].map(({ phone }) => phone ?? '')
  return new Set(phones.map(digitsOf))
}

/** Whether eleven digits are a number of birth (or a D-number): a day, and two control digits by weights. */
function isIdentity(written: string): boolean {
  const digits = Array.from(written.replace(' ', ''), Number)
  const day = Number(written.slice(0, 2)) % 40
  const month = Number(written.slice(2, 4))
  if (day < 1 || day > 31 || month < 1 || month > 12) return false
  const rest = (weights: string): number => Array.from(weights, Number).reduce((sum, weight, i) => sum + weight * (digits[i] as number), 0) % 11
  return rest('3761894521') === 0 && rest('54327654321') === 0
}

/** What a facts box about a person has no need to say. */
const privateKey = /^(?:alder|født|fødd|sivilstand|sivilstatus|gift|samboer|sambuar|familie|barn|bosted|bustad|bor|bur|adresse)$/i

/** Reports what the header says of people: a consent too narrow for what is published, private facts, and names where they can't be taken away. */
export function inspectPeople(runs: readonly TextRun[], slug: string | null, { meta, places, report }: Subject): void {
  if (!meta) return
  const at = (...keys: readonly string[]): Span => keys.map((key) => places[key]).find((span) => span !== undefined) ?? { start: 0, end: 0 }
  const pictures = meta.image ? [{ file: meta.image.file, span: at('bilde.fil') }] : []
  meta.people.forEach(({ name: who, role, consent, ground }, i) => {
    const scope = consent?.scope
    const place = at(`personer.${i}.samtykke.omfang`, `personer.${i}`)
    if (scope && !scope.includes('nettsted')) report('samtykke-uten-nettsted', { who: who ?? role ?? '' }, place)
    if (scope && who !== null && meta.image?.credit.kind === 'foto' && !scope.includes('bilde')) report('samtykke-uten-bilde', { who }, place)
    if (who === null || ground !== 'samtykke') return
    if (slug && holds(slug, who)) report('navn-i-adresse', { slug }, at('slug', `personer.${i}.navn`))
    for (const { file, span } of pictures) if (holds(slugify(file) ?? '', who)) report('navn-i-filnavn', { file }, span)
  })
  if (meta.people.length === 0) return
  meta.facts?.items.forEach((item, i) => {
    if (privateKey.test(item.name)) report('private-fakta', { key: item.name }, at(`fakta.punkter.${i}.navn`))
  })
  for (const run of runs) {
    const key = run.box === 'fakta' && run.list ? /^([^:\n]{1,40}):/.exec(run.value)?.[1]?.trim() : undefined
    if (key !== undefined && privateKey.test(key)) report('private-fakta', { key }, run.spanAt(0, key.length))
  }
}

/** Whether a slug holds the whole of a name, first and last. */
export function holds(slug: string, who: string): boolean {
  const parts = (slugify(who) ?? '').split('-')
  const words = slug.split('-')
  return parts.length > 1 && words.includes(parts[0] as string) && words.includes(parts.at(-1) as string)
}
