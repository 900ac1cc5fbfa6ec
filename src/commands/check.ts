import { join, relative, resolve } from 'node:path'
import { Halt } from '../halt.js'
import { nearest } from '../norwegian/nearest.js'
import { tally } from '../report/judge.js'
import type { Context } from './context.js'
import { answerFindings } from './show.js'
import { inReadingRoom } from './work.js'

/** `korus check`: everything a build would complain of, and nothing published; with files, what concerns them. Gives the exit code. */
export async function check(context: Context, files: readonly string[]): Promise<number> {
  return inReadingRoom(context, async (reading) => {
    const work = await reading.analyse()
    const asked = files.map((file) => projectPath(context, file, work.texts))
    const judged = asked.length === 0 ? work.judged : work.judged.filter(({ diagnostic }) => asked.includes(diagnostic.at.path))
    const found = tally(judged)
    answerFindings(context, { judged, texts: work.texts, summary: { ...work.summary, ...found } })
    const read = asked.length === 0 ? work.summary.read : asked.length
    context.tell(context.words.program.checked(read, found))
    return found.errors > 0 ? 1 : 0
  })
}

/** Gives a file the user names as the project knows it: from where she stands, else from the project's folder. */
function projectPath({ root, cwd }: Context, file: string, texts: ReadonlyMap<string, string>): string {
  const found = [resolve(cwd, file), join(root, file)].map((path) => relative(root, path).replaceAll('\\', '/')).find((path) => texts.has(path))
  if (found === undefined) throw new Halt(2, { kind: 'no-such-file', path: file, nearest: nearest(file, [...texts.keys()].filter((path) => path.endsWith('.md'))) })
  return found
}
