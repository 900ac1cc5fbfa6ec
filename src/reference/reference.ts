import { metadataKeys } from '../article/metadata.js'
import type { Wording } from '../messages/wording.js'
import { issueKeys } from '../newsletter/document.js'
import { newsletterShapes } from '../newsletter/issue-shape.js'
import { settingsKeys } from '../settings.js'
import { siteShapes } from '../site/pages.js'
import type { Settings } from '../settings-types.js'
import { documentSchema } from './json-schema.js'
import { metadataPage } from './metadata-page.js'
import { rulesPage } from './rules-page.js'
import { templatesPage } from './templates-page.js'

/**
 * Gives every page and schema that is made from the catalogue and the one schema, by its path from the project's folder. `settings`, those of the
 * demonstration, give the examples their ids; nothing else of them is shown.
 */
export function referenceFiles(settings: Settings, words: Wording): Readonly<Record<string, string>> {
  const silent = metadataKeys({ ...settings, defaults: { ...settings.defaults, author: null, centre: null } })
  const answering = metadataKeys({ ...settings, defaults: { ...settings.defaults, author: 'redaksjonen', centre: 'senter' } })
  const answered = silent.filter(({ required }, i) => required && !answering[i]?.required).map(({ name }) => name)
  const json = (title: string, keys: typeof silent): string => `${JSON.stringify(documentSchema(title, keys), null, 2)}\n`
  return {
    'docs/metadata.md': metadataPage([
      { title: 'Hodet i en sak', lead: 'Hodet står øverst i filen, mellom to linjer med `---`. Under det kommer teksten.', keys: silent, answered, fence: ['---', '---'] },
      { title: 'korus.yml', lead: 'Innstillingene for nettstedet og nyhetsbrevet, i en fil øverst i prosjektet.', keys: settingsKeys, answered: [], fence: ['', ''] },
      {
        title: 'Hodet i en utgave',
        lead: 'En utgave av nyhetsbrevet er en fil i `articles/nyhetsbrev/`, for eksempel `2026-11.md`. `korus nyhetsbrev` skriver den; under hodet står innledningen din.',
        keys: issueKeys(settings),
        answered: [],
        fence: ['---', '---'],
      },
    ]),
    'docs/regler.md': rulesPage(words),
    'docs/maler.md': templatesPage({ ...siteShapes, ...newsletterShapes }),
    'docs/artikkel.schema.json': json('Hodet i en sak i korus', answering),
    'docs/korus.schema.json': json('korus.yml', settingsKeys),
  }
}
