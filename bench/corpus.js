// A corpus from a seed number: the same number gives the same articles, byte for byte.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const words = `kommunen arbeidet tjenesten oppfølging mennesker hverdagen samtale støtte nettverk erfaring kunnskap ansatte ledelse bolig aktivitet helse
utvikling samarbeid deltakere gruppen veilederen praksis forskning resultater familie nærmiljø behandling forebygging møteplass tillit
som har og er med for til av på fra ved om det en et de vi kan skal må får gir viser sier møter bygger lærer trenger ofte mer bedre sammen tidlig lenge nå også ikke bare
første andre nye lokale regionale faglige trygge åpne viktige`.split(/\s+/)

/** mulberry32: a small generator of numbers from 0 to 1, the same everywhere. */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Writes a project of `count` articles of about 3.5 kB, 40 authors and 20 topics into the folder `root`; `extras` are search and cards for sharing. */
export function writeCorpus(root, count, { seed = 1, extras = false } = {}) {
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
    while (blocks.join('\n\n').length < 3200) {
      if (blocks.length % 4 === 2) blocks.push(`## ${pick(words)} ${pick(words)} ${pick(words)}`)
      if (blocks.length % 7 === 5) blocks.push(Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n'))
      blocks.push(paragraph())
    }
    return blocks.join('\n\n')
  }

  const two = (n) => String(n).padStart(2, '0')
  const types = ['nyhet', 'reportasje', 'fagartikkel', 'kommentar', 'rapport']
  for (let i = 0; i < count; i++) {
    const day = `${2016 + Math.floor((i * 11) / count)}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`
    const folder = join(root, 'articles', day.slice(0, 4))
    mkdirSync(folder, { recursive: true })
    const topics = [...new Set([pick(numbers(20)), pick(numbers(20))])].map((n) => `tema-${n}`)
    writeFileSync(join(folder, `${day}-sak-${i}.md`), [
      '---', `tittel: Sak ${i} om ${pick(words)} og ${pick(words)}`, `type: ${pick(types)}`, `dato: ${day}`, `ingress: ${sentence()} ${sentence()}`,
      `forfatter: forfatter-${pick(numbers(40))}`, `tema: [${topics.join(', ')}]`, `emneord: [${pick(words)}, ${pick(words)} ${pick(words)}]`, '---', '', body(), '',
    ].join('\n'))
  }
  writeFileSync(join(root, 'korus.yml'), [
    'korus: 1', 'navn: Prøvearkiv', 'url: https://arkiv.example', 'utgiver: Prøvesenteret', 'postadresse: Postboks 1, 0001 Oslo', 'kontakt: {epost: post@arkiv.example}',
    'tilgjengelighet: https://arkiv.example/tilgjengelighet', 'personvern: https://arkiv.example/personvern', 'sentre: [{id: oslo, navn: Senter Oslo}]',
    'temaer:', ...numbers(20).map((n) => `  - {id: tema-${n}, navn: {nb: Tema ${n}, nn: Tema ${n}}}`), 'standard: {senter: oslo, sprak: nb}',
    'forfattere:', ...numbers(40).map((n) => `  - {id: forfatter-${n}, navn: Forfatter Nummer ${n}}`),
    ...(extras ? [] : ['sok: nei', 'delingskort: nei']),
    'nyhetsbrev:', '  tittel: Prøvebrevet', '  avsender: {navn: Prøvesenteret, epost: brev@arkiv.example}', '  leverandor: egen',
    "  avmelding: 'mailto:brev@arkiv.example?subject=Avmelding'", '  rekkefolge: [nyhet, reportasje, fagartikkel, rapport, kommentar]', '',
  ].join('\n'))
}

const numbers = (n) => Array.from({ length: n }, (_, i) => i)
