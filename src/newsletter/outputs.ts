import type { Rendition } from '../archive/renditions.js'
import type { Archive } from '../archive-types.js'
import { collector, type Diagnostic } from '../diagnostic.js'
import { digest } from '../digest.js'
import { Halt } from '../halt.js'
import type { PlainDate } from '../norwegian/day.js'
import { once } from '../once.js'
import type { Made } from '../output.js'
import type { Source } from '../source.js'
import type { Settings } from '../settings-types.js'
import type { Templates } from '../templates/load.js'
import { build } from '../version.js'
import { documentSaid } from './as-sent.js'
import { placesOf, type Frozen, type FrozenStory } from './frozen.js'
import { inspectMail } from './inspect.js'
import type { IssueDocument } from './issue-types.js'
import { markedView, unmark, type Unmarked } from './marks.js'
import { emailMessage } from './message.js'
import type { MjmlAnswer, RenderMjml } from './mjml.js'
import { defaultTitle } from './naming.js'
import { layoutOf, resolvedIssue } from './resolve.js'
import { issueText } from './text.js'
import { issueView, mailPictures } from './views.js'

/** An issue as mail. `inspect` renders it, at most once however many ask, and gives what can be seen only then; the `outputs` need it sound. */
export interface IssueMail {
  readonly outputs: readonly Made[]
  /** The files of pictures that it asks the site for. */
  readonly pictures: readonly Rendition[]
  inspect(): Promise<readonly Diagnostic[]>
  /** Tells all that `inspect` looks at from what it would look at in any other. */
  readonly key: string
  /** How many bytes of the HTML each story takes. */
  weights(): Promise<ReadonlyMap<string, number>>
  /** The issue as it is kept when it is sent on a day; `source` is its document with that day in it. */
  freeze(source: Source, sent: PlainDate): Promise<Frozen>
}

/** Gives the four files of an issue, epost.mjml, .html, .txt and .eml under nyhetsbrev/<id>/. */
export const issueOutputs = (archive: Archive, issue: IssueDocument, templates: Templates, renderMjml: RenderMjml): readonly Made[] =>
  issueMail(archive, issue, templates, renderMjml).outputs

/** Gives an issue as mail, MJML's share of it made when somebody asks. The document has to be one that `resolveIssue` complains of nothing in. */
export function issueMail(archive: Archive, issue: IssueDocument, templates: Templates, renderMjml: RenderMjml): IssueMail {
  const resolved = resolvedIssue(archive, issue)
  const layout = layoutOf(archive, issue)
  const { title } = archive.settings.newsletter
  const from = senderOf(archive.settings)
  const open = [...(resolved.lead ? [resolved.lead] : []), ...resolved.sections.flatMap(({ stories }) => stories)].filter(({ entry }) => entry.state !== 'withdrawn')
  const slugs = open.map(({ entry }) => entry.article.slug)
  const { view, key } = markedView(issueView(archive, issue, resolved), slugs, title)

  const marked = once(() => templates.render(layout, view))
  const answer = once((): Promise<MjmlAnswer> => renderMjml(marked()))
  const mjml = once(() => unmark(marked(), key))
  const text = once(() => unmark(issueText(view), key))
  const rendered = once(async () => unmark((await answer()).html, key))
  const html = async (): Promise<Unmarked> => {
    if ((await answer()).faults.length > 0) throw new Halt(1, { kind: 'mjml', detail: layout })
    return rendered()
  }
  const message = async (): Promise<Uint8Array> => emailMessage({ from, subject: view.subject, day: issue.until, text: text().text, html: (await html()).text })
  const content = [view, from, issue.until, templates.hash(layout), build]
  const output = (name: string, make: Made['make']): Made =>
    ({ path: `nyhetsbrev/${issue.id}/${name}`, key: digest(JSON.stringify([name, ...content])), make })

  return {
    outputs: [
      output('epost.mjml', () => mjml().text),
      output('epost.html', async () => (await html()).text),
      output('epost.txt', () => text().text),
      output('epost.eml', message),
    ],
    pictures: mailPictures(archive, issue, resolved),
    key: digest(JSON.stringify([issue.digest, layout, ...content])),
    inspect: async () => {
      const { faults } = await answer()
      const found = inspectMail(issue, view, layout, marked(), { html: (await rendered()).text, faults })
      return faults.length > 0 ? found : [...found, ...unmarked(issue, layout, slugs, [mjml(), await rendered()])]
    },
    weights: async () => new Map((await html()).places.filter(({ part }) => part === 'block').map(({ slug, start, end }) => [slug, end - start])),
    freeze: async (source, sent) => {
      const [asMjml, asHtml, asText] = [mjml(), await html(), text()]
      const files = {
        'epost.mjml': Buffer.from(asMjml.text), 'epost.html': Buffer.from(asHtml.text), 'epost.txt': Buffer.from(asText.text), 'epost.eml': await message(),
      }
      const stories = open.map(({ entry: { article: { slug, meta } }, item }): FrozenStory => {
        const places = { 'epost.html': placesOf(asHtml.places, slug), 'epost.mjml': placesOf(asMjml.places, slug), 'epost.txt': placesOf(asText.places, slug) }
        const said = places['epost.txt'].map(({ start, end }) => files['epost.txt'].toString('utf8', start, end)).join('')
        return { slug, sha256: digest(said), words: { title: item.title ?? meta.title, lead: item.lead ?? meta.lead }, places }
      })
      return {
        files,
        record: {
          korus: 1,
          id: issue.id,
          sent,
          files: { 'epost.eml': hashed(files['epost.eml']), 'epost.html': hashed(files['epost.html']), 'epost.mjml': hashed(files['epost.mjml']), 'epost.txt': hashed(files['epost.txt']) },
          lead: resolved.lead?.entry.article.slug ?? null,
          sections: resolved.sections.map((section) => ({ ...section, stories: section.stories.map(({ entry }) => entry.article.slug) })),
          stories,
          neutralSubject: defaultTitle(archive.settings, issue.id),
          document: { sha256: digest(source.text), said: documentSaid(issue, source.text) },
        },
      }
    },
  }
}

const hashed = (bytes: Uint8Array) => ({ sha256: digest(bytes) })

/** A layout of a project's own that sets no marks would leave no way to take a story out of an issue that is sent. */
function unmarked(issue: IssueDocument, layout: string, slugs: readonly string[], files: readonly Unmarked[]): Diagnostic[] {
  const { report, diagnostics } = collector(issue.path)
  const isMarked = (slug: string): boolean => files.every(({ places }) => places.filter((place) => place.slug === slug && place.part === 'block').length === 1)
  if (!slugs.every(isMarked)) report('sak-uten-merke', { layout }, { start: 0, end: 3 })
  return diagnostics
}
/** Gives who an issue is from: korus.yml's sender, else the newsletter itself at the editors' address. */
export const senderOf = ({ newsletter: { sender, title }, contact }: Settings): { readonly name: string; readonly email: string } => sender ?? { name: title, email: contact.email }
