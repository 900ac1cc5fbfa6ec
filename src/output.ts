import { digest } from './digest.js'

/** What dist/ is to hold: files, and folders of files that are made together. */
export type Output = Made | Copied | Folder

/** A file: its path, the hash of all that decides its bytes, and the bytes when somebody asks. */
export interface Made {
  readonly path: string
  readonly key: string
  /** Something quicker to have than the key, where there is such: while it is the same, so is what is shown, and the key is `keyShowing` the same. */
  readonly proof?: string
  /** Whether its proof is known, without being worked out, to be what it was when the manifest that a build finds was laid. */
  readonly isAsBefore?: boolean
  /** The key where what is shown is what was shown under this one; that very key, if it cannot be otherwise. */
  keyShowing?(key: string): string
  make(): string | Uint8Array | Promise<string | Uint8Array>
  /** The slow part of making, where there is one: may be done before, beside others, and is kept until `make` asks. */
  ahead?(): Promise<void>
  /** Whether what was laid under this key was made otherwise, so that the key is another whatever is shown. */
  isOther?(key: string): boolean
  /** The same half made, for another thread to end. */
  draft?(): Draft
}

/** A page that is rendered and not looked through, for any thread to do what needs nothing but texts. */
export interface Draft {
  readonly text: string | Promise<string>
  /** The host that it may name for a browser to fetch from without being looked into; null where it is no page. */
  readonly own: string | null
  key(): Undigested
  proof(): Undigested
}

/** What is to be followed by the digest of a text. */
export interface Undigested {
  readonly before: string
  readonly of: string
}

/** The whole: what stands before, and forty hexadecimal digits of what follows, given as UTF-8 where it is bytes. */
export const digested = ({ before, of }: Pick<Undigested, 'before'> & { readonly of: string | Uint8Array }): string => before + digest(of).slice(0, 40)

/** A file of the project; `from` is relative to its root. Publishing lets the system copy it, so that pictures are never held in memory. */
export interface Copied {
  readonly path: string
  readonly key: string
  readonly proof?: never
  readonly isAsBefore?: never
  readonly from: string
}

/** A folder, its path ending in a slash, whose files have names that only making them tells; the key decides them all. */
export interface Folder {
  readonly path: string
  readonly key: string
  readonly proof?: string
  readonly isAsBefore?: never
  makeFiles(): Promise<readonly FolderFile[]>
}

/** A file of a folder; its path is relative to the folder's. */
export interface FolderFile {
  readonly path: string
  readonly bytes: Uint8Array
}
