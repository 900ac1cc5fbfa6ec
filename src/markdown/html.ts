import type { Root, RootContent } from 'mdast'
import remarkHtml from 'remark-html'
import type { Fragment } from '../article/article.js'
import { fragment } from './fragment.js'
import type { Handlers } from './hast.js'
import { mail, mailHeading } from './mail.js'
import { markdown } from './parse.js'
import { type WriteHeading, plainHtml } from './plain-html.js'
import { schema } from './schema.js'
import { web, webHeading } from './web.js'

// allowParseErrors lets NUL, which holds the slots, through into attributes as it is.
const writer = (handlers: Handlers) => markdown().use(remarkHtml, { handlers, sanitize: schema, allowParseErrors: true }).freeze()

/** What gives the HTML of whatever a settled tree holds. */
export const webProcessor = writer(web)
export const mailProcessor = writer(mail)

/** A settled tree as HTML: the blocks that are plain, and between them what remark-html makes of the others. */
function toHtml({ children }: Root, processor: typeof webProcessor, heading: WriteHeading): Fragment {
  let html = ''
  let others: RootContent[] = []
  const endOthers = (): void => {
    if (others.length > 0) html += processor.stringify({ type: 'root', children: others })
    others = []
  }
  for (const node of children) {
    const plain = plainHtml(node, heading)
    if (plain === null) others.push(node)
    else {
      endOthers()
      html += `${plain}\n`
    }
  }
  endOthers()
  return fragment(html)
}

/** A settled tree as HTML for a page. */
export const toWeb = (root: Root): Fragment => toHtml(root, webProcessor, webHeading)
/** A settled tree as HTML for a mail. */
export const toMail = (root: Root): Fragment => toHtml(root, mailProcessor, mailHeading)
