import { wording } from '../wording.js'
import { archiveMessages } from './archive.js'
import { fileMessages } from './file.js'
import { halts } from './halt.js'
import { headerMessages } from './header.js'
import { markdownMessages } from './markdown.js'
import { metadataMessages } from './metadata.js'
import { newsletterMessages } from './newsletter.js'
import { pictureMessages } from './pictures.js'
import { program } from './program.js'
import { ruleMessages } from './rules.js'
import { settingsMessages } from './settings.js'
import { templateMessages } from './template.js'

export const english = wording(
  {
    ...fileMessages,
    ...headerMessages,
    ...metadataMessages,
    ...markdownMessages,
    ...settingsMessages,
    ...templateMessages,
    ...archiveMessages,
    ...pictureMessages,
    ...newsletterMessages,
    ...ruleMessages,
  },
  halts,
  program,
)
