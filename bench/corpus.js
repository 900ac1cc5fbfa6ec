// A corpus from a seed number: the same number gives the same articles, byte for byte, whichever program they are written for.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const words = `kommunen arbeidet tjenesten oppfølging mennesker hverdagen samtale støtte nettverk erfaring kunnskap ansatte ledelse bolig aktivitet helse
utvikling samarbeid deltakere gruppen veilederen praksis forskning resultater familie nærmiljø behandling forebygging møteplass tillit
som har og er med for til av på fra ved om det en et de vi kan skal må får gir viser sier møter bygger lærer trenger ofte mer bedre sammen tidlig lenge nå også ikke bare
første andre nye lokale regionale faglige trygge åpne viktige`.split(/\s+/)
const tags = words.slice(0, 30)
const types = ['nyhet', 'reportasje', 'fagartikkel', 'kommentar', 'rapport']

const numbers = (n) => Array.from({ length: n }, (_, i) => i)
export const topics = numbers(20).map((n) => ({ id: `tema-${n}`, name: `Tema ${n}` }))
export const authors = numbers(40).map((n) => ({ id: `forfatter-${n}`, name: `Forfatter Nummer ${n}` }))
export const site = { name: 'Prøvearkiv', url: 'https://arkiv.example', publisher: 'Prøvesenteret', address: 'Postboks 1, 0001 Oslo', email: 'post@arkiv.example' }

/** mulberry32: a small generator of numbers from 0 to 1, the same everywhere. */
export function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Gives `count` articles of about 3.5 kB by 40 authors on 20 topics, one after the other, all published by 2026-11-15. */
export function* articlesOf(count, seed = 1) {
  const next = random(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const sentence = () => {
    const text = Array.from({ length: 8 + Math.floor(next() * 12) }, () => pick(words)).join(' ')
    return `${text[0].toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => {
    const text = Array.from({ length: 3 + Math.floor(next() * 4) }, sentence)
    if (next() < 0.3) text.push(`Les mer i [${pick(words)} ${pick(words)} ${pick(words)}](https://eksempel.example/${Math.floor(next() * 1000)}).`)
    if (next() < 0.2) text.push(`Det er **${pick(words)} ${pick(words)}** vi snakker om.`)
    return text.join(' ')
  }
  const body = () => {
    const blocks = []
    for (let length = 0; length < 3200;) {
      const before = blocks.length
      if (before % 4 === 2) blocks.push(`## ${pick(words)} ${pick(words)} ${pick(words)}`)
      if (before % 7 === 5) blocks.push(Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n'))
      blocks.push(paragraph())
      length += blocks.slice(before).reduce((sum, block) => sum + block.length + 2, 0)
    }
    return blocks.join('\n\n')
  }
  const two = (n) => String(n).padStart(2, '0')
  for (let i = 0; i < count; i++) {
    const year = 2016 + Math.floor((i * 11) / count)
    const day = `${year}-${two(1 + Math.floor(next() * (year === 2026 ? 10 : 12)))}-${two(1 + Math.floor(next() * 28))}`
    yield {
      slug: `sak-${i}`, day, type: pick(types), title: `Sak ${i} om ${pick(words)} og ${pick(words)}`, lead: `${sentence()} ${sentence()}`,
      author: pick(authors).id, topics: [...new Set([pick(topics).id, pick(topics).id])], tags: [...new Set([pick(tags), pick(tags)])], body: body(),
    }
  }
}

/** Writes a file and the folders above it. */
export function write(root, path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Where an article of the corpus lies in a project of korus. */
export const pathOf = ({ slug, day }) => `articles/${day.slice(0, 4)}/${day}-${slug}.md`

/** Writes a project of `count` articles into the folder `root`; `extras` are search and cards for sharing. */
export function writeCorpus(root, count, { seed = 1, extras = false } = {}) {
  for (const article of articlesOf(count, seed)) {
    const { day, type, title, lead, author, topics: about, tags: free, body } = article
    write(root, pathOf(article), [
      '---', `tittel: ${title}`, `type: ${type}`, `dato: ${day}`, `ingress: ${lead}`, `forfatter: ${author}`, `tema: [${about.join(', ')}]`, `emneord: [${free.join(', ')}]`, '---', '', body, '',
    ].join('\n'))
  }
  write(root, 'korus.yml', [
    'korus: 1', `navn: ${site.name}`, `url: ${site.url}`, `utgiver: ${site.publisher}`, `postadresse: ${site.address}`, `kontakt: {epost: ${site.email}}`,
    'tilgjengelighet: https://arkiv.example/tilgjengelighet', 'personvern: https://arkiv.example/personvern', 'sentre: [{id: oslo, navn: Senter Oslo}]',
    'temaer:', ...topics.map(({ id, name }) => `  - {id: ${id}, navn: {nb: ${name}, nn: ${name}}}`), 'standard: {senter: oslo, sprak: nb}',
    'forfattere:', ...authors.map(({ id, name }) => `  - {id: ${id}, navn: ${name}}`),
    ...(extras ? [] : ['sok: nei', 'delingskort: nei']),
    'nyhetsbrev:', '  tittel: Prøvebrevet', '  avsender: {navn: Prøvesenteret, epost: brev@arkiv.example}', '  leverandor: egen',
    "  avmelding: 'mailto:brev@arkiv.example?subject=Avmelding'", '  rekkefolge: [nyhet, reportasje, fagartikkel, rapport, kommentar]', '',
  ].join('\n'))
}
