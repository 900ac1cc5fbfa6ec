import type { Code } from '../../src/diagnostic.js'
import { archiveCases } from './cases/archive.js'
import { fileCases } from './cases/file.js'
import { headerCases } from './cases/header.js'
import { markdownCases } from './cases/markdown.js'
import { metadataCases } from './cases/metadata.js'
import { newsletterCases } from './cases/newsletter.js'
import { pictureCases } from './cases/pictures.js'
import { ruleCases } from './cases/rules.js'
import { settingsCases } from './cases/settings.js'
import { templateCases } from './cases/template.js'
import type { Case } from './case.js'

/** Every complaint korus can make, each brought by the smallest project that does: a new code is refused until it has its case. */
export const table: Readonly<Record<Code, Case>> = {
  ...fileCases,
  ...headerCases,
  ...metadataCases,
  ...markdownCases,
  ...settingsCases,
  ...templateCases,
  ...archiveCases,
  ...pictureCases,
  ...newsletterCases,
  ...ruleCases,
}
