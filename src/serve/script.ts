import { copyScript } from '../newsletter/report/parts.js'
import { newsPath } from './http.js'

/** Hears of changes: `changed` is called with each, and once when the page is opened, seen again or found its server again. A browser keeps six connections to a server: a page that nobody sees lets go of its own. */
const listening = `
const listen = (changed, gone) => {
  let source
  const open = () => {
    source?.close()
    if (document.hidden) return
    source = new EventSource('/${newsPath}')
    source.onmessage = changed
    source.onerror = gone
  }
  document.addEventListener('visibilitychange', open)
  addEventListener('pagehide', () => source?.close())
  addEventListener('pageshow', ({ persisted }) => persisted && open())
  open()
}
const isOther = async (tag) => (await fetch(location.href, { method: 'HEAD', cache: 'no-store' })).headers.get('etag') !== tag
`

/**
 * The script of the panel: it loads the page again when what the page shows has changed, and nothing when something else has. The dialog
 * takes the focus and gives it back; one that was closed stays closed until what it tells is another.
 */
export const panelScript = `${listening}
const desk = document.querySelector('korus-desk')
const root = desk.shadowRoot
const dialog = root.querySelector('dialog')
const key = 'korus ' + location.pathname
if (dialog) {
  const told = dialog.textContent
  const show = root.querySelector('.show')
  show.hidden = false
  root.querySelector('.count').hidden = true
  const open = () => {
    dialog.removeAttribute('open')
    dialog.showModal()
    root.getElementById('heading').focus()
  }
  show.addEventListener('click', open)
  dialog.addEventListener('close', () => {
    sessionStorage.setItem(key, told)
    show.focus()
  })
  if (dialog.open && sessionStorage.getItem(key) === told) dialog.removeAttribute('open')
  else if (dialog.open) open()
}
let isGone = false
listen(async () => {
  if (isGone || await isOther(desk.dataset.tag)) location.reload()
}, () => {
  const count = root.querySelector('.count')
  isGone = true
  count.hidden = false
  count.textContent = desk.dataset.gone
})
`

/** The script of korus's own pages: copying, moving without a new page, and loading what has changed, unless somebody is writing. */
export const deskScript = `${listening}
const prepare = () => {${copyScript}}
const put = async (response, focus) => {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const opened = [...document.querySelectorAll('main details[open][id]')].map(({ id }) => id)
  document.querySelector('main').replaceWith(document.importNode(page.querySelector('main'), true))
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '')
  document.body.dataset.tag = page.body.dataset.tag
  prepare()
  if (focus) (document.getElementById(focus) ?? document.querySelector('main .said'))?.focus()
}
prepare()
// One thing at a time: news of what was just done would else take away the word that it is done.
let last = Promise.resolve()
const inTurn = (work) => (last = last.then(work, work))
document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event
  if (form.method !== 'post') return
  event.preventDefault()
  const body = new URLSearchParams(new FormData(form, submitter))
  inTurn(async () => {
    const response = await fetch(form.action, { method: 'POST', body })
    await put(response, response.ok ? submitter.id : null)
  })
})
const isWritten = () => [...document.querySelectorAll('main form input:not([type=hidden]), main form textarea')].some((field) => field.value !== field.defaultValue)
listen(() => inTurn(async () => {
  if (!isWritten() && await isOther(document.body.dataset.tag)) await put(await fetch(location.href, { cache: 'no-store' }), document.activeElement?.id)
}), () => {})
`
