import type { Wording } from '../messages/wording.js'
import { html, type Markup } from '../newsletter/report/markup.js'
import type { PlainDate } from '../norwegian/day.js'
import type { Tally } from '../messages/program.js'
import { findingMarkup, type Finding } from './finding.js'
import { deskPage } from './page.js'

/** An article or issue in a list: where it is shown, and where it is written. */
export interface Row {
  readonly title: string
  readonly href: string | null
  readonly edit: string
  readonly day: PlainDate | null
  readonly about: string | null
}

/** All that the page of everything tells. */
export interface Overview {
  readonly words: Wording['program']
  readonly name: string
  readonly home: string
  readonly found: Tally
  readonly findings: readonly Finding[]
  readonly hasAdvice: boolean
  readonly drafts: readonly Row[]
  readonly scheduled: readonly Row[]
  readonly issues: readonly (Row & { readonly workshop: string; readonly isSent: boolean })[]
  readonly tag: string
}

/** More files than this are only counted: nobody goes through them on a page. */
const mostFiles = 100

/** Gives the page of everything: what is to be mended, file by file, and what waits to be published. */
export function overviewPage(overview: Overview): string {
  const { words, name, home, found, findings, hasAdvice, tag } = overview
  const { overview: say, lang } = words.desk
  const { advice } = found
  const byFile = new Map<string, Finding[]>()
  for (const finding of findings) byFile.set(finding.path, [...(byFile.get(finding.path) ?? []), finding])
  const worst = (of: readonly Finding[]): number => Math.min(...of.map(({ severity }) => ['error', 'warning', 'advice'].indexOf(severity)))
  const files = [...byFile].sort(([, a], [, b]) => worst(a) - worst(b))
  return deskPage({
    lang, tag,
    kicker: name,
    title: say.title,
    about: html`<p class="quiet">${found.errors + found.warnings + advice === 0 ? say.sound : say.found(found)}</p>`,
    links: [{ text: say.toSite, href: home }, ...(advice > 0 ? [hasAdvice ? { text: say.advice.hide, href: '/_korus/' } : { text: say.advice.show, href: '/_korus/?rad' }] : [])],
    main: html`${files.length > 0 && html`<h2 id="funn">${say.headings.findings}</h2>${files.slice(0, mostFiles).map(([path, of]) => html`<h3 class="file">${path}</h3>
<ul class="findings">${of.map((finding) => findingMarkup(finding, words))}</ul>`)}${files.length > mostFiles && html`<p>${say.moreFiles(files.length - mostFiles)}</p>`}`}
<h2>${say.headings.drafts}</h2>${rows(overview, overview.drafts, say.noDrafts)}
<h2>${say.headings.scheduled}</h2>${rows(overview, overview.scheduled, say.noScheduled)}
<h2>${say.headings.issues}</h2>${rows(overview, overview.issues, say.noIssues)}`,
  })
}

function rows({ words: { desk: { overview: say } } }: Overview, all: readonly (Row & { readonly workshop?: string; readonly isSent?: boolean })[], none: string): Markup {
  if (all.length === 0) return html`<p class="quiet">${none}</p>`
  return html`<ul class="rows">${all.map(({ title, href, edit, day, about, workshop, isSent }) => html`<li><span class="main">${href === null ? title : html`<a href="${href}">${title}</a>`}</span>${
    day !== null && html`<span class="quiet">${say.day(day)}</span>`}${about !== null && html`<span class="quiet">${about}</span>`}${
    workshop !== undefined && html`<a href="${workshop}" aria-label="${`${isSent ? say.sent : say.workshop}: ${title}`}">${isSent ? say.sent : say.workshop}</a>`}<a href="${edit}" aria-label="${`${say.edit}: ${title}`}">${say.edit}</a></li>`)}</ul>`
}
