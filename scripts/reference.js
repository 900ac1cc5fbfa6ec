// Writes docs/: the reference of keys and rules, and the schemas editors use, from what was last compiled to lib/.
import { readFileSync, writeFileSync } from 'node:fs'
import { loadWords } from '../lib/messages/index.js'
import { referenceFiles } from '../lib/reference/reference.js'
import { readSettings } from '../lib/settings.js'

const here = new URL('../', import.meta.url)
const { value } = readSettings({ path: 'korus.yml', text: readFileSync(new URL('korus.yml', here), 'utf8') })
for (const [path, text] of Object.entries(referenceFiles(value, await loadWords('nb')))) writeFileSync(new URL(path, here), text)
