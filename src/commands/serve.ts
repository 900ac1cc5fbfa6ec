import { escapeHtml } from '../archive/fill.js'
import { reportText } from '../report/text.js'
import { mediaType, serveLocally, type Answer } from '../server.js'
import type { Folder, Output } from '../output.js'
import type { Context } from './context.js'
import { outputBody } from './output-body.js'
import { tellFindings } from './show.js'
import { inReadingRoom, type Work } from './work.js'

const port = 4321

/** `korus serve`: shows the site on this machine as it would be built, read anew for every page asked for, until the user ends it. Nothing is written to dist/. */
export async function serve(context: Context): Promise<number> {
  let work = await read(context)
  let files = byPath(work)
  const fromFolders = folderReader()
  tellFindings(context, work)

  const { url, close } = await serveLocally(work.archive?.settings.basePath ?? '', port, async (path) => {
    if (path.endsWith('.html')) {
      work = await read(context)
      files = byPath(work)
    }
    return work.summary.errors > 0 ? faults(context, work) : page(context.root, files, path, fromFolders)
  })
  context.tell(context.words.program.serving(url))
  await context.ended()
  close()
  return 0
}

const read = (context: Context): Promise<Work> => inReadingRoom(context, (reading) => reading.analyse())
const byPath = ({ outputs }: Work): ReadonlyMap<string, Output> => new Map(outputs.map((output) => [output.path, output]))

async function page(root: string, files: ReadonlyMap<string, Output>, path: string, fromFolders: ReturnType<typeof folderReader>): Promise<Answer> {
  const body = await outputBody(root, files.get(path)) ?? await fromFolders(files, path)
  if (body !== undefined) return { status: 200, type: mediaType(path), body }
  return { status: 404, type: mediaType('404.html'), body: await outputBody(root, files.get('404.html')) ?? '' }
}

/** Gives the function that reads a file of a folder among the outputs; a folder is made when the first of its files is asked for, and kept until its key is another. */
function folderReader(): (files: ReadonlyMap<string, Output>, path: string) => Promise<Uint8Array | undefined> {
  const made = new Map<string, { readonly key: string; readonly files: ReturnType<Folder['makeFiles']> }>()
  return async (files, path) => {
    const folder = [...files.values()].find((output): output is Folder => 'makeFiles' in output && path.startsWith(output.path))
    if (folder === undefined) return undefined
    if (made.get(folder.path)?.key !== folder.key) made.set(folder.path, { key: folder.key, files: folder.makeFiles() })
    const inside = await made.get(folder.path)?.files
    return inside?.find((file) => folder.path + file.path === path)?.bytes
  }
}

/** The page that stands for every page while something is wrong: the report, as check would give it. */
function faults({ words }: Context, { judged, texts }: Work): Answer {
  const report = reportText(judged, texts, words, { colour: false, short: false })
  return { status: 500, type: mediaType('.html'), body: `<!doctype html><meta charset="utf-8"><title>korus</title><pre>${escapeHtml(report)}</pre>` }
}
