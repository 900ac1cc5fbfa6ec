import { readClipboard } from '../disk/clipboard.js'
import { importedBefore, keepOriginal, originalsFolder, readInput, wantedFiles, type Wanted } from '../disk/originals.js'
import { writeNew } from '../disk/write.js'
import { Halt } from '../halt.js'
import { importSource, type Imported } from '../import/import.js'
import { slugOfFile } from '../norwegian/slug.js'
import type { Settings } from '../settings-types.js'
import type { Context } from './context.js'
import { answerFrom } from './look.js'
import { chosenHeader, type Choices } from './choices.js'
import { draftPath, draftSource, type FreshDraft } from './draft-file.js'
import { tellImport, type Outcome } from './tell-import.js'

interface Flags extends Choices {
  readonly clipboard?: true
  readonly repair?: true
}

/** `korus import`: drafts of what a writer has, each with a report of what became of its words; what can't be read is told, and the rest is imported. */
export async function importInto(context: Context, sources: readonly string[], flags: Flags): Promise<number> {
  const { importing: say } = context.words.program
  if (sources.length === 0 && !flags.clipboard) throw new Halt(2, { kind: 'missing-option', option: 'FIL', example: 'korus importer brev.docx' })
  return answerFrom(context, async (archive, { texts }) => {
    const wanted: readonly Wanted[] = [
      ...(flags.clipboard ? [{ shown: say.clipboard, name: 'utklipp', read: () => readClipboard() }] : []),
      ...sources.flatMap((source) => (source === '-' ? [{ shown: say.stdin, name: 'tekst', read: readInput }] : wantedFiles(context.cwd, source))),
    ]
    const taken = new Set([...archive.entries.flatMap(({ article }) => [article.slug as string, ...article.meta.formerAddresses]), ...[...texts.keys()].flatMap((path) => slugOfFile(path) ?? [])])
    const chosen = chosenHeader(flags, archive.settings)
    const outcomes: Outcome[] = []
    for (const one of wanted) outcomes.push(...await take(context, one, archive.settings, { taken, chosen, repair: flags.repair === true, paths: [...texts.keys()] }))
    tellImport(context, outcomes, archive.settings)
    return outcomes.some(({ kind }) => kind === 'refused') ? 1 : 0
  })
}

interface Setting {
  readonly taken: Set<string>
  readonly chosen: ReturnType<typeof chosenHeader>
  readonly repair: boolean
  readonly paths: readonly string[]
}

async function take({ root, words }: Context, { shown, name, read }: Wanted, settings: Settings, { taken, chosen, repair, paths }: Setting): Promise<readonly Outcome[]> {
  const bytes = read()
  if (bytes === null) return [{ kind: 'refused', source: shown, refusal: 'unreadable', detail: null }]
  const before = bytes.length === 0 ? undefined : importedBefore(root, bytes).flatMap((slug) => paths.filter((path) => slugOfFile(path) === slug))[0]
  if (before !== undefined) return [{ kind: 'already', source: shown, path: before }]
  const found: Imported = await importSource({ name, bytes }, settings, { repair })
  if (found.kind === 'refused') return [{ ...found, source: shown }]
  return found.drafts.map((made, i): Outcome => {
    const draft: FreshDraft = { ...made, header: { ...made.header, ...chosen }, gaps: made.gaps.filter(({ what, near }) => near !== null || !(what in chosen)) }
    const slug = freeSlug(draft.slug, taken)
    keepOriginal(root, slug, name, found.drafts.length === 1 ? bytes : new TextEncoder().encode(draftSource(draft, words, settings)))
    for (const picture of draft.pictures) writeNew(root, `articles/bilder/${picture.name}`, picture.bytes)
    const path = draftPath(draft, slug)
    if (!writeNew(root, path, draftSource({ ...draft, header: withoutSlug(draft.header) }, words, settings))) throw new Halt(3, { kind: 'changed', path })
    return {
      kind: 'draft', source: shown, path, draft, instead: slug === draft.slug ? null : { slug: draft.slug, instead: slug }, encoding: i === 0 ? found.encoding : null,
      others: i === found.drafts.length - 1 ? found.others : 0, kept: originalsFolder(slug),
    }
  })
}

/** The name of the file is the address, so the key says no more. */
const withoutSlug = ({ slug: _slug, ...header }: FreshDraft['header']): FreshDraft['header'] => header

/** An address that nobody has: the wanted one, or that with a number. */
function freeSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted
  for (let n = 2; taken.has(slug); n++) slug = `${wanted}-${n}`
  taken.add(slug)
  return slug
}
