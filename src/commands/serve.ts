import { randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { Halt } from '../halt.js'
import { tally } from '../report/judge.js'
import { editorLink, editorNames } from '../serve/editor.js'
import { openServer, type Answer } from '../serve/http.js'
import { htmlAnswer } from '../serve/page.js'
import { watchProject } from '../serve/watch.js'
import type { Context } from './context.js'
import { deskPages } from './desk-pages.js'
import { openDesk } from './desk.js'
import { tellFindings } from './show.js'
import { sitePages } from './site-pages.js'

export interface ServeOptions {
  readonly host?: string
  readonly port?: string
  readonly editor?: string
}

const usualPort = 4321

/** `korus serve`: shows the site on this machine as it would be built, drafts and what is to come too, each change as it is saved, until the user ends it. Nothing is written to dist/. */
export async function serve(context: Context, { host, port, editor }: ServeOptions): Promise<number> {
  const { program } = context.words
  const wanted = port === undefined ? usualPort : Number(port)
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) throw new Halt(2, { kind: 'bad-value', option: '--port', value: port ?? '', known: [String(usualPort)] })
  const asked = editor ?? context.env('KORUS_EDITOR') ?? 'vscode'
  const link = editorLink(asked)
  if (link === undefined) throw new Halt(2, { kind: 'bad-value', option: '--editor', value: asked, known: editorNames })

  const desk = await openDesk(context, () => void news())
  const first = await desk.now()
  const { judged, texts, counts } = first
  tellFindings(context, { judged, texts, summary: { ...counts, ...tally(judged), issues: first.site?.archive.issues.length ?? 0, pages: 0 } })

  let version = first.version
  let isWatched = true
  const token = randomBytes(32).toString('hex')
  const onSite = sitePages(context, link)
  const onDesk = deskPages(context, link, desk, token)
  const plain = (status: number, text: string): Answer => htmlAnswer(status, text)
  const server = await openServer({
    host: host ?? null,
    port: wanted,
    version: () => version,
    service: {
      answer: async (ask) => {
        if (!isWatched && /(?:^|\/|\.html)$/.test(ask.path)) desk.touch(null)
        const reading = await desk.now()
        if (/^_korus(?:\/|$)/.test(ask.path)) return onDesk(reading, ask)
        return ask.form === null ? onSite(reading, ask) : plain(405, program.desk.refused.method)
      },
      refuse: (why) => plain({ host: 421, origin: 403, method: 405, size: 413 }[why], program.desk.refused[why]),
      failed: (error) => {
        const said = error instanceof Halt ? context.words.halt(error.reason) : program.ownFault(error instanceof Error ? (error.stack ?? error.message) : String(error))
        context.complain(said)
        return plain(500, said)
      },
    },
  }).catch((error: unknown) => {
    desk.close()
    throw error
  })
  async function news(): Promise<void> {
    version = await desk.now().then((reading) => reading.version, () => `${version}!`)
    server.tell(version)
  }
  const watch = watchProject(context.root, (paths) => {
    desk.touch(paths)
    void news()
  }, () => {
    if (isWatched) context.tell(program.unwatched)
    isWatched = false
  })
  // What was saved between the first reading and now was told by nobody.
  void watch.ready.then(() => {
    desk.touch([])
    return news()
  })

  const shown = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : isIPv6(host) ? `[${host}]` : host
  const home = `http://${shown}:${server.port}`
  const base = first.site?.archive.settings.basePath ?? ''
  context.tell(program.serving(`${home}${base}/`, `${home}/_korus/`, wanted !== 0 && server.port !== wanted ? wanted : null))
  if (host !== undefined) {
    const outward = Object.values(networkInterfaces()).flat().flatMap((at) => (at && !at.internal && at.family === 'IPv4' ? [`http://${at.address}:${server.port}${base}/`] : []))
    context.tell(program.servingAll(shown === 'localhost' ? outward : [`${home}${base}/`]))
  }
  await context.ended()
  desk.close()
  await Promise.all([watch.close(), server.close()])
  return 0
}
