import { tally } from '../report/judge.js'
import type { Context } from './context.js'
import { askedFiles } from './options.js'
import { answerFindings } from './show.js'
import { inReadingRoom } from './work.js'

export interface CheckOptions {
  readonly fix?: true
}

/**
 * `korus check`: everything a build would complain of, and nothing published; with files, what concerns them. With `fix` what can be
 * mended without a decision is written first, and the rest is told. Gives the exit code.
 */
export async function check(context: Context, files: readonly string[], { fix }: CheckOptions): Promise<number> {
  if (fix === true) await (await import('./fix.js')).fixForm(context, files)
  return inReadingRoom(context, async (reading) => {
    const work = reading.recall() ?? await reading.retell() ?? await reading.analyse()
    const asked = askedFiles(context, files, work.texts)
    const judged = asked.length === 0 ? work.judged : work.judged.filter(({ diagnostic }) => asked.includes(diagnostic.at.path))
    const found = tally(judged)
    answerFindings(context, { judged, texts: work.texts, summary: { ...work.summary, ...found } })
    const read = asked.length === 0 ? work.summary.read : asked.length
    context.tell(context.words.program.checked(read, found))
    return found.errors > 0 ? 1 : 0
  })
}
