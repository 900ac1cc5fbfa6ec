import JSZip from 'jszip'

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A run of text; with `bold` it stands out. */
export const run = (text: string, bold = false): string => `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
/** A paragraph of runs, or of plain text, in a style. */
export const para = (inner: string, style?: string): string => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inner.startsWith('<') ? inner : run(inner)}</w:p>`
export const item = (text: string, numbered = false): string => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numbered ? 2 : 1}"/></w:numPr></w:pPr>${run(text)}</w:p>`
export const inserted = (text: string): string => `<w:ins w:id="90" w:author="Per">${run(text)}</w:ins>`
export const deleted = (text: string): string => `<w:del w:id="91" w:author="Per"><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`
export const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
export const comment = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`
export const link = (id: string, text: string): string => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`
export const table = (rows: readonly (readonly string[])[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${para(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
export const picture = (id: string, alt: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bilde 1" descr="${escaped(alt)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
export const textBox = (inner: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><w:txbxContent>${inner}</w:txbxContent></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

export interface Word {
  readonly body: string
  readonly footnotes?: Readonly<Record<number, string>>
  readonly comments?: Readonly<Record<number, string>>
  readonly header?: string
  readonly links?: Readonly<Record<string, string>>
  readonly media?: Readonly<Record<string, Uint8Array>>
}

const styles = [['Title', 'Title'], ['Overskrift1', 'heading 1'], ['Overskrift2', 'heading 2'], ['Ingress', 'Ingress'], ['Bildetekst', 'caption'], ['Sitat', 'Quote']]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')
const level = (kind: string): string => `<w:lvl w:ilvl="0"><w:numFmt w:val="${kind}"/></w:lvl>`
const numbering = `<w:abstractNum w:abstractNumId="1">${level('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`

/** A Word file with these parts, as Word lays them out. */
export async function docx({ body, footnotes = {}, comments = {}, header, links = {}, media = {} }: Word): Promise<Uint8Array> {
  const zip = new JSZip()
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const part = (name: string, inner: string): string => `${head}<w:${name} ${names}>${inner}</w:${name}>`
  const notes = Object.entries(footnotes).map(([id, text]) => `<w:footnote w:id="${id}">${para(run(text))}</w:footnote>`).join('')
  const said = Object.entries(comments).map(([id, text]) => `<w:comment w:id="${id}" w:author="Per Olsen" w:initials="PO">${para(text)}</w:comment>`).join('')
  zip.file('[Content_Types].xml', `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)
  zip.file('_rels/.rels', `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/officeDocument" Target="word/document.xml"/></Relationships>`)
  zip.file('word/document.xml', `${head}<w:document ${names}><w:body>${body}</w:body></w:document>`)
  zip.file('word/styles.xml', part('styles', styles))
  zip.file('word/numbering.xml', part('numbering', numbering))
  zip.file('word/footnotes.xml', part('footnotes', notes))
  zip.file('word/comments.xml', part('comments', said))
  if (header) zip.file('word/header1.xml', part('hdr', para(header)))
  for (const [name, bytes] of Object.entries(media)) zip.file(`word/media/${name}`, bytes)
  const parts = ['styles', 'numbering', 'footnotes', 'comments'].map((name) => `<Relationship Id="${name}" Type="${type}/${name}" Target="${name}.xml"/>`)
  const outside = Object.entries(links).map(([id, url]) => `<Relationship Id="${id}" Type="${type}/hyperlink" Target="${url}" TargetMode="External"/>`)
  const pictures = Object.keys(media).map((name) => `<Relationship Id="${name}" Type="${type}/image" Target="media/${name}"/>`)
  zip.file('word/_rels/document.xml.rels', `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...parts, ...outside, ...pictures].join('')}</Relationships>`)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
