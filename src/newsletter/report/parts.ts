import { html, type Markup } from './markup.js'
import type { IssueReport } from './report.js'

/** What makes the copy buttons work. From a file there is no clipboard in some browsers; what can be selected can always be copied. */
export const copyScript = `
for (const button of document.querySelectorAll('[data-copies]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copies)
    const said = document.getElementById('said')
    said.textContent = ''
    try {
      await navigator.clipboard.writeText(field.value)
    } catch {
      const details = field.closest('details')
      const wasOpen = details.open
      details.open = true
      field.select()
      if (!document.execCommand('copy')) return
      details.open = wasOpen
    }
    said.textContent = button.dataset.done
  })
}
`

/** Gives buttons that copy what a sending service asks for, the facts of it, and fields to copy from by hand. */
export function copies({ words: { copy, facts, size }, view, html: mail, text, from, layout, provider }: Pick<IssueReport, 'words' | 'view' | 'html' | 'text' | 'from' | 'layout' | 'provider'>): Markup {
  const button = (id: string, label: string): Markup => html`<button type="button" hidden data-copies="${id}" data-done="${copy.done}">${label}</button>`
  const field = (id: string, label: string, value: string): Markup =>
    html`<p><label for="${id}">${label}</label></p><textarea id="${id}" readonly spellcheck="false">
${value}</textarea>`
  const fact = (name: string, value: string): Markup => html`<dt>${name}</dt><dd>${value}</dd>`
  return html`<div class="copies">${button('html', copy.html)}${button('subject', copy.subject)}${button('text', copy.text)}<span id="said" role="status"></span></div>
<dl>${fact(facts.subject, view.subject)}${fact(facts.preheader, view.preheader)}${fact(facts.sender, `${from.name} <${from.email}>`)}${
  fact(facts.size, size(Math.ceil(Buffer.byteLength(mail) / 1000)))}${fact(facts.layout, layout)}${fact(facts.provider, provider)}</dl>
<details><summary>${copy.code}</summary><p class="quiet">${copy.byHand}</p>${field('html', copy.code, mail)}${field('subject', facts.subject, view.subject)}${field('text', copy.text, text)}</details>`
}

/** Gives an issue as a row of an inbox. */
export const inboxRow = ({ from, view }: Pick<IssueReport, 'from' | 'view'>): Markup => html`<div class="inbox"><span class="initial" aria-hidden="true">${from.name.charAt(0).toUpperCase()}</span>
<p class="lines" lang="${view.lang}"><span class="from">${from.name}</span><span>${view.subject}</span><span class="preheader">${view.preheader}</span></p></div>`
