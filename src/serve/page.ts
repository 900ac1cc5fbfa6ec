import { escapeHtml } from '../archive/fill.js'
import { html, type Markup } from '../newsletter/report/markup.js'
import type { Answer } from './http.js'
import { mediaType } from './media-type.js'

/** A page of korus's own, beside the site: `tag` tells it from another at the same address. */
export interface Page {
  readonly lang: string
  readonly kicker: string
  readonly title: string
  readonly about: Markup
  readonly links: readonly { readonly text: string; readonly href: string }[]
  readonly main: Markup
  readonly tag: string
}

/** What pages of korus's own may load and run; the frame is an e-mail, which is shut in by a policy of its own. */
export const deskPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Gives a page of korus's own. */
export function deskPage({ lang, kicker, title, about, links, main, tag }: Page): string {
  return `<!doctype html>\n${html`<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${kicker}</title>
<link rel="icon" href="/_korus/ikon.svg">
<link rel="stylesheet" href="/_korus/desk.css">
</head>
<body data-tag="${tag}">
<header><div class="wrap">
<p class="kicker">${kicker}</p>
<h1>${title}</h1>
${about}
${links.length > 0 && html`<p class="links">${links.map(({ text, href }) => html`<a href="${href}">${text}</a>`)}</p>`}
</div></header>
<main><div class="wrap">
${main}
</div></main>
<script src="/_korus/desk.js" defer></script>
</body>
</html>
`.markup}`
}

/** A page with nothing on it, for what can't be shown. */
export const barePage = (lang: string, title: string, panel: Markup): string => `<!doctype html>\n${html`<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/_korus/desk.css"></head>
<body><main><div class="wrap"><h1>${title}</h1></div></main>${panel}</body>
</html>
`.markup}`

/** Adds the panel to a page of the site. */
export const withPanel = (page: string, { markup }: Markup): string => {
  const end = page.lastIndexOf('</body>')
  return end < 0 ? page + markup : page.slice(0, end) + markup + page.slice(end)
}

/** Gives a page that says one thing. */
export const htmlAnswer = (status: number, text: string): Answer =>
  ({ status, headers: { 'content-type': mediaType('.html'), 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }, body: `<!doctype html>\n<html><head><meta charset="utf-8"><title>korus</title></head><body><main><h1>korus</h1><pre>${escapeHtml(text)}</pre></main></body></html>\n` })

/** Gives an answer with a page of korus's own. */
export const deskAnswer = (tag: string, body: string, status = 200): Answer =>
  ({ status, headers: { 'content-type': mediaType('.html'), etag: tag, 'content-security-policy': deskPolicy }, body })
