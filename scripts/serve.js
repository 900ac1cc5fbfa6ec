import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const types = { html: 'text/html; charset=utf-8', css: 'text/css', svg: 'image/svg+xml', jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', avif: 'image/avif', woff2: 'font/woff2', js: 'text/javascript', json: 'application/json', txt: 'text/plain', xml: 'application/xml' }

/** Serves a folder to this machine as a good host would, texts compressed; what is not there is answered with its 404.html. */
export function serve(folder) {
  const read = (path) => {
    try {
      return readFileSync(join(folder, path))
    } catch {
      return undefined
    }
  }
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname)
    const file = path.endsWith('/') ? `${path}index.html` : path
    const found = read(file)
    const type = types[found ? file.split('.').pop() : 'html'] ?? 'application/octet-stream'
    const pack = /^text|svg|json|xml/.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    const content = found ?? read('404.html') ?? ''
    response.writeHead(found ? 200 : 404, { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'max-age=31536000', ...(pack ? { 'content-encoding': 'gzip' } : {}) })
    response.end(pack ? gzipSync(content) : content)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ server, url: `http://127.0.0.1:${server.address().port}/` })))
}
