import { readSettings } from '../src/settings.js'
import type { Settings } from '../src/settings-types.js'

/** A korus.yml with nothing wrong in it and no more than it must have. */
export const settingsText = `korus: 1
navn: Rusfaglig magasin
url: https://magasin.example/rus/
utgiver: KORUS Oslo
postadresse: Postboks 100, 0101 Oslo
kontakt: {epost: post@magasin.example}
tilgjengelighet: https://uustatus.no/nb/1
sentre:
  - {id: oslo, navn: KORUS Oslo}
  - {id: vest, navn: KORUS Vest, tidligere: [bergen]}
temaer:
  - {id: arbeidsliv, navn: {nb: Arbeidsliv, nn: Arbeidsliv}, synonymer: [akan]}
  - {id: parorende, navn: {nb: Pårørende, nn: Pårørande}}
forfattere:
  - {id: kari, navn: Kari Nordmann, rolle: rådgiver}
kontakter:
  - {id: redaksjonen, navn: Redaksjonen, epost: post@magasin.example}
`

/** The settings of `settingsText`, with what `more` adds. */
export function settingsOf(more = ''): Settings {
  const { value, diagnostics } = readSettings({ path: 'korus.yml', text: settingsText + more })
  if (!value || diagnostics.length > 0) throw new Error(`the settings of the tests are unsound: ${JSON.stringify(diagnostics)}`)
  return value
}
