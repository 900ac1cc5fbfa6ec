import type { Project } from '../disk/project.js'
import { textsOf, type Texts } from '../report/place.js'

/** Gives every text of a project that a complaint may be about. */
export function projectTexts({ settings, ledger, articles, issues, templates, styles, refused }: Project): Texts {
  return textsOf([...refused, ...(settings ? [settings] : []), ...(ledger ? [ledger] : []), ...articles, ...issues, ...templates, ...styles])
}
