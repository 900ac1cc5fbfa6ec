import type { LocalTime, PlainDate } from '../norwegian/day.js'
import type { Slug } from '../norwegian/slug.js'

/** Everything here is plain JSON; an absent key is null, an absent list is empty. */

export const articleTypes = ['nyhet', 'intervju', 'portrett', 'reportasje', 'veileder', 'arrangement', 'fagartikkel', 'rapport', 'kommentar'] as const
export type ArticleType = (typeof articleTypes)[number]

export const languages = ['nb', 'nn', 'se', 'sma', 'smj', 'en'] as const
export type Language = (typeof languages)[number]

/** A byline: `id` where the name is one of korus.yml's `forfattere`. */
export interface Author {
  readonly id: string | null
  readonly name: string
  readonly role: string | null
  readonly email: string | null
}

/** `file` is as written; `credit.kind` says which of foto and illustrasjon was used; `focus` is in per cent of width and height. */
export interface Image {
  readonly file: string
  readonly alt: string
  readonly decorative: boolean
  readonly caption: string | null
  readonly credit: { readonly kind: 'foto' | 'illustrasjon'; readonly name: string }
  readonly focus: { readonly x: number; readonly y: number } | null
}

/** What a consent covers; it never reaches dist/. */
export type ConsentScope = 'nettsted' | 'nyhetsbrev' | 'bilde' | 'sosiale medier'
export interface Person {
  readonly name: string | null
  readonly anonymous: boolean
  readonly role: string | null
  readonly affiliation: string | null
  readonly ground: 'samtykke' | 'stilling' | 'offentlig rolle'
  readonly consent: { readonly date: PlainDate; readonly scope: readonly ConsentScope[]; readonly validUntil: PlainDate | null; readonly archiveRef: string | null } | null
}

export interface Facts {
  readonly title: string
  readonly items: readonly { readonly name: string; readonly value: string }[]
}

export interface EventDetails {
  readonly start: LocalTime | PlainDate
  readonly end: LocalTime | PlainDate | null
  readonly allDay: boolean
  readonly sessions: readonly { readonly start: LocalTime; readonly end: LocalTime | null }[]
  readonly place: string | null
  readonly address: string | null
  readonly onlineUrl: string | null
  readonly signUp: string | null
  readonly deadline: PlainDate | null
  readonly price: string | null
  readonly organiser: string | null
  readonly audience: string | null
  readonly access: string | null
  readonly status: 'planlagt' | 'fullt' | 'utsatt' | 'avlyst'
  readonly message: string | null
  readonly newDay: PlainDate | null
}

export interface Contact {
  readonly name: string
  readonly role: string | null
  readonly phone: string | null
  readonly email: string | null
}

export interface Correction {
  readonly date: PlainDate
  readonly text: string
}

/** An article's header with every value checked and typed. */
export interface Metadata {
  readonly title: string
  readonly shortTitle: string | null
  readonly type: ArticleType
  readonly date: PlainDate
  readonly updated: PlainDate | null
  readonly validUntil: PlainDate | null
  readonly reviewBy: PlainDate | null
  readonly lead: string
  readonly authors: readonly Author[]
  readonly centre: string
  readonly topics: readonly string[]
  readonly tags: readonly string[]
  readonly language: Language
  readonly translationOf: string | null
  readonly image: Image | null
  readonly people: readonly Person[]
  readonly facts: Facts | null
  readonly event: EventDetails | null
  readonly attachments: readonly { readonly file: string; readonly text: string }[]
  readonly video: { readonly url: string; readonly text: string; readonly captioned: boolean } | null
  readonly contacts: readonly Contact[]
  readonly links: readonly { readonly text: string; readonly url: string }[]
  readonly source: { readonly name: string; readonly url: string | null; readonly date: PlainDate | null; readonly rights: string | null } | null
  readonly newsletter: { readonly include: boolean; readonly lead: boolean; readonly priority: number }
  readonly draft: boolean
  readonly slug: Slug | null
  readonly formerAddresses: readonly string[]
  readonly series: string | null
  readonly corrections: readonly Correction[]
  readonly withdrawn: PlainDate | null
}
