import type { Root, RootContent } from 'mdast'
import type { Reading } from '../article/article.js'
import { fragment } from './fragment.js'
import { mailHeading } from './mail.js'
import { plainHtml } from './plain-html.js'
import { parser } from './wanted.js'
import { webHeading } from './web.js'

/** A settled tree as HTML for a page and for a mail: the blocks that are plain, which but for headings are the same in both, and between them what remark-html makes of the others. */
export function toHtml({ children }: Root): Pick<Reading, 'web' | 'mail'> {
  let web = ''
  let mail = ''
  let others: RootContent[] = []
  const endOthers = (): void => {
    if (others.length === 0) return
    web += parser().toWeb(others)
    mail += parser().toMail(others)
    others = []
  }
  for (const node of children) {
    const plain = plainHtml(node)
    if (plain === null) {
      others.push(node)
      continue
    }
    endOthers()
    web += `${node.type === 'heading' ? webHeading(node, plain) : plain}\n`
    mail += `${node.type === 'heading' ? mailHeading(node, plain) : plain}\n`
  }
  endOthers()
  return { web: fragment(web), mail: fragment(mail) }
}
