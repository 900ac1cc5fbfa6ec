import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import PostalMime from 'postal-mime'
import { SaxesParser } from 'saxes'
import { judgeEditor } from './judge-data.js'
import { judgeSearch } from './judge-search.js'

interface Allowed {
  readonly elements: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
}

const setOf = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '))

/** Every element and attribute that a kind of page may hold; what is new is to be looked at before it gets in here. */
export const allowed = {
  page: {
    elements: setOf(
      'html head meta title link body header footer main nav article aside section div span p h1 h2 h3 h4 h5 h6 a strong em s del sup sub br hr code pre blockquote ul ol li dl dt dd figure figcaption picture source img',
      'table caption thead tbody tr th td time form fieldset legend label input select option button template script',
    ),
    attributes: setOf(
      'action alt aria-current aria-hidden aria-label aria-labelledby aria-live aria-describedby as align autocomplete charset class content crossorigin datetime fetchpriority for height hidden href http-equiv id lang dir loading maxlength media name property rel role scope',
      'sizes src srcset start tabindex title type value width data-failed data-hits data-index data-none data-part data-without',
    ),
  },
  editor: {
    elements: setOf('html head meta link title body p script'),
    attributes: setOf('charset content data-setup href http-equiv id lang name rel src type'),
  },
  mail: {
    elements: setOf('html head meta title style body div span p h1 h2 h3 h4 a strong em s del sup sub br hr code pre blockquote ul ol li dl dt dd table caption thead tbody tr th td img font'),
    attributes: setOf('align alt aria-hidden aria-label aria-roledescription bgcolor border cellpadding cellspacing class color content dir height href http-equiv id lang media name role scope src start style target title type valign width xmlns xmlns:o xmlns:v'),
  },
  report: {
    elements: setOf('html head meta title style body header footer main div span p h1 h2 h3 a ul ol li dl dt dd figure figcaption table thead tbody tr th td button details summary iframe label pre script textarea strong em br'),
    attributes: setOf('aria-hidden aria-label charset class content data-copies data-done for height hidden href http-equiv id lang name readonly role sandbox scope spellcheck srcdoc src alt tabindex title type width style'),
  },
} satisfies Readonly<Record<string, Allowed>>

/** A feed's content is read by programs without our styles, and the e-mail in a report's frames holds its pictures itself. */
export type Kind = keyof typeof allowed | 'feed' | 'frame'
const listsOf = (kind: Kind): Allowed => {
  if (kind === 'feed') return { ...allowed.page, attributes: new Set([...allowed.page.attributes, 'border', 'cellpadding', 'cellspacing']) }
  return allowed[kind === 'frame' ? 'mail' : kind]
}

const addresses = new Set(['href', 'src', 'action', 'srcset'])
const schemes = /^(?:https?|mailto|tel|webcal):/
const scripts: Readonly<Record<Kind, (script: Tree.Element) => boolean>> = {
  // Data for machines, and the search page's own file.
  page: ({ attrs }) => attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json') || attrs.some(({ name, value }) => name === 'src' && /^\S*\/sok\/sok\.[0-9a-f]{8}\.js$/.test(value)),
  editor: ({ attrs }) => attrs.some(({ name, value }) => name === 'src' && /\/rediger\/program-[0-9a-f]{8}\/start\.js$/.test(value)),
  mail: () => false,
  feed: () => false,
  frame: () => false,
  // The report's own, which the policy in its head knows by its hash.
  report: ({ attrs }) => attrs.length === 0,
}

/** Gives what an address may not be, or undefined: a scheme that runs or reads something, another site that is to be fetched from. */
const wrongAddress = (value: string): boolean => {
  const plain = value.replace(/[\p{Cc}\s]/gu, '').toLowerCase()
  return /^[a-z][a-z0-9+.-]*:/.test(plain) && !schemes.test(plain)
}

/** Gives everything in HTML that may not be there. */
export function judgeHtml(html: string, kind: Kind, whole = true): string[] {
  const { elements, attributes } = listsOf(kind)
  const faults: string[] = []
  const visit = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue
      const { tagName, attrs, namespaceURI } = child
      if (!elements.has(tagName) || !namespaceURI.endsWith('xhtml')) faults.push(`<${tagName}>`)
      if (tagName === 'script' && !scripts[kind](child)) faults.push('a script')
      if (tagName === 'script' && kind === 'page') faults.push(...judgeData(child))
      if (tagName === 'meta' && attrs.some(({ value }) => value.toLowerCase() === 'refresh') && !/0; ?url=[/.]/.test(attrs.find(({ name }) => name === 'content')?.value ?? '')) faults.push('a refresh that leads out')
      for (const { name, value } of attrs) {
        if (!attributes.has(name)) faults.push(`${name} in <${tagName}>`)
        if (addresses.has(name) && wrongAddress(value) && !(['report', 'frame'].includes(kind) && name === 'src' && /^data:image\/(?:webp|png|jpeg);base64,[\w+/=]*$/.test(value))) faults.push(`${name}="${value.slice(0, 60)}"`)
        if (name === 'style' && /url\(|expression|@import|javascript|behavior/i.test(value)) faults.push(`style="${value.slice(0, 60)}"`)
        if (name === 'srcdoc') faults.push(...judgeHtml(value, 'frame').map((fault) => `${fault} in a frame`))
      }
      visit('content' in child ? (child as Tree.Template).content : child)
    }
  }
  visit(whole ? parse(html) : parseFragment(html))
  return faults
}

/** JSON-LD has to be JSON, and may not end the element it stands in. */
function judgeData(script: Tree.Element): string[] {
  const text = script.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
  if (text === '') return []
  try {
    JSON.parse(text)
    return /[<>]/.test(text) ? ['a bracket in JSON-LD'] : []
  } catch {
    return ['JSON-LD that cannot be read']
  }
}

function judgeXml(text: string): string[] {
  const faults: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  let inside = ''
  let isHtml = false
  const read = (value: string): void => {
    // In RSS a description is HTML; in Atom a text is one that says so.
    if (['content:encoded', 'description'].includes(inside) || isHtml) faults.push(...judgeHtml(value, 'feed', false).map((fault) => `${fault} in a feed`))
    if (['link', 'id', 'guid', 'loc'].includes(inside) && wrongAddress(value) && !/^(?:urn|tag):/.test(value)) faults.push(`${inside} ${value}`)
  }
  let held = ''
  parser.on('error', ({ message }) => faults.push(message))
  parser.on('doctype', () => faults.push('a doctype'))
  parser.on('opentag', ({ name, attributes }) => {
    inside = name
    held = ''
    isHtml = attributes['type']?.value === 'html'
    for (const { name: attribute, value } of Object.values(attributes)) if (['href', 'url', 'src'].includes(attribute) && wrongAddress(value)) faults.push(`${attribute} ${value}`)
  })
  parser.on('text', (value) => (held += value))
  parser.on('cdata', (value) => (held += value))
  parser.on('closetag', () => {
    read(held)
    held = ''
  })
  parser.write(text).close()
  return faults
}

const calendarNames = setOf('BEGIN END VERSION PRODID CALSCALE METHOD NAME X-WR-CALNAME X-WR-TIMEZONE REFRESH-INTERVAL X-PUBLISHED-TTL TZID TZNAME TZOFFSETFROM TZOFFSETTO RRULE DTSTART DTEND DTSTAMP CREATED LAST-MODIFIED UID SEQUENCE STATUS SUMMARY DESCRIPTION LOCATION URL TRANSP CATEGORIES ORGANIZER CONTACT')

function judgeCalendar(text: string): string[] {
  if (!text.endsWith('\r\n')) return ['a line of a calendar that does not end']
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  return lines.flatMap((line) => {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? []
    // Of all controls a value may hold a tab (RFC 5545, 3.1).
    const isWrong = !calendarNames.has(name) || /[^\P{Cc}\t]/u.test(value) || (name === 'BEGIN' && !/^V(?:CALENDAR|EVENT|TIMEZONE)$|^STANDARD$|^DAYLIGHT$/.test(value)) || (name === 'URL' && wrongAddress(value))
    return isWrong ? [`calendar line ${JSON.stringify(line.slice(0, 60))}`] : []
  })
}

const mailHeaders = setOf('from to subject date message-id mime-version content-type content-transfer-encoding x-unsent list-unsubscribe')

async function judgeMessage(text: string): Promise<string[]> {
  const { headers, html = '', attachments } = await PostalMime.parse(Buffer.from(text, 'latin1'))
  return [
    ...headers.filter(({ key }) => !mailHeaders.has(key)).map(({ key }) => `header ${key}`),
    ...headers.filter(({ key, value }) => key === 'bcc' || /[\r\n]/.test(value)).map(({ key }) => `header ${key}`),
    ...attachments.map(({ mimeType }) => `attachment ${mimeType}`),
    ...judgeHtml(html, 'mail').map((fault) => `${fault} in a message`),
  ]
}

function judgeJson(path: string, text: string): string[] {
  const items = path === 'feed.json' ? (JSON.parse(text) as { items: { content_html?: string }[] }).items : (JSON.parse(text), [])
  return items.flatMap(({ content_html = '' }) => judgeHtml(content_html, 'feed', false).map((fault) => `${fault} in a feed`))
}

/** A line of a map of addresses holds what its server reads as addresses alone. */
const judgeMap = (text: string): string[] => text.split('\n').filter((line) => /[<>"'`{}$|\\](?<!\\[.\-+*?()[\]{}|^$/])/.test(line) && line.startsWith('/')).map((line) => `map ${line}`)

/** Gives everything in the files of a site that may not be there, each with the file's path; texts are read as latin1 bytes. `editor` is the editor's configuration where no word is unusual. */
export async function judgeFiles(files: Iterable<readonly [path: string, bytes: string]>, editor = ''): Promise<string[]> {
  const faults: string[] = []
  for (const [path, bytes] of files) {
    // Programs that came with korus: the editor's and Pagefind's.
    if (/^rediger\/program-|^sok\/indeks\/(?:pagefind(?:-worker)?\.js|wasm\.no\.pagefind)$/.test(path)) continue
    const text = Buffer.from(bytes, 'latin1').toString()
    const found = path === 'rediger/index.html' ? judgeHtml(text, 'editor')
      : path === 'rediger/oppsett.json' ? judgeEditor(text, editor)
      : path.startsWith('sok/indeks/') ? judgeSearch(path.slice('sok/indeks/'.length), Buffer.from(bytes, 'latin1'))
      : path.endsWith('epost.html') ? judgeHtml(text, 'mail')
      : /(?:^|\/)godkjenning-[^/]*\.html$/.test(path) ? judgeHtml(text, 'report')
        : path.endsWith('.html') ? judgeHtml(text, 'page')
          : path.endsWith('.xml') ? judgeXml(text)
            : path.endsWith('.ics') ? judgeCalendar(text)
              : path.endsWith('.json') ? judgeJson(path, text)
                : path.endsWith('.eml') ? await judgeMessage(bytes)
                  : path === '_redirects' ? judgeMap(text)
                    : []
    faults.push(...found.map((fault) => `${path}: ${fault}`))
  }
  return faults
}
