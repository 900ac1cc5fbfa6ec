import type { Picture } from '../message.js'

/** A picture as it stands in a preview: its address in the e-mail, and a data address. */
export interface ShownPicture {
  readonly url: string
  readonly data: string
}

/** An e-mail as one kind of reader sees it. */
export interface Previews {
  readonly light: string
  readonly dark: string
  readonly withoutPictures: string
  readonly withoutStyle: string
}

// A report is opened from an inbox: whatever an article brought with it may not run there, fetch anything or lead anywhere.
const policy = (images: string): string => `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src ${images}; style-src 'unsafe-inline'">`
const still = '<style>a{pointer-events:none}</style>'

/** Gives the e-mail in the ways it is shown, each a document of its own with its pictures inside, or where `images` says they may be from; light and dark whatever the reader's own machine prefers. */
export function previewsOf(html: string, pictures: readonly ShownPicture[], images = 'data:'): Previews {
  const safe = html.replace(/<head[^>]*>/, (head) => head + policy(images))
  const pictured = pictures.reduce((all, { url, data }) => all.replaceAll(` src="${url}"`, ` src="${data}"`), safe)
  const scheme = (document: string, dark: boolean): string => document
    .replace(/@media\s*\(prefers-color-scheme:\s*dark\)/g, dark ? '@media all' : '@media not all')
    .replace(/(<meta name="(?:supported-)?color-schemes?" content=")[^"]*/g, `$1${dark ? 'dark' : 'light'}`)
    .replace('</head>', `${still}</head>`)
  return {
    light: scheme(pictured, false),
    dark: scheme(pictured, true),
    withoutPictures: scheme(safe.replace(/(<img\b[^>]*?) src="[^"]*"/g, '$1'), false),
    withoutStyle: pictured.replace(/<style[^>]*>[^]*?<\/style>/g, '').replace(/\s(?:style|bgcolor)="[^"]*"/g, ''),
  }
}

/** Gives a picture small enough for a preview; as it is where it cannot be made so. */
export async function shownPicture({ url, bytes }: Picture): Promise<ShownPicture> {
  const data = (type: string, content: Uint8Array): ShownPicture => ({ url, data: `data:${type};base64,${Buffer.from(content).toString('base64')}` })
  try {
    const { default: sharp } = await import('sharp')
    return data('image/webp', await sharp(bytes).autoOrient().resize({ width: 560, withoutEnlargement: true }).webp({ quality: 70 }).toBuffer())
  } catch {
    return data(/\.png$/i.test(url) ? 'image/png' : 'image/jpeg', bytes)
  }
}
