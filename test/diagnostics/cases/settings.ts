import type { settingsCodes } from '../../../src/codes/settings.js'
import { ofSettings, type Cases } from '../case.js'

export const settingsCases: Cases<typeof settingsCodes> = {
  'nyere-format': ofSettings('korus: ⟦2⟧', 'korus: 1'),
  'ugyldig-farge': ofSettings("farger: {aksent: ⟦blå⟧}", "farger: {aksent: '#0b5563'}"),
  'for-svak-kontrast': ofSettings("farger: {aksent: ⟦'#757575'⟧}", "farger: {aksent: '#0b5563'}"),
  'ukjent-regel': ofSettings('regler: {⟦for-langt⟧: råd}', 'regler: {for-lang: råd}'),
  'lik-id': ofSettings('sentre: [{id: fjell, navn: Senter Fjell}, {id: ⟦fjell⟧, navn: Senter Nord}]', 'sentre: [{id: fjell, navn: Senter Fjell}, {id: nord, navn: Senter Nord}]'),
  'mangler-tilgjengelighet': ofSettings(['⟦korus: 1⟧', 'tilgjengelighet:'], 'tilgjengelighet: https://uustatus.no/nb/erklaringer/publisert/1'),
}
