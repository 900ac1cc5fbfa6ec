import { fileURLToPath } from 'node:url'

/** The folder of the templates that come with korus. */
export const packageTemplates = fileURLToPath(new URL('../../templates', import.meta.url))
