import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from 'playwright-core'

const usualPlaces = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Gives where Chromium is: CHROME_PATH, else the usual places. */
export function chromiumPath(): string {
  const found = [process.env['CHROME_PATH'] ?? '', ...usualPlaces].find((path) => path !== '' && existsSync(path))
  if (found === undefined) throw new Error('No Chromium was found. Install Chromium or Chrome, or set CHROME_PATH to where it is.')
  return found
}

/** In milliseconds: what is waited for in a browser comes when it comes; only what never comes ends so. */
const patience = 150_000

/** Starts Chromium with nothing in it that calls home; it works for root as well, and waits as long as a busy machine needs. */
export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  const open = browser.newContext.bind(browser)
  // A page that is opened by itself has a context of its own, which is made here as well.
  browser.newContext = async (options) => {
    const context = await open(options)
    context.setDefaultTimeout(patience)
    return context
  }
  return browser
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', png: 'image/png', svg: 'image/svg+xml', xml: 'application/xml', json: 'application/json', pdf: 'application/pdf', woff2: 'font/woff2',
}

/** The headers that _headers gives a path, as Netlify and Cloudflare Pages read it: blocks of a pattern and, indented, its headers. */
function headersFor(path: string, text: string): Record<string, string> {
  const blocks = text.split(/\n(?=\S)/).map((block) => block.trim().split(/\n\s*/))
  const own = blocks.filter(([pattern = '']) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern))
  return Object.fromEntries(own.flatMap(([, ...lines]) => lines).map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
}

/** Serves files from memory with the headers of their _headers, `basePath` being the site's own path; what is not there is answered with 404.html. */
export async function serveFiles(files: ReadonlyMap<string, string | Uint8Array>, basePath = ''): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const whole = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const path = whole.slice(basePath.length + 1)
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
    const content = files.get(file)
    response.writeHead(content === undefined ? 404 : 200, { ...headersFor(whole, String(files.get('_headers') ?? '')), 'content-type': types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream' })
    response.end(content ?? files.get('404.html'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
