import { join } from 'node:path'
import { read as readBytes } from '../disk/io.js'
import { escapeHtml } from '../archive/fill.js'
import { reportText } from '../report/text.js'
import { mediaType, serveLocally, type Answer } from '../server.js'
import type { Output } from '../output.js'
import type { Context } from './context.js'
import { tellFindings } from './show.js'
import { inReadingRoom, type Work } from './work.js'

const port = 4321

/** `korus serve`: shows the site on this machine as it would be built, read anew for every page asked for, until the user ends it. Nothing is written to dist/. */
export async function serve(context: Context): Promise<number> {
  let work = await read(context)
  let files = byPath(work)
  tellFindings(context, work)

  const { url, close } = await serveLocally(work.archive?.settings.basePath ?? '', port, async (path) => {
    if (path.endsWith('.html')) {
      work = await read(context)
      files = byPath(work)
    }
    return work.summary.errors > 0 ? faults(context, work) : page(context.root, files, path)
  })
  context.tell(context.words.program.serving(url))
  await context.ended()
  close()
  return 0
}

const read = (context: Context): Promise<Work> => inReadingRoom(context, (reading) => reading.analyse())
const byPath = ({ outputs }: Work): ReadonlyMap<string, Output> => new Map(outputs.map((output) => [output.path, output]))

async function page(root: string, files: ReadonlyMap<string, Output>, path: string): Promise<Answer> {
  const found = files.get(path)
  const output = found ?? files.get('404.html')
  const body = output === undefined ? '' : 'from' in output ? readBytes(join(root, output.from)) : await output.make()
  return { status: found ? 200 : 404, type: mediaType(found ? path : '404.html'), body }
}

/** The page that stands for every page while something is wrong: the report, as check would give it. */
function faults({ words }: Context, { judged, texts }: Work): Answer {
  const report = reportText(judged, texts, words, { colour: false, short: false })
  return { status: 500, type: mediaType('.html'), body: `<!doctype html><meta charset="utf-8"><title>korus</title><pre>${escapeHtml(report)}</pre>` }
}
