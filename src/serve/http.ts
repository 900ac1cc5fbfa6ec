import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { Halt } from '../halt.js'
import { isNear, refusal, type Refusal } from './guard.js'

/** A request that was let in: the path below the server's root, decoded and without its first slash. */
export interface Ask {
  readonly path: string
  readonly query: URLSearchParams
  /** What a form says; null for a request that only reads. */
  readonly form: URLSearchParams | null
  /** Whether the one who asks sits at this machine. */
  readonly near: boolean
}

/** What is answered; `body` is not sent to one who asks for the head alone. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

export interface Service {
  answer(ask: Ask): Promise<Answer>
  refuse(why: Refusal | 'size'): Answer
  /** Hears of what went wrong in an answer, and gives what is answered instead. */
  failed(error: unknown): Answer
}

/** A server that runs. */
export interface Running {
  readonly port: number
  /** Tells every page that is open that something has changed. */
  tell(version: string): void
  close(): Promise<void>
}

/** The path at which pages hear of changes. */
export const newsPath = '_korus/nytt'

/** In bytes: more than any field of ours holds. */
const mostBody = 64_000
const tries = 20

/** Serves from `port`, or the next that is free, at this machine's own addresses, or at `host`. */
export async function openServer({ host, port, version, service }: { readonly host: string | null; readonly port: number; version(): string; readonly service: Service }): Promise<Running> {
  const listeners = new Set<ServerResponse>()
  const door = { port, host }
  const onRequest: RequestListener = (request, response) => {
    void answerTo(request, response).catch((error: unknown) => send(request, response, service.failed(error)))
  }
  async function answerTo(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url, headers, socket } = request
    const asker = { method, host: headers.host, origin: headers.origin, site: headers['sec-fetch-site'] as string | undefined, remote: socket.remoteAddress }
    const refused = refusal(asker, door)
    if (refused !== null) return send(request, response, service.refuse(refused))
    const asked = pathOf(url ?? '/')
    if (asked === null) return send(request, response, service.refuse('method'))
    if (asked.path === newsPath && method === 'GET') return listen(request, response)
    const form = method === 'POST' ? await formOf(request) : null
    if (form === undefined) return send(request, response, service.refuse('size'))
    send(request, response, await service.answer({ ...asked, form, near: isNear(asker) }))
  }
  function listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { ...always, 'content-type': 'text/event-stream' })
    response.write(`data: ${version()}\n\n`)
    listeners.add(response)
    request.on('close', () => listeners.delete(response))
  }

  const servers = await listenOn(host === null ? ['127.0.0.1', '::1'] : [host], port, onRequest)
  door.port = servers.port
  return {
    port: servers.port,
    tell: (news) => {
      for (const listener of listeners) listener.write(`data: ${news}\n\n`)
    },
    close: async () => {
      await Promise.all(servers.all.map((server) => new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })))
    },
  }
}

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  // A form's page has to say where it comes from, and nobody else is to know.
  'referrer-policy': 'same-origin',
}

function send({ method }: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { ...always, ...headers, 'content-length': String(Buffer.byteLength(body)) })
  response.end(method === 'HEAD' ? undefined : body)
}

function pathOf(url: string): Pick<Ask, 'path' | 'query'> | null {
  try {
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    return { path: decodeURIComponent(pathname).slice(1), query: searchParams }
  } catch {
    return null
  }
}

/** What a form of ours sends; undefined for what is too much, or no form. */
async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded(?:;|$)/i.test(request.headers['content-type'] ?? '')) return undefined
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > mostBody) return undefined
    parts.push(part)
  }
  return new URLSearchParams(Buffer.concat(parts).toString())
}

/** Listens at the first port of twenty from `port` on that is free at all the addresses; one that the machine does not have is passed over. */
async function listenOn(addresses: readonly string[], port: number, onRequest: RequestListener): Promise<{ readonly port: number; readonly all: readonly Server[] }> {
  for (let next = port; ; next++) {
    const all: Server[] = []
    try {
      for (const address of addresses) {
        const server = createServer(onRequest)
        try {
          const wanted = next === 0 ? portOf(all[0]) : next
          await new Promise<void>((resolve, reject) => server.once('error', reject).listen(wanted, address, resolve))
          all.push(server)
        } catch (error) {
          if (all.length === 0 || !['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(String((error as NodeJS.ErrnoException).code))) throw error
        }
      }
      return { port: portOf(all[0]), all }
    } catch (error) {
      for (const server of all) server.close()
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'EADDRINUSE' || next >= port + tries) throw new Halt(3, { kind: 'no-port', port, host: addresses[0] ?? '', error: String(code) })
    }
  }
}

function portOf(server: Server | undefined): number {
  const address = server?.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
