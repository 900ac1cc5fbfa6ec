import type { FolderFile } from '../../output.js'
import type { IndexedPage, PagefindAnswer } from './pagefind.js'

/**
 * The process that Pagefind lives in. It is started in a folder of korus's own and without an environment, because Pagefind's program reads
 * settings from both, and prints what it thinks of them.
 */
process.once('message', (pages: readonly IndexedPage[]) => {
  void index(pages).then((files) => ({ files }), (error: unknown) => ({ error: String(error) })).then((answer: PagefindAnswer) => process.send?.(answer, () => process.disconnect()))
})

async function index(pages: readonly IndexedPage[]): Promise<readonly FolderFile[]> {
  const { createIndex, close } = await import('pagefind')
  // One language, so that there is one index, and one stemmer for bokmål and nynorsk.
  const { index: made, errors } = await createIndex({ forceLanguage: 'no' })
  if (!made) throw new Error(errors.join(' '))
  const added = await Promise.all(pages.map((page) => made.addHTMLFile(page)))
  const { files, errors: last } = await made.getFiles()
  await close()
  const wrong = [...added.flatMap((one) => one.errors), ...last]
  if (wrong.length > 0) throw new Error(wrong.join(' '))
  return files.map(({ path, content }) => ({ path, bytes: content })).sort((a, b) => (a.path < b.path ? -1 : 1))
}
