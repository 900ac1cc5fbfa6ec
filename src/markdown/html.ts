import type { Root, RootContent } from 'mdast'
import type { Fragment } from '../article/article.js'
import { fragment } from './fragment.js'
import { mailHeading } from './mail.js'
import { type WriteHeading, plainHtml } from './plain-html.js'
import { parser } from './wanted.js'
import { webHeading } from './web.js'

/** A settled tree as HTML: the blocks that are plain, and between them what remark-html makes of the others. */
function toHtml({ children }: Root, write: (nodes: readonly RootContent[]) => string, heading: WriteHeading): Fragment {
  let html = ''
  let others: RootContent[] = []
  const endOthers = (): void => {
    if (others.length > 0) html += write(others)
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
export const toWeb = (root: Root): Fragment => toHtml(root, (nodes) => parser().toWeb(nodes), webHeading)
/** A settled tree as HTML for a mail. */
export const toMail = (root: Root): Fragment => toHtml(root, (nodes) => parser().toMail(nodes), mailHeading)
