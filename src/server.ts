import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What is answered to a request; `type` is the content's media type. */
export interface Answer {
  readonly status: 200 | 404 | 500
  readonly type: string
  readonly body: string | Uint8Array
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', xml: 'application/xml; charset=utf-8', json: 'application/json; charset=utf-8', txt: 'text/plain; charset=utf-8',
  mjml: 'text/plain; charset=utf-8', eml: 'message/rfc822', svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', webp: 'image/webp', avif: 'image/avif',
  gif: 'image/gif', ics: 'text/calendar; charset=utf-8', woff2: 'font/woff2', pdf: 'application/pdf',
}

/** Gives the media type of a file by its name. */
export const mediaType = (path: string): string => types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'

/**
 * Serves a site to this machine alone, from `port` or the next that is free, and gives its address and how to end it. `answer`
 * is asked with paths relative to the site's root, such as `artikler/en/index.html`; `basePath` is '' or '/sub/path'.
 */
export async function serveLocally(basePath: string, port: number, answer: (path: string) => Promise<Answer>): Promise<{ readonly url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const { status, type, body } = await guarded(request.headers.host, request.method, request.url)
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
    response.end(request.method === 'HEAD' ? undefined : body)
  })

  async function guarded(host: string | undefined, method: string | undefined, url: string | undefined): Promise<Answer> {
    // A name that was made to point here, as by DNS rebinding, is not one of ours.
    const isOurs = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host ?? '')
    const path = isOurs && (method === 'GET' || method === 'HEAD') ? sitePath(basePath, url ?? '/') : null
    return path === null ? { status: 404, type: types['txt'] as string, body: '' } : answer(path)
  }

  await listen(server, port)
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${basePath}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function sitePath(basePath: string, url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    if (!`${path}/`.startsWith(`${basePath}/`)) return null
    const inSite = path.slice(basePath.length + 1)
    return inSite === '' || inSite.endsWith('/') ? `${inSite}index.html` : inSite
  } catch {
    return null
  }
}

const tries = 20

/** Listens at the first free port of twenty from `port` on. */
async function listen(server: Server, port: number): Promise<void> {
  for (let next = port; ; next++) {
    try {
      await new Promise<void>((resolve, reject) => server.once('error', reject).listen(next, '127.0.0.1', resolve))
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || next >= port + tries) throw error
      server.removeAllListeners('error')
    }
  }
}
