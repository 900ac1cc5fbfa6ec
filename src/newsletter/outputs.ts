import type { Archive } from '../archive-types.js'
import type { Diagnostic } from '../diagnostic.js'
import { digest } from '../digest.js'
import { Halt } from '../halt.js'
import type { Made } from '../output.js'
import type { Settings } from '../settings-types.js'
import type { Templates } from '../templates/load.js'
import { build } from '../version.js'
import { inspectMail } from './inspect.js'
import type { IssueDocument } from './issue-types.js'
import { emailMessage } from './message.js'
import type { MjmlAnswer, RenderMjml } from './mjml.js'
import { layoutOf, resolveIssue } from './resolve.js'
import { issueText } from './text.js'
import { issueView } from './views.js'

/** An issue as mail. `inspect` renders it, at most once however many ask, and gives what can be seen only then; the `outputs` need it sound. */
export interface IssueMail {
  readonly outputs: readonly Made[]
  inspect(): Promise<readonly Diagnostic[]>
}

/** Gives the four files of an issue, epost.mjml, .html, .txt and .eml under nyhetsbrev/<id>/. */
export const issueOutputs = (archive: Archive, issue: IssueDocument, templates: Templates, renderMjml: RenderMjml): readonly Made[] =>
  issueMail(archive, issue, templates, renderMjml).outputs

/** Gives an issue as mail, MJML's share of it made when somebody asks. The document has to be one that `resolveIssue` complains of nothing in. */
export function issueMail(archive: Archive, issue: IssueDocument, templates: Templates, renderMjml: RenderMjml): IssueMail {
  const { value } = resolveIssue(archive, issue, { [layoutOf(archive, issue)]: true })
  const view = issueView(archive, issue, value ?? { lead: null, sections: [], outside: [] })
  const layout = layoutOf(archive, issue)
  const from = senderOf(archive.settings)

  const mjml = once(() => templates.render(layout, view))
  const answer = once((): Promise<MjmlAnswer> => renderMjml(mjml()))
  const text = (): string => issueText(view)
  const html = async (): Promise<string> => {
    const { html: made, faults } = await answer()
    if (faults.length > 0) throw new Halt(1, { kind: 'mjml', detail: layout })
    return made
  }
  const content = [view, from, issue.until, templates.hash(layout), build]
  const output = (name: string, make: Made['make']): Made =>
    ({ path: `nyhetsbrev/${issue.id}/${name}`, key: digest(JSON.stringify([name, ...content])), make })

  return {
    outputs: [
      output('epost.mjml', mjml),
      output('epost.html', html),
      output('epost.txt', text),
      output('epost.eml', async () => emailMessage({ from, subject: view.subject, day: issue.until, text: text(), html: await html() })),
    ],
    inspect: async () => inspectMail(issue, view, layout, mjml(), await answer()),
  }
}

/** Gives who an issue is from: korus.yml's sender, else the newsletter itself at the editors' address. */
export const senderOf = ({ newsletter: { sender, title }, contact }: Settings): { readonly name: string; readonly email: string } => sender ?? { name: title, email: contact.email }

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
