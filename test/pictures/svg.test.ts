import { expect, test } from 'vitest'
import { svgFault } from '../../src/pictures/svg.js'

const svg = (inner: string, attributes = ''): string => `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="3"${attributes}>\n${inner}\n</svg>`

test.each([
  ['<script>x</script>', '<script>'], ['<SCRIPT xmlns="http://www.w3.org/1999/xhtml"/>', '<SCRIPT>'], ['<s:script xmlns:s="http://www.w3.org/2000/svg"/>', '<s:script>'], ['<foreignObject/>', '<foreignObject>'],
  ['<g onclick="x"/>', 'onclick'], ['<g ONLOAD="x"/>', 'ONLOAD'], ['<a href="javascript:x"/>', 'href="javascript:x"'], ['<a xlink:href=" &#106;avascript:x"/>', 'xlink:href=" javascript:x"'],
  ['<image href="https://a.example/x.png"/>', 'href="https://a.example/x.png"'], ['<use href="annen.svg#a"/>', 'href="annen.svg#a"'], ['<image href="data:image/svg+xml;base64,AA=="/>', 'href="data:image/svg+xml;base64,AA=="'],
  ['<rect fill="url(https://a.example/#x)"/>', 'url(https://a.example/#x)'], ['<rect style="fill:url( //a.example )"/>', 'url(//a.example )'], ['<style>@import "x.css";</style>', '<style>'],
  ['<style><![CDATA[a{b:url(x.png)}]]></style>', 'url(x.png)'], ['<style>a{b:u\\72l(x)}</style>', '<style>'], ['<animate attributeName="href" to="#a"/>', '<animate attributeName="href">'],
  ['<set attributeName="x" to="javascript:x"/>', 'to="javascript:x"'], ['<h:img xmlns:h="http://www.w3.org/1999/xhtml"/>', '<h:img>'],
])('a drawing with %s is refused, and the place is told', (inner, element) => {
  expect(svgFault(svg(inner))).toEqual({ kind: 'unsafe', element, line: 3 })
})

test('a document type that defines, and a style sheet from elsewhere, are refused', () => {
  expect(svgFault('<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual({ kind: 'unsafe', element: '<!DOCTYPE […]>', line: 1 })
  expect(svgFault('<?xml-stylesheet href="a.css"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')).toMatchObject({ kind: 'unsafe', element: '<?xml-stylesheet?>' })
  expect(svgFault('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>')).toEqual({ kind: 'damaged' })
})

test.each([
  svg('<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="stroke:url(\'#a\')"/><use xlink:href="#a"/><style>.a{fill:#fff}</style><title>Figur</title>'),
  svg('<image href="data:image/png;base64,iVBORw0KGgo="/><animate attributeName="x" from="0" to="5"/>'),
  '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"><metadata><?xpacket begin=""?></metadata></svg>',
])('an ordinary drawing is published as it is', (text) => expect(svgFault(text)).toBeUndefined())
