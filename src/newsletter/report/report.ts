import { hash } from 'node:crypto'
import type { IssueReportWords } from '../../messages/issue-report.js'
import type { Settings } from '../../settings-types.js'
import { mailLinks } from '../barriers.js'
import type { IssueView } from '../issue-shape.js'
import { html, ours, type Markup } from './markup.js'
import { copies, copyScript, inboxRow } from './parts.js'
import { previewsOf, type ShownPicture } from './previews.js'
import { reportStyle } from './style.js'

/** Something that was complained of, in words. */
export interface Finding {
  readonly severity: string
  readonly message: string
  readonly hint: string
}

/** A story of the archive, and what is said of its place in the issue, or of why it has none. */
export interface Told {
  readonly title: string
  readonly about: string
}

/** All that a report of an issue is made of. */
export interface IssueReport {
  readonly words: IssueReportWords
  readonly title: string
  readonly view: IssueView
  /** What stands under the title: the issue's days, and whether it is sent. */
  readonly about: readonly string[]
  readonly html: string
  readonly text: string
  readonly from: { readonly name: string; readonly email: string }
  readonly pictures: readonly ShownPicture[]
  readonly colours: Settings['colours']
  readonly layout: string
  readonly provider: string
  readonly findings: readonly Finding[]
  /** Whole addresses that the e-mail leads to and that were never published. */
  readonly unpublished: readonly string[]
  readonly included: readonly Told[]
  readonly leftOut: readonly Told[]
}

/** Gives the report of an issue: one page that holds all it needs, runs nothing but its own buttons, and reads as well without them. */
export function reportPage(report: IssueReport): string {
  const { words, title, about, findings, unpublished, provider } = report
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hash('sha256', copyScript, 'base64')}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>\n${html`<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.approval}: ${title}</title>
<style>${ours(reportStyle(report.colours))}</style>
</head>
<body>
<header><div class="wrap">
<p class="kicker">${words.approval}</p>
<h1>${title}</h1>
<p class="quiet">${about.join('. ')}.</p>
${copies(report)}
</div></header>
<main><div class="wrap">
<h2>${words.headings.before}</h2>
<div class="boxes">
<div class="box">${findings.length === 0 ? html`<p>${words.sound}</p>` : html`<h3>${words.unsound}</h3><ul class="findings">${findings.map(finding)}</ul>`}</div>
${unpublished.length > 0 && html`<div class="box"><h3>${words.publishFirst}</h3><p>${words.unpublished(unpublished.length)}</p><ul class="plain quiet">${unpublished.map((address) => html`<li>${address}</li>`)}</ul></div>`}
<div class="box"><h3>${words.trackingOff}</h3><p>${words.trackingWhy}</p><p>${words.tracking[provider] ?? words.tracking.other}</p></div>
</div>
<h2>${words.headings.inbox}</h2>
${inboxRow(report)}${inboxRow(report)}
<h2>${words.headings.looks}</h2>
${looks(report)}
<h2>${words.headings.stories}</h2>
<div class="boxes">${told(words.included, report.included, true)}${report.leftOut.length > 0 && told(words.leftOut, report.leftOut, false)}</div>
<h2>${words.headings.links}</h2>
${links(report)}
<h2>${words.headings.plain}</h2>
<pre tabindex="0">${report.text}</pre>
</div></main>
<footer><div class="wrap"><p class="quiet">${words.internal}</p></div></footer>
<script>${ours(copyScript)}</script>
</body>
</html>
`.markup}`
}

const finding = ({ severity, message, hint }: Finding): Markup => html`<li><strong>${severity}:</strong> ${message} <span class="quiet">${hint}</span></li>`

function looks({ words, html: mail, pictures }: IssueReport): Markup {
  const { light, dark, withoutPictures, withoutStyle } = previewsOf(mail, pictures)
  const look = (kind: 'screen' | 'phone', title: string, document: string): Markup =>
    html`<figure class="${kind}"><figcaption>${title}</figcaption><iframe sandbox="" title="${title}" srcdoc="${document}"></iframe></figure>`
  return html`<div class="looks">${look('screen', words.looks.screen, light)}${look('phone', words.looks.phone, light)}${look('phone', words.looks.dark, dark)}${
    look('phone', words.looks.withoutPictures, withoutPictures)}${look('phone', words.looks.withoutStyle, withoutStyle)}</div>`
}

const told = (title: string, stories: readonly Told[], ordered: boolean): Markup => {
  const items = stories.map((story) => html`<li>${story.title}<br><span class="quiet">${story.about}</span></li>`)
  return html`<div><h3>${title}</h3>${ordered ? html`<ol class="plain">${items}</ol>` : html`<ul class="plain">${items}</ul>`}</div>`
}

function links({ words, html: mail }: IssueReport): Markup {
  const seen = new Set<string>()
  const rows = mailLinks(mail).filter(({ text, href }) => !seen.has(`${text} ${href}`) && seen.add(`${text} ${href}`))
  // A provider's mark is no address, and is not to be followed as one.
  const target = (href: string): Markup => (/^(?:https?|mailto|tel):/.test(href) ? html`<a href="${href}">${href}</a>` : html`<code>${href}</code> <span class="quiet">${words.setByProvider}</span>`)
  return html`<table><thead><tr><th scope="col">${words.linkText}</th><th scope="col">${words.linkTarget}</th></tr></thead><tbody>${
    rows.map(({ text, href }) => html`<tr><th scope="row">${text}</th><td>${target(href)}</td></tr>`)}</tbody></table>`
}
