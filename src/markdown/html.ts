import type { Root } from 'mdast'
import remarkHtml from 'remark-html'
import type { Fragment } from '../article/article.js'
import { fragment } from './fragment.js'
import type { Handlers } from './hast.js'
import { mail } from './mail.js'
import { markdown } from './parse.js'
import { schema } from './schema.js'
import { web } from './web.js'

// allowParseErrors lets NUL, which holds the slots, through into attributes as it is.
const processor = (handlers: Handlers) => markdown().use(remarkHtml, { handlers, sanitize: schema, allowParseErrors: true }).freeze()

const webProcessor = processor(web)
const mailProcessor = processor(mail)

/** A settled tree as HTML for a page. */
export const toWeb = (root: Root): Fragment => fragment(webProcessor.stringify(root))
/** A settled tree as HTML for a mail. */
export const toMail = (root: Root): Fragment => fragment(mailProcessor.stringify(root))
