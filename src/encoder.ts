import { createRequire } from 'node:module'

const { dependencies } = createRequire(import.meta.url)('../package.json') as { readonly dependencies: Readonly<Record<'sharp', string>> }

/** What decides the bytes that a recipe for a picture gives, beside the recipe: the version of the encoder, and of how it is asked. */
export const encoder = `sharp ${dependencies.sharp} 1`
