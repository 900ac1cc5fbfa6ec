// The search page. Nothing is fetched until somebody uses it, nothing is kept on the reader's machine, and what articles say is only ever set as text.
const form = document.querySelector('form.search')
const field = form.elements.q
const choices = [...form.querySelectorAll('select')]
const says = form.dataset
const [hitList, status, more, pattern, ways] = ['.hits .cards', '.hits-status', '.hits .more button', '.hits template', '.ways'].map((part) => document.querySelector(part))
const atOnce = 10

let engine // Pagefind and the facets of every hit, from when somebody begins to search
let round = 0 // which search is the last: answers to earlier ones are left
let hits = []
let terms = []
let isSettled = true // whether the next letter begins a new search, to which the back button returns

form.hidden = false
document.querySelector('.no-script').hidden = true
for (const choice of choices) for (const option of choice.options) option.dataset.text = option.text

function load() {
  const base = new URL(says.index, location.href)
  const json = async (response) => (response.ok ? response.json() : Promise.reject(new Error(response.status)))
  engine ??= Promise.all([import(new URL('pagefind.js', base)), fetch(new URL('saker.json', base), { cache: 'no-cache' }).then(json)]).then(async ([pagefind, { common, facets }]) => {
    await pagefind.options({ baseUrl: '/', ranking: { metaWeights: { lead: 0.5, day: 0 } } })
    return { pagefind, facets, common: new Set(common), known: new Map() }
  })
  engine.catch(() => (engine = undefined))
  return engine
}

/** Letters made alike, as the index has them: «Ærefølt» is «aerefolt». */
const fold = (text) => text.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').normalize('NFD').replace(/\p{M}/gu, '')
const wordsOf = (text) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []

/** Pagefind takes a word it does not know for the longest beginning of it that it does, «parorende» for «på». Whether it knows this one, or a longer that begins so. */
async function isKnown({ pagefind, known }, term) {
  if (!known.has(term)) known.set(term, (await pagefind.search(`"${term}"`)).results.length > 0 || isBegun(fold(term), (await pagefind.search(term)).results[0]))
  return known.get(term)
}

async function isBegun(term, hit) {
  if (!hit) return false
  const { raw_content: content, locations, meta } = await hit.data()
  const found = content.split(/\s+/)
  const near = [...locations.map((at) => found[at] ?? ''), ...Object.values(meta)].flatMap(wordsOf).map(fold)
  const least = Math.min(term.length, Math.max(4, Math.ceil(term.length * 0.6)))
  return near.some((word) => word.startsWith(term.slice(0, least)))
}

/** A hit's facets: type, centre, day, language and topics. */
const facetsOf = ({ facets }, { id }) => {
  const [type = '', centre = '', day = '', language = '', ...topics] = (facets[id] ?? '').split(' ')
  return { type: [type], senter: [centre], ar: [day.slice(0, 4)], tema: topics, day, language }
}

async function search({ moves = false } = {}) {
  const own = ++round
  const asked = wordsOf(field.value)
  const chosen = choices.filter(({ value }) => value !== '')
  if (asked.length === 0 && chosen.length === 0) return show(own, [], '')
  try {
    const loaded = await load()
    // What is too common to tell one article from another only gets in the way of what is not.
    const telling = asked.filter((word) => !loaded.common.has(word.toLowerCase()))
    const words = telling.length > 0 ? telling : asked
    const known = await Promise.all(words.map((word) => isKnown(loaded, word)))
    if (own !== round) return
    const unknown = words.filter((_, i) => !known[i])
    terms = words.filter((_, i) => known[i])
    const isLost = words.length > 0 && terms.length === 0
    const { results } = isLost ? { results: [] } : await loaded.pagefind.search(terms.length > 0 ? terms.join(' ') : null)
    if (own !== round) return
    // What was found in nothing but the words of the hit itself is too common to be indexed.
    const all = results.filter((result) => terms.length === 0 || result.words.length > 0).map((result) => ({ result, facets: facetsOf(loaded, result) }))
    if (terms.length === 0) all.sort((a, b) => (a.facets.day < b.facets.day ? 1 : a.facets.day > b.facets.day ? -1 : 0))
    const fits = (hit, but) => chosen.every((choice) => choice === but || hit.facets[choice.name].includes(choice.value))
    for (const choice of choices) count(choice, all.filter((hit) => fits(hit, choice)))
    const found = all.filter((hit) => fits(hit))
    const without = unknown.length > 0 && !isLost ? ` ${says.without.replace('{ord}', unknown.map((word) => `«${word}»`).join(', '))}` : ''
    await show(own, found, found.length === 0 ? says.none : says.hits.replace('{n}', found.length) + without)
    if (moves && own === round) status.focus()
  } catch {
    if (own === round) await show(own, [], says.failed)
  }
}

/** Says beside each choice how many hits it leaves. */
function count({ name, options }, left) {
  for (const option of options) {
    if (option.value === '') continue
    const number = left.filter(({ facets }) => facets[name].includes(option.value)).length
    option.text = `${option.dataset.text} (${number})`
    option.disabled = number === 0 && !option.selected
  }
}

async function show(own, found, said) {
  const first = await Promise.all(found.slice(0, atOnce).map(card))
  if (own !== round) return
  if (said === '') for (const choice of choices) for (const option of choice.options) [option.text, option.disabled] = [option.dataset.text, false]
  hits = found
  status.textContent = said
  hitList.replaceChildren(...first)
  ways.hidden = found.length > 0
  more.hidden = found.length <= atOnce
}

async function card({ result, facets }) {
  const { raw_url: url, meta } = await result.data()
  const made = pattern.content.firstElementChild.cloneNode(true)
  const part = (name) => made.querySelector(`[data-part='${name}']`)
  const named = (name, id) => form.elements[name]?.querySelector(`option[value='${CSS.escape(id)}']`)?.dataset.text ?? ''
  part('title').textContent = meta.title
  part('title').href = url
  part('type').textContent = named('type', facets.type[0])
  part('topic').textContent = named('tema', facets.tema[0] ?? '')
  part('day').textContent = meta.day
  mark(part('lead'), meta.lead ?? '')
  if (facets.language !== document.documentElement.lang) for (const name of ['title', 'lead']) part(name).lang = facets.language
  return made
}

/** Sets a text with the words that were looked for marked: those that begin so, or are put together of them. */
function mark(element, text) {
  const roots = terms.map((term) => fold(term).replace(/(?<=....)(?:ene|ane|en|et|er|ar|e|a|s)$/, ''))
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu)) {
    const isHit = roots.some((root) => fold(word).startsWith(root) || (root.length > 3 && fold(word).includes(root)))
    element.append(isHit ? Object.assign(document.createElement('mark'), { textContent: word }) : word)
  }
}

/** Puts the search into the address, so that it can be linked to and gone back to. */
function remember(isNew) {
  const said = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim() !== '')).toString()
  const address = location.pathname + (said && `?${said}`)
  if (address !== location.pathname + location.search) history[isNew ? 'pushState' : 'replaceState'](null, '', address)
}

function recall() {
  const said = new URLSearchParams(location.search)
  field.value = said.get('q') ?? ''
  for (const choice of choices) choice.value = [...choice.options].some(({ value }) => value === said.get(choice.name)) ? said.get(choice.name) : ''
  isSettled = true
  return search()
}

let waiting
field.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    remember(isSettled)
    isSettled = false
    void search()
  }, 250)
})
form.addEventListener('change', ({ target }) => {
  if (target === field) return
  remember(true)
  void search()
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(waiting)
  remember(isSettled)
  isSettled = true
  void search({ moves: true })
})
form.addEventListener('focusin', () => load().catch(() => {}), { once: true })
more.addEventListener('click', async () => {
  const own = round
  const next = await Promise.all(hits.slice(hitList.children.length, hitList.children.length + atOnce).map(card))
  if (own !== round) return
  hitList.append(...next)
  more.hidden = hitList.children.length >= hits.length
  next[0]?.querySelector('a').focus()
})
addEventListener('popstate', recall)
void recall()
