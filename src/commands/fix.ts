import { join, relative } from 'node:path'
import { rewrite } from '../disk/write.js'
import { apart, isFixable, mend, type Fixable } from '../fix.js'
import { lineMap } from '../source.js'
import { visible } from '../visible.js'
import type { Context } from './context.js'
import { askedFiles } from './options.js'
import { inReadingRoom, type Work } from './work.js'

/** One mend can bring another fault to light; no header is so wrong that more rounds than this mend it. */
const mostRounds = 20

/** Writes the fixes of all that is wrong with form in some files, or in all, round by round until there are none, and tells what was done. */
export async function fixForm(context: Context, files: readonly string[]): Promise<void> {
  const mended = new Set<string>()
  const refused = new Set<string>()
  let count = 0
  for (let round = 0, before = -1; round < mostRounds && count > before; round++) {
    before = count
    await inReadingRoom(context, async (reading) => {
      const work = await reading.analyse()
      for (const [path, found] of fixables(work, askedFiles(context, files, work.texts))) {
        if (refused.has(path)) continue
        const text = work.texts.get(path) ?? ''
        if (rewrite(context.root, path, text, mend(text, found.map(({ fix }) => fix)))) {
          mended.add(path)
          count += found.length
          tellMended(context, path, text, found)
        } else {
          refused.add(path)
          context.complain(context.words.program.answers.fix.leftAlone(path))
        }
      }
    })
  }
  context.tell(context.words.program.answers.fix.mended(count, mended.size))
}

/** What can be mended at once, by file; a fix that changes nothing is none. */
function fixables({ judged, texts }: Work, asked: readonly string[]): ReadonlyMap<string, readonly Fixable[]> {
  const byPath = new Map<string, Fixable[]>()
  for (const { diagnostic } of judged) {
    if (!isFixable(diagnostic)) continue
    const { at: { path }, fix: { span, text } } = diagnostic
    if (asked.length > 0 && !asked.includes(path)) continue
    if (texts.get(path)?.slice(span.start, span.end) === text) continue
    const inFile = byPath.get(path)
    if (inFile) inFile.push(diagnostic)
    else byPath.set(path, [diagnostic])
  }
  return new Map([...byPath].map(([path, found]) => [path, apart(found)]))
}

const mostShown = 50

function tellMended({ root, cwd, words: { program }, tell }: Context, path: string, text: string, found: readonly Fixable[]): void {
  const place = lineMap(text)
  tell(visible(relative(cwd, join(root, path))))
  for (const { fix: { span, text: better } } of found) {
    const { line, column } = place(span.start)
    tell(`  ${`${line}:${column}`.padEnd(7)} ${program.answers.fix.change(shown(text.slice(span.start, span.end)), shown(better))}`)
  }
}

/** A text as it can be quoted on a line; spaces that are no common space are named. */
function shown(text: string): string {
  // A mend of many places at once is known by its first line.
  const plain = visible(text.replace(/(?<=\S)\s*[\r\n][^]*$/, '…')).replace(/[^\S ]/g, (space) => `<${(space.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}>`)
  return plain.length > mostShown ? `${plain.slice(0, mostShown)}…` : plain
}
