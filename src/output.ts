/** A file of dist/: its path, the hash of all that decides its bytes, and the bytes when somebody asks, or the file of the project that holds them. */
export type Output = Made | Copied

export interface Made {
  readonly path: string
  readonly key: string
  make(): string | Uint8Array | Promise<string | Uint8Array>
}

/** `from` is relative to the project's root; publishing lets the system copy it, so that pictures are never held in memory. */
export interface Copied {
  readonly path: string
  readonly key: string
  readonly from: string
}
