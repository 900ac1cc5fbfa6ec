import { SaxesParser } from 'saxes'

/** Why a drawing may not be published as it is: what stands there, such as `<script>` or `onclick`, and its line from 1; `damaged` where it cannot be read. */
export type SvgFault = { readonly kind: 'unsafe'; readonly element: string; readonly line: number } | { readonly kind: 'damaged' }

const xhtml = 'http://www.w3.org/1999/xhtml'
const barred = new Set(['script', 'foreignobject', 'iframe', 'embed', 'object', 'audio', 'video', 'handler', 'listener', 'link', 'meta', 'base', 'annotation-xml'])
/** Elements that change an attribute while they are shown, and so could make a link into code. */
const changing = new Set(['animate', 'set', 'animatemotion', 'animatetransform'])
const references = new Set(['href', 'src', 'from', 'to', 'values', 'by', 'base'])
const own = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/i

/** Finds the first thing in an SVG that runs code or asks for something elsewhere; undefined where there is none and a reader's browser may have it. */
export function svgFault(text: string): SvgFault | undefined {
  const parser = new SaxesParser({ xmlns: true, position: true })
  let fault: SvgFault | undefined
  const unsafe = (element: string): void => {
    fault ??= { kind: 'unsafe', element, line: parser.line }
  }
  const style = (css: string, where: string): void => {
    const plain = css.replace(/\/\*[^]*?\*\//g, '')
    if (/\\|@import|expression\s*\(|-moz-binding/i.test(plain)) unsafe(where)
    for (const [, target = ''] of plain.matchAll(/url\(\s*["']?([^"')]*)/gi)) if (!own.test(target)) unsafe(`url(${target})`)
  }
  parser.on('error', () => {
    fault ??= { kind: 'damaged' }
  })
  // A document type with a part of its own can define anything under any name.
  parser.on('doctype', (type) => {
    if (type.includes('[')) unsafe('<!DOCTYPE […]>')
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target.toLowerCase() === 'xml-stylesheet') unsafe(`<?${target}?>`)
  })
  let inStyle = ''
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    const element = local.toLowerCase()
    inStyle = element === 'style' ? name : ''
    if (barred.has(element) || uri === xhtml) unsafe(`<${name}>`)
    for (const { name: written, local: key, prefix, value } of Object.values(attributes)) {
      const attribute = key.toLowerCase()
      if (prefix === 'xmlns' || written === 'xmlns') continue
      if (attribute.startsWith('on')) unsafe(written)
      else if (changing.has(element) && attribute === 'attributename' && /href|^on|style/i.test(value)) unsafe(`<${name} ${written}="${value}">`)
      else if ((attribute === 'href' || attribute === 'src' || (prefix === 'xml' && attribute === 'base')) && !own.test(value)) unsafe(`${written}="${value}"`)
      else if (references.has(attribute) && /^\s*(?:javascript|data|https?|\/\/)/i.test(value) && !own.test(value)) unsafe(`${written}="${value}"`)
      else if (/url\(|\\/i.test(value) || attribute === 'style') style(value, written)
    }
  })
  const inside = (words: string): void => {
    if (inStyle !== '') style(words, `<${inStyle}>`)
  }
  parser.on('text', inside)
  parser.on('cdata', inside)
  parser.on('closetag', () => {
    inStyle = ''
  })
  parser.write(text).close()
  return fault
}
