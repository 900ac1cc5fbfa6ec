/** A file of dist/: its path, the hash of all that decides its bytes, and the bytes when somebody asks. */
export interface Output {
  readonly path: string
  readonly key: string
  make(): string | Uint8Array | Promise<string | Uint8Array>
  /** A file of the project, relative to its root, that holds the same bytes: publishing copies it and leaves `make` alone. */
  readonly from?: string
}
