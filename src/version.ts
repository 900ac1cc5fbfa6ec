import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The version of korus, as npm knows it. */
export const version = (require('../package.json') as { readonly version: string }).version

/** A hash of korus's own code and of the packages it resolved, set when it is compiled: nothing made by another build is taken from a cache. */
export const build = (require('../lib/build.json') as { readonly id: string }).id
