import type { Element, Root } from 'hast'
import JSZip from 'jszip'
import mammoth from 'mammoth'
import { digest } from '../../digest.js'
import { slugify } from '../../norwegian/slug.js'
import type { Settings } from '../../settings-types.js'
import type { Style } from '../block.js'
import { areSame } from '../conserve.js'
import type { Draft, Gap, Picture, Read, Removed, Value } from '../draft.js'
import { parseHtml, piecesOf, saidBy } from '../html.js'
import { settleLinks } from '../links.js'
import { makeDraft } from '../make-draft.js'
import { pictureAddress } from '../picture-address.js'
import { orPlain } from '../raw/plain.js'
import { importText } from '../raw/text.js'
import { Refused } from '../refusal.js'
import { said, wordsOf } from '../words.js'
import { nameNotes } from './notes.js'
import { unzip } from './unzip.js'
import { readComments, readPart } from './word-xml.js'

const styles = [
  "p[style-name='Title'] => h1.title:fresh", "p[style-name='Tittel'] => h1.title:fresh", "p[style-name='Subtitle'] => p.lead:fresh", "p[style-name='Undertittel'] => p.lead:fresh", "p[style-name='Ingress'] => p.lead:fresh",
  "p[style-name='caption'] => p.caption:fresh", "p[style-name='Caption'] => p.caption:fresh", "p[style-name='Bildetekst'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh", "p[style-name='Intense Quote'] => blockquote > p:fresh", "p[style-name='Sitat'] => blockquote > p:fresh",
]
/** The kinds of pictures that browsers show. */
const kinds: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp', 'image/svg+xml': 'svg' }

/** Makes an article of a Word file: pictures beside it, changes taken in and counted, comments and what is struck out told of, notes and tables kept. */
export async function importDocx(bytes: Uint8Array, name: string, settings: Settings): Promise<Draft> {
  const parts = unzip(bytes, (part) => /^(?:\[Content_Types\]\.xml|_rels\/.*|docProps\/.*|customXml\/.*|word\/.*\.(?:xml|rels)|word\/media\/.*|xl\/workbook\.xml|ppt\/presentation\.xml)$/.test(part))
  const main = parts.get('word/document.xml')
  if (!main) throw new Refused(parts.has('xl/workbook.xml') || parts.has('ppt/presentation.xml') ? 'other-office' : 'broken')
  const text = readPart(main)
  const { html, pictures, unshown } = await convert(parts, name)
  const root = parseHtml(html)
  nameNotes(root)
  const lost = settleLinks(root, null)
  const pieces = piecesOf(root, mannerOf(pictures))
  const blocks = pieces.flatMap((piece) => ('block' in piece ? [piece.block] : []))
  const notes = text.notes.map((id) => readPart(parts.get(`word/${id.startsWith('foot') ? 'footnotes' : 'endnotes'}.xml`), { name: `w:${id.slice(0, id.indexOf('-'))}`, id: id.slice(id.indexOf('-') + 1) }).text)
  // What Word's own file says must be what was converted (the numbers of lists and the addresses of links are not in its text), and that what was cut. Else its words are taken as they are.
  const whole = [text.text, ...notes].join('\n\n')
  const isKept = areSame(wordsOf(whole), wordsOf(bareText(root))) && areSame(wordsOf(saidBy(root)), blocks.flatMap(({ nodes }) => nodes.flatMap((node) => wordsOf(said(node)))))

  const removed: Removed[] = [
    ...text.deleted.map((one): Removed => ({ why: 'deleted', text: one })),
    ...[...parts.keys()].filter((part) => /^word\/(?:header|footer)\d*\.xml$/.test(part)).sort().flatMap((part): Removed[] => {
      const words = readPart(parts.get(part)).text.replace(/\s+/g, ' ').trim()
      return words === '' ? [] : [{ why: 'page-header', text: words }]
    }),
    ...pictures.flatMap(({ generated }): Removed[] => (generated === null ? [] : [{ why: 'alt', text: generated }])),
  ]
  const gaps: Gap[] = [
    ...readComments(parts.get('word/comments.xml')).map((near): Gap => ({ what: 'kommentar', near })), ...lost.map((near): Gap => ({ what: 'lenke', near })), ...unshown.map((near): Gap => ({ what: 'bilde-i-teksten', near })),
  ]
  const readings: Read[] = [
    ...(text.insertions > 0 ? [{ as: 'innsettinger' as const, text: String(text.insertions) }] : []), ...(text.notes.length > 0 ? [{ as: 'fotnote' as const, text: String(text.notes.length) }] : []),
    ...pictures.map(({ name: file }) => ({ as: 'bilde' as const, text: file })),
  ]
  if (!isKept) return importText(whole.replace(/\n+/g, '\n\n'), name, settings, { removed, gaps: [...gaps, { what: 'form', near: null }] })
  // A picture above the text is the article's own; others stand where they stood.
  const at = blocks.findIndex(({ nodes: [node] }) => node?.type === 'image')
  const isFirst = at >= 0 && at <= 5 && blocks.slice(0, at).every(({ kind, text: words }) => kind === 'heading' || words.length < 300)
  const own = isFirst ? pictures[0] : undefined
  const bilde: Value | undefined = own && { fil: pictureAddress(own.name), alt: own.alt ?? undefined }
  const inText = pictures.filter((one) => one !== own && one.alt === null)
  const beside = {
    name, removed, readings, pictures: pictures.map(({ name: file, bytes: data }) => ({ name: file, bytes: data })), gaps: [...gaps, ...inText.map(({ name: file }): Gap => ({ what: 'alt-i-teksten', near: file }))],
    header: bilde ? { bilde } : {},
  }
  return orPlain(() => makeDraft(blocks.filter((_, i) => !(own && i === at)), beside, settings), whole.replace(/\n+/g, '\n\n'), settings, beside)
}

interface Shown extends Picture {
  /** What its writer says it shows; what Word says of it by itself is no such text. */
  readonly alt: string | null
  readonly generated: string | null
}

async function convert(parts: ReadonlyMap<string, Uint8Array>, name: string): Promise<{ readonly html: string; readonly pictures: readonly Shown[]; readonly unshown: readonly string[] }> {
  const zip = new JSZip()
  for (const [part, bytes] of parts) zip.file(part, part === 'word/document.xml' ? withPlainFields(bytes) : bytes)
  const buffer = Buffer.from(await zip.generateAsync({ type: 'uint8array', compression: 'STORE' }))
  const pictures: Shown[] = []
  const unshown: string[] = []
  const convertImage = mammoth.images.imgElement(async (image) => {
    const bytes = new Uint8Array(await image.readAsBuffer())
    const kind = kinds[image.contentType]
    const alt = ((image as unknown as { readonly altText?: string }).altText ?? '').trim()
    if (kind === undefined) {
      unshown.push(`${image.contentType.replace('image/', '')} ${alt}`.trim())
      return { src: '' }
    }
    const isGenerated = /generert|generated|^(?:et bilde|bilde|picture|image) (?:som inneholder|containing|that contains)|^[\w-]+\.(?:jpe?g|png|gif|webp)$|^(?:picture|bilde|image)? ?\d*$/i.test(alt)
    const picture = { name: `${slugify(name) ?? 'bilde'}-${digest(Buffer.from(bytes)).slice(0, 8)}.${kind}`, bytes, alt: isGenerated ? null : alt, generated: isGenerated && alt !== '' ? alt : null }
    if (!pictures.some((one) => one.name === picture.name)) pictures.push(picture)
    return { src: pictureAddress(picture.name) }
  })
  try {
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: styles, convertImage })
    return { html: value, pictures, unshown }
  } catch {
    throw new Refused('broken')
  }
}

/** Simple fields, whose words the converter does not know, as elements that say nothing themselves. */
const withPlainFields = (bytes: Uint8Array): Uint8Array => {
  const xml = new TextDecoder().decode(bytes)
  return xml.includes('w:fldSimple') ? new TextEncoder().encode(xml.replace(/(<\/?)w:fldSimple(?=[\s/>])/g, '$1w:smartTag')) : bytes
}

const styleNames: ReadonlySet<string> = new Set(['title', 'lead', 'caption'])
const mannerOf = (pictures: readonly Shown[]) => ({
  isOut: () => false,
  styleOf: ({ properties }: Element): Style => {
    const [name] = Array.isArray(properties['className']) ? properties['className'] : []
    return styleNames.has(String(name)) ? (name as Style) : null
  },
  picture: ({ properties }: Element) => {
    const src = String(properties['src'] ?? '')
    const found = pictures.find(({ name }) => pictureAddress(name) === src)
    return found ? { type: 'image' as const, url: src, alt: found.alt ?? '' } : null
  },
})

/** What a tree says without numbers of lists and addresses of links, as Word keeps it. */
function bareText(node: Root | Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : child.type !== 'element' ? '' : /^(?:br|note|img)$/.test(child.tagName) ? ' ' : /^(?:p|h\d|li|td|th|tr|table|ul|ol|noter|blockquote)$/.test(child.tagName) ? `\n${bareText(child)}\n` : bareText(child))).join('')
}
