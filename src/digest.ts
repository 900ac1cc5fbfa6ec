import { hash } from 'node:crypto'

/** SHA-256 in hexadecimal: how files, views and outputs are told apart. */
export const digest = (bytes: string | Uint8Array): string => hash('sha256', bytes)
