import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createSecureServer } from 'node:http2'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const types = { html: 'text/html; charset=utf-8', css: 'text/css', svg: 'image/svg+xml', jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', avif: 'image/avif', woff2: 'font/woff2', js: 'text/javascript', json: 'application/json', txt: 'text/plain', xml: 'application/xml' }

/** Serves a folder to this machine as a good host would, texts compressed, and with `keys` over TLS and HTTP/2; what is not there is answered with its 404.html. */
export function serve(folder, keys) {
  const read = (path) => {
    try {
      return readFileSync(join(folder, path))
    } catch {
      return undefined
    }
  }
  const answer = (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname)
    const file = path.endsWith('/') ? `${path}index.html` : path
    const found = read(file)
    const type = types[found ? file.split('.').pop() : 'html'] ?? 'application/octet-stream'
    const pack = /^text|svg|json|xml/.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    const content = found ?? read('404.html') ?? ''
    response.writeHead(found ? 200 : 404, { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'max-age=31536000', ...(pack ? { 'content-encoding': 'gzip' } : {}) })
    response.end(pack ? gzipSync(content) : content)
  }
  const server = keys ? createSecureServer({ ...keys, allowHTTP1: true }, answer) : createServer(answer)
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ server, url: `${keys ? 'https' : 'http'}://127.0.0.1:${server.address().port}/` })))
}
