import type { PlacedArchive } from '../archive/archive.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import type { IssueView } from '../newsletter/issue-shape.js'
import type { Picture } from '../newsletter/message.js'
import { resolvedIssue, type Resolved, type Story } from '../newsletter/resolve.js'
import { issueView } from '../newsletter/views.js'
import type { Output } from '../output.js'
import { outputBody } from './output-body.js'
import type { Work } from './work.js'

/** An issue as it was made: its e-mail in HTML and plain text, what both were made from, and the site's pictures in it. */
export interface IssueFiles {
  readonly resolved: Resolved
  readonly view: IssueView
  readonly html: string
  readonly text: string
  readonly pictures: readonly Picture[]
}

/** Gives an issue's files from work that found no errors; what is copied to dist/ is read from where it lies. */
export async function issueFiles(root: string, { outputs }: Pick<Work, 'outputs'>, archive: PlacedArchive, issue: IssueDocument): Promise<IssueFiles> {
  const byPath = new Map(outputs.map((output) => [output.path, output]))
  const textOf = async (name: string): Promise<string> => Buffer.from(await bytesOf(root, byPath.get(`nyhetsbrev/${issue.id}/${name}`))).toString()
  const resolved = resolvedIssue(archive, issue)
  const html = await textOf('epost.html')
  const base = `${archive.settings.url}/`
  const urls = new Set([...html.matchAll(/ src="([^"]+)"/g)].map(([, url = '']) => url).filter((url) => url.startsWith(base)))
  const pictures = await Promise.all([...urls].map(async (url): Promise<Picture> =>
    ({ url, name: url.slice(url.lastIndexOf('/') + 1), bytes: await bytesOf(root, byPath.get(decodeURIComponent(url.slice(base.length)))) })))
  return { resolved, view: issueView(archive, issue, resolved), html, text: await textOf('epost.txt'), pictures }
}

/** Every story of an issue, in the order it is read. */
export const storiesOf = ({ lead, sections }: Resolved): readonly Story[] => [...(lead ? [lead] : []), ...sections.flatMap(({ stories }) => stories)]

/** The whole addresses of the site that an issue still to be sent leads to and that the ledger has never seen. */
export function unpublishedIn({ ledger, settings }: PlacedArchive, { id, sent }: IssueDocument, resolved: Resolved): readonly string[] {
  if (sent !== null) return []
  const addresses = [`nyhetsbrev/${id}/`, ...storiesOf(resolved).filter(({ entry }) => entry.state !== 'withdrawn').map(({ entry }) => entry.address)]
  return addresses.filter((address) => !ledger.firstSeen.has(address)).map((address) => `${settings.url}/${address}`)
}

async function bytesOf(root: string, output: Output | undefined): Promise<Uint8Array> {
  const body = await outputBody(root, output) ?? ''
  return typeof body === 'string' ? Buffer.from(body) : body
}
