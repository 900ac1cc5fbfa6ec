import type { Wording } from '../messages/wording.js'
import { html, type Markup } from '../newsletter/report/markup.js'
import { tally } from '../report/judge.js'
import { findingMarkup, type Finding } from './finding.js'

/** What the panel on a page of the site tells. */
export interface Panel {
  readonly words: Wording['program']
  /** What is wrong with the page's own file, and what is wrong with all pages. */
  readonly findings: readonly Finding[]
  /** Whether the page below is as its file is now, as it was before, or not there at all. */
  readonly below: 'now' | 'before' | 'nothing'
  /** That the page is a draft, or to come. */
  readonly mark: string | null
  /** What tells this page from another that the same address gave. */
  readonly tag: string
}

/** Gives the panel that is added to a page: a line in the corner, and over the page, by itself where there are errors, what is to be mended. It lies in a shadow of its own, which keeps the site's style and ours apart. */
export function panelMarkup({ words, findings, below, mark, tag }: Panel): Markup {
  const { panel, lang } = words.desk
  const found = tally(findings.map(({ severity }) => ({ severity }) as never))
  const tells = findings.length > 0
  const worst = found.errors > 0 ? 'error' : found.warnings > 0 ? 'warning' : 'advice'
  const label = tells ? panel.show(found) : panel.nothing
  return html`<korus-desk lang="${lang}" data-tag="${tag}" data-gone="${panel.gone}"><template shadowrootmode="open"><link rel="stylesheet" href="/_korus/panel.css">
<aside aria-label="${panel.label}" class="bar ${tells ? worst : 'quiet'}">${mark !== null && html`<span class="mark">${mark}</span>`}${
  tells ? html`<button type="button" class="show" hidden>${label}</button><span class="count">${label}</span>` : html`<span class="count">${label}</span>`}<a href="/_korus/">${panel.overview}</a></aside>
${tells && html`<dialog aria-labelledby="heading"${found.errors > 0 && html` open`}><div class="head"><h2 id="heading" tabindex="-1">${panel.heading(found.errors)}</h2><form method="dialog"><button>${panel.close}</button></form></div>
${below !== 'now' && html`<p>${below === 'before' ? panel.asBefore : panel.notYet}</p>`}
<ul class="findings">${findings.map((finding) => findingMarkup(finding, words))}</ul></dialog>`}
</template></korus-desk><script src="/_korus/panel.js" defer></script>`
}
