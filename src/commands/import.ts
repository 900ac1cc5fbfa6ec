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
import { importReport, type Outcome } from './tell-import.js'

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
    const report = importReport(context, archive.settings)
    for (const [i, one] of wanted.entries()) {
      if (wanted.length > 1) context.progress(say.progress(i + 1, wanted.length, one.shown))
      for await (const outcome of take(context, one, archive.settings, { taken, chosen, repair: flags.repair === true, paths: [...texts.keys()] })) report.tell(outcome)
    }
    context.progress(null)
    return report.end()
  })
}

interface Setting {
  readonly taken: Set<string>
  readonly chosen: ReturnType<typeof chosenHeader>
  readonly repair: boolean
  readonly paths: readonly string[]
}

async function* take(context: Context, { shown, name, read }: Wanted, settings: Settings, { taken, chosen, repair, paths }: Setting): AsyncGenerator<Outcome> {
  const { root, words } = context
  const bytes = read()
  if (bytes === null) return yield { kind: 'refused', source: shown, refusal: 'unreadable', detail: null }
  const before = bytes.length === 0 ? undefined : importedBefore(root, bytes).flatMap((slug) => paths.filter((path) => slugOfFile(path) === slug))[0]
  if (before !== undefined) return yield { kind: 'already', source: shown, path: before }
  const found: Imported = await importSource({ name, bytes }, settings, { repair })
  if (found.kind === 'refused') return yield { ...found, source: shown }
  let done = 0
  for (const made of found.drafts) {
    done += 1
    if (found.count > 1) context.progress(words.program.importing.progress(done, found.count, shown))
    const draft: FreshDraft = { ...made, header: { ...made.header, ...chosen }, gaps: made.gaps.filter(({ what, near }) => near !== null || !(what in chosen)) }
    const slug = freeSlug(draft.slug, taken)
    keepOriginal(root, slug, name, found.count === 1 ? bytes : new TextEncoder().encode(draftSource(draft, words, settings)))
    for (const picture of draft.pictures) writeNew(root, `articles/bilder/${picture.name}`, picture.bytes)
    const path = draftPath(draft, slug)
    if (!writeNew(root, path, draftSource({ ...draft, header: withoutSlug(draft.header) }, words, settings))) throw new Halt(3, { kind: 'changed', path })
    yield {
      kind: 'draft', source: shown, path, draft, instead: slug === draft.slug ? null : { slug: draft.slug, instead: slug }, encoding: done === 1 ? found.encoding : null,
      others: done === found.count ? found.others : 0, kept: originalsFolder(slug),
    }
  }
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
