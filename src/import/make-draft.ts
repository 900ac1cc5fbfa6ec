import { slugify } from '../norwegian/slug.js'
import { isPlainly } from '../rules/language.js'
import type { Settings } from '../settings-types.js'
import { said, wordsOf } from './words.js'
import type { Block } from './block.js'
import { askForLinks, bodyOf } from './body.js'
import { checkKept } from './conserve.js'
import { desk, type Desk } from './desk.js'
import type { Draft, Gap, Header, Picture, Read, Removed } from './draft.js'
import { missingFrom } from './missing.js'
import { readCaptions } from './raw/captions.js'
import { readRights, takeChrome } from './raw/chrome.js'
import { readEvent } from './raw/event.js'
import { readHead } from './raw/head.js'
import { readMeta } from './raw/meta.js'

/** What a source says beside its blocks: values of the header, pieces that were left out before, pictures and what must be asked. */
export interface Beside {
  readonly header?: Header
  readonly removed?: readonly Removed[]
  readonly readings?: readonly Read[]
  readonly gaps?: readonly Gap[]
  readonly pictures?: readonly Picture[]
  /** The name of the source, for an address where there is no title. */
  readonly name: string
}

/** Makes an article of the blocks of a source; throws, for it would be a fault of korus, where a word is neither in the article nor told of. */
export function makeDraft(blocks: readonly Block[], beside: Beside, settings: Settings): Draft {
  const work = desk(blocks, beside.header)
  for (const gap of beside.gaps ?? []) work.ask(gap)
  takeChrome(work)
  readEvent(work)
  readMeta(work, settings)
  readRights(work, settings)
  readCaptions(work)
  readHead(work)
  const body = bodyOf(work)
  askForLinks(work)
  nameType(work)
  nameLanguage(work, settings)
  checkKept(work, body)
  askForTheRest(work, settings)
  return {
    header: work.header, body: body.markdown, gaps: work.gaps, readings: [...(beside.readings ?? []), ...work.readings], removed: [...(beside.removed ?? []), ...work.removed],
    pictures: beside.pictures ?? [], slug: slugOf(work.header, beside.name, blocks),
  }
}

/** An interview that is most of a text makes it one. */
function nameType(work: Desk): void {
  const isInterview = work.readings.some(({ as }) => as === 'intervju')
  if (work.header.type === undefined && isInterview) work.header.type = 'intervju'
}

function nameLanguage({ header, blocks }: Desk, { defaults }: Settings): void {
  const text = blocks.map((block) => block.text).join('\n')
  const found = (['nb', 'nn'] as const).find((language) => isPlainly(text, language))
  if (header.sprak === undefined && found !== undefined && found !== defaults.language) header.sprak = found
}

/** Asks for what an article must have and the source does not say. */
export function askForTheRest({ header, gaps, ask }: Desk, settings: Settings): void {
  for (const what of missingFrom(header, settings)) if (!gaps.some((gap) => gap.what === what)) ask({ what, near: null })
}

/** The name a draft has in addresses: what it says itself, its title, the source's name, or its first words. */
export function slugOf({ tittel, korttittel, slug }: Header, name: string, blocks: readonly Block[]): string {
  const words = (): string => blocks.flatMap(({ nodes }) => nodes.flatMap((node) => wordsOf(said(node)))).slice(0, 6).join(' ')
  const known = [slug, korttittel, tittel, name].flatMap((one) => (typeof one === 'string' ? (slugify(one) ?? []) : []))[0]
  const made = known ?? slugify(words()) ?? 'importert'
  // An address that is read out ends with a whole word.
  return made.length <= 60 ? made : made.slice(0, 60).replace(/-[^-]*$/, '')
}
