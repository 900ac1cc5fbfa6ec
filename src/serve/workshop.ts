import type { Wording } from '../messages/wording.js'
import type { IssueView } from '../newsletter/issue-shape.js'
import { html, type Markup } from '../newsletter/report/markup.js'
import { copies, inboxRow } from '../newsletter/report/parts.js'
import { findingMarkup, type Finding } from './finding.js'
import { deskPage } from './page.js'

/** The ways an e-mail is looked at, and how wide: the names are those of the address. */
export const mailViews = { lys: 'light', mork: 'dark', 'uten-bilder': 'withoutPictures', 'uten-stil': 'withoutStyle' } as const
export const mailWidths = { smal: 'narrow', vanlig: 'mail', hel: 'whole' } as const
export type MailView = keyof typeof mailViews
export type MailWidth = keyof typeof mailWidths

/** A story as the workshop shows it. */
export interface WorkStory {
  readonly slug: string
  readonly title: string
  /** The section it stands in; null for the lead story. */
  readonly heading: string | null
  readonly bytes: number | null
  readonly href: string
  /** The article's own words, and those that the issue has instead. */
  readonly article: { readonly title: string; readonly lead: string }
  readonly own: { readonly title: string | null; readonly lead: string | null }
  readonly up: boolean
  readonly down: boolean
  readonly byDay: boolean
}

/** All that the workshop of an issue shows; `mail` is null where it can't be made. */
export interface Workshop {
  readonly words: Wording['program']
  readonly address: string
  readonly page: string
  readonly edit: string
  readonly path: string
  readonly title: string
  readonly about: readonly string[]
  readonly view: IssueView
  readonly from: { readonly name: string; readonly email: string }
  readonly layout: string
  readonly provider: string
  readonly mail: { readonly html: string; readonly text: string } | null
  readonly findings: readonly Finding[]
  readonly stories: readonly WorkStory[]
  readonly candidates: readonly { readonly slug: string; readonly title: string; readonly about: string }[]
  readonly look: MailView
  readonly width: MailWidth
  /** What a change has to bring along: the server's token and the hash of the document; null where nothing can be changed, and `closed` says why. */
  readonly seal: { readonly token: string; readonly hash: string } | null
  readonly closed: string | null
  readonly said: { readonly text: string; readonly refused: boolean } | null
  readonly tag: string
}

/** In kilobytes: where Gmail cuts a mail. */
const most = 102

/** Gives the workshop of an issue: what it looks like to every kind of reader, what a sending service asks for, and its stories, each to be moved, taken out or called something else. */
export function workshopPage(workshop: Workshop): string {
  const { words, view, from, mail, findings, title, about, edit, page, layout, provider, said, tag } = workshop
  const { desk: { workshop: say, overview }, issueReport } = words
  return deskPage({
    lang: words.desk.lang, tag, title,
    kicker: say.kicker,
    about: html`<p class="quiet">${about.join('. ')}.</p>`,
    links: [{ text: overview.title, href: '/_korus/' }, { text: say.onPage, href: page }, { text: overview.edit, href: edit }],
    main: html`${said && html`<p class="${said.refused ? 'said refused' : 'said'}" role="${said.refused ? 'alert' : 'status'}" tabindex="-1">${said.text}</p>`}
${findings.length > 0 && html`<h2>${overview.headings.findings}</h2><ul class="findings">${findings.map((finding) => findingMarkup(finding, words))}</ul>`}
<h2>${issueReport.headings.stories}</h2>
${stories(workshop)}
<h2>${issueReport.headings.inbox}</h2>
${inboxRow({ from, view })}${inboxRow({ from, view })}
<h2 id="utseende">${say.headings.looks}</h2>
${mail ? looks(workshop) : html`<p>${say.noMail}</p>`}
${mail && html`<h2>${say.headings.copy}</h2>${meter(workshop, mail.html)}${copies({ words: issueReport, view, html: mail.html, text: mail.text, from, layout, provider })}
<h2>${issueReport.headings.plain}</h2><pre tabindex="0">${mail.text}</pre>`}`,
  })
}

function looks({ words: { desk: { workshop: say } }, address, look, width }: Workshop): Markup {
  const tab = (text: string, query: string, isHere: boolean): Markup => html`<li><a href="${`?${query}#utseende`}"${isHere && html` aria-current="true"`}>${text}</a></li>`
  return html`<ul class="tabs">${(Object.keys(mailViews) as MailView[]).map((name) => tab(say.views[mailViews[name]], `vis=${name}&bredde=${width}`, name === look))}</ul>
<ul class="tabs">${(Object.keys(mailWidths) as MailWidth[]).map((name) => tab(say.widths[mailWidths[name]], `vis=${look}&bredde=${name}`, name === width))}</ul>
<iframe sandbox="allow-same-origin" title="${say.mail}" class="${`mail ${{ narrow: 'narrow', mail: 'mail-wide', whole: 'whole' }[mailWidths[width]]}`}" src="${`${address}${look}/`}"></iframe>`
}

function meter({ words: { desk: { workshop: say } }, stories: all }: Workshop, mail: string): Markup {
  const size = Math.ceil(Buffer.byteLength(mail) / 1000)
  const heaviest = all.filter(({ bytes }) => bytes !== null).sort((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0)).slice(0, 3)
  return html`<p><label for="size">${say.meter}</label></p><meter id="size" min="0" max="${most}" low="80" high="100" optimum="0" value="${size}">${size}</meter>
<p>${say.size(size, most)}</p>${heaviest.length > 0 && html`<p class="quiet">${say.heaviest}: ${heaviest.map(({ title, bytes }) => `${title} (${say.kilobytes(bytes ?? 0)})`).join(', ')}.</p>`}`
}

function stories(workshop: Workshop): Markup {
  const { words: { desk: { workshop: say } }, candidates, closed, stories: all } = workshop
  return html`${closed !== null && html`<p class="quiet">${closed}</p>`}<ol class="stories">${all.map((one) => story(workshop, one))}</ol>${
    candidates.length > 0 && html`<h3>${say.candidates}</h3><ul class="rows">${candidates.map(({ slug, title, about }) => html`<li><span class="main">${title}</span><span class="quiet">${about}</span>${
      form(workshop, slug, html`<button class="plain" name="gjor" value="inn" id="${`inn-${slug}`}" aria-label="${say.of(say.takeIn, title)}">${say.takeIn}</button>`)}</li>`)}</ul>`}`
}

function story(workshop: Workshop, { slug, title, heading, bytes, href, article, own, up, down, byDay }: WorkStory): Markup {
  const { words: { desk: { workshop: say } }, seal, stories: all } = workshop
  const button = (name: string, text: string): Markup => html`<button class="plain" name="gjor" value="${name}" id="${`${name}-${slug}`}" aria-label="${say.of(text, title)}">${text}</button>`
  const about = [heading ?? say.lead, ...(bytes === null ? [] : [say.kilobytes(bytes)]), ...(byDay ? [say.byDay] : [])].join(' · ')
  return html`<li class="story" id="${`sak-${slug}`}"><h3><a href="${href}">${title}</a></h3><p class="quiet">${about}</p>
${seal && html`<div class="acts">${(up || down) && form(workshop, slug, html`${up && button('opp', say.up)}${down && button('ned', say.down)}`)}
<details id="${`ord-av-${slug}`}"><summary>${say.own.summary}</summary>${form(workshop, slug, html`<div class="fields">
<div><label for="${`tittel-${slug}`}">${say.own.title}</label><input id="${`tittel-${slug}`}" name="tittel" value="${own.title ?? ''}" placeholder="${article.title}"></div>
<div><label for="${`ingress-${slug}`}">${say.own.lead}</label><textarea id="${`ingress-${slug}`}" name="ingress" placeholder="${article.lead}">
${own.lead ?? ''}</textarea></div><p class="quiet">${say.own.hint}</p><button name="gjor" value="ord" id="${`ord-${slug}`}">${say.own.save}</button></div>`)}</details>
${all.length > 1 && html`<details><summary>${say.out.summary}</summary>${form(workshop, slug, html`<div class="fields"><div><label for="${`grunn-${slug}`}">${say.out.reason}</label>
<input id="${`grunn-${slug}`}" name="grunn"></div><p class="quiet">${say.out.hint}${heading === null && ` ${say.out.lead}`}</p><button name="gjor" value="ut" id="${`ut-${slug}`}">${say.out.do}</button></div>`)}</details>`}</div>`}</li>`
}

function form({ address, seal, look, width }: Workshop, slug: string, fields: Markup): Markup | null {
  return seal && html`<form method="post" action="${`${address}?vis=${look}&bredde=${width}`}"><input type="hidden" name="segl" value="${seal.token}"><input type="hidden" name="utgave" value="${seal.hash}"><input type="hidden" name="sak" value="${slug}">${fields}</form>`
}
