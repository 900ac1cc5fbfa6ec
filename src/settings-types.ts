import type { Severity } from './codes/entry.js'
import type { Language } from './article/metadata-types.js'
import type { PlainDate } from './norwegian/day.js'

/** A colour is `#rrggbb` in lower case. */
export type Colour = string & { readonly __brand: 'Colour' }

/** The colours of one scheme; every pair in use meets WCAG AA when settings are read. */
export interface Palette {
  readonly accent: Colour
  readonly background: Colour
  readonly surface: Colour
  readonly text: Colour
  readonly muted: Colour
}

export interface Centre {
  readonly id: string
  readonly name: string
  readonly accent: { readonly light: Colour; readonly dark: Colour } | null
  readonly logo: string | null
  readonly formerIds: readonly string[]
}

export interface Topic {
  readonly id: string
  readonly name: { readonly nb: string; readonly nn: string }
  readonly synonyms: readonly string[]
  readonly help: string | null
}

export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly role: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** How a provider writes its tags; null where it has none. */
export interface ProviderMarks {
  readonly unsubscribe: string
  readonly inBrowser: string | null
  readonly required: readonly string[]
}

/** The server that test mails are handed to. `tls` is null where the port and the host decide. Its password is never in korus.yml. */
export interface SmtpSettings {
  readonly host: string
  readonly port: number | null
  readonly user: string | null
  readonly tls: 'starttls' | 'direkte' | null
}

/** Where the editor in the browser reads and writes; `host` is null where it is GitHub's or GitLab's own. */
export interface Editing {
  readonly service: 'github' | 'gitlab'
  readonly repository: string
  readonly branch: string
  readonly host: string | null
  readonly login: string | null
  readonly appId: string | null
  readonly proposals: boolean
}

/** korus.yml, checked; `url` has no slash at its end and `basePath` is its path, '' or '/sub/path'. */
export interface Settings {
  readonly format: 1
  readonly name: string
  readonly url: string
  readonly basePath: string
  readonly publisher: string
  readonly postalAddress: string
  readonly contact: { readonly email: string; readonly phone: string | null }
  readonly accessibilityUrl: string | null
  readonly privacyUrl: string | null
  /** Whether the site has a search page. */
  readonly search: boolean
  /** Whether articles are shared with a card of their own. */
  readonly shareCards: boolean
  /** The site's own logo, a picture below articles/. */
  readonly logo: string | null
  readonly centres: readonly Centre[]
  readonly topics: readonly Topic[]
  readonly defaults: { readonly centre: string | null; readonly author: string | null; readonly language: Language }
  readonly authors: readonly KnownPerson[]
  readonly contacts: readonly KnownPerson[]
  readonly newsletter: {
    readonly title: string
    readonly sender: { readonly name: string; readonly email: string } | null
    readonly provider: string
    readonly marks: Readonly<Record<string, ProviderMarks>>
    readonly unsubscribe: string | null
    readonly signUp: string | null
    readonly order: readonly string[]
    readonly layout: string
    readonly smtp: SmtpSettings | null
  }
  readonly colours: { readonly light: Palette; readonly dark: Palette }
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  readonly spellings: readonly { readonly right: string; readonly wrong: readonly string[]; readonly from: PlainDate | null }[]
  readonly words: readonly { readonly avoid: string; readonly better: string; readonly why: string }[]
  readonly allowedHosts: readonly string[]
  readonly editing: Editing | null
  readonly malform: { readonly required: number } | null
}
