import type { PlainDate } from '../norwegian/day.js'

/** A value of an article's header, as it is written. */
export type Value = string | boolean | readonly Value[] | { readonly [key: string]: Value | undefined }

/** The keys of an article's header that can be read out of a text, as they are written. */
export type HeaderKey =
  | 'tittel' | 'korttittel' | 'type' | 'dato' | 'oppdatert' | 'gyldig_til' | 'ingress' | 'forfatter' | 'senter' | 'tema' | 'emneord' | 'sprak' | 'bilde' | 'arrangement'
  | 'kontakt' | 'kilde' | 'slug' | 'tidligere_adresser' | 'serie' | 'lenker'
export type Header = { [K in HeaderKey]?: Value | undefined }

/** What a draft lacks that only a person can give; `near` is what the text says of it. */
export interface Gap {
  readonly what:
    | 'tittel' | 'type' | 'dato' | 'oppdatert' | 'ingress' | 'forfatter' | 'senter' | 'tema' | 'personer' | 'arrangement.start' | 'bilde.fil' | 'bilde.alt' | 'bilde.foto' | 'kilde.rettigheter'
    | 'bilde-i-teksten' | 'alt-i-teksten' | 'lenke' | 'tegn' | 'kommentar' | 'nokkel' | 'kortkode' | 'form'
  readonly near: string | null
}

/** Why a piece of a source is not in the article; its words stand in the report. */
export type Why = 'chrome' | 'section' | 'repeated' | 'deleted' | 'page-header' | 'alt' | 'meta' | 'mark'
export interface Removed {
  readonly why: Why
  readonly text: string
}

/** A piece of the source that was understood, and as what. */
export interface Read {
  readonly as: HeaderKey | 'bildetekst' | 'foto' | 'intervju' | 'sitat' | 'mellomtittel' | 'liste' | 'fakta' | 'fotnote' | 'bilde' | 'innsettinger'
  readonly text: string
}

/** A picture that was inside the source. */
export interface Picture {
  /** The name it gets in articles/bilder. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** An article as a source gave it, with all that became of the source's words. */
export interface Draft {
  readonly header: Header
  /** The Markdown of the body. */
  readonly body: string
  readonly gaps: readonly Gap[]
  readonly readings: readonly Read[]
  readonly removed: readonly Removed[]
  readonly pictures: readonly Picture[]
  /** The name it has in addresses, before it is known whether that is taken. */
  readonly slug: string
}

/** The day of a draft, where the source tells it. */
export const dayOf = ({ header }: Pick<Draft, 'header'>): PlainDate | null => (typeof header.dato === 'string' ? (header.dato as PlainDate) : null)
