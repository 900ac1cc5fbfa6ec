import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSettings } from '../../src/settings.js'
import type { Editing, Settings } from '../../src/settings-types.js'
import { configuration } from '../../src/site/editor/configuration.js'
import { picture } from '../diagnostics/cases/picture.js'
import { korus, project, settingsText } from '../project.js'

const text = (payload: string): string => JSON.stringify(`A ${payload}`)

/** An article with the payload in every field that takes words. */
const inHeader = (payload: string, i: number): string => `---
tittel: ${text(payload)}
korttittel: ${text(payload)}
type: ${i % 2 === 0 ? 'arrangement' : 'nyhet'}
dato: 2026-10-${String((i % 28) + 1).padStart(2, '0')}
ingress: ${text(`${payload} er skrevet som en ingress som er lang nok`)}
tema: bolig
forfatter: [{navn: ${text(payload)}, rolle: ${text(payload)}}]
emneord: [${text(payload.replaceAll(',', ' '))}]
serie: ${text(payload)}
bilde: {fil: bilde.png, alt: ${text(payload)}, bildetekst: ${text(payload)}, foto: ${text(payload)}}
personer: [{navn: ${text(payload)}, rolle: ${text(payload)}, tilknytning: ${text(payload)}, grunnlag: stilling}]
fakta: {tittel: ${text(payload)}, punkter: [{navn: ${text(payload)}, verdi: ${text(payload)}}]}
kontakt: [{navn: ${text(payload)}, rolle: ${text(payload)}, tlf: '41234567'}]
lenker: [{tekst: ${text(payload)}, url: 'https://x.example/'}]
vedlegg: [{fil: ark.pdf, tekst: ${text(payload)}}]
video: {url: 'https://x.example/film', tekst: ${text(payload)}, tekstet: ja}
kilde: {navn: ${text(payload)}, rettigheter: ${text(payload)}}
rettelser: [{dato: 2026-11-01, tekst: ${text(payload)}}]
${i % 2 === 0 ? `arrangement: {start: 2026-12-01 10:00, sted: ${text(payload)}, adresse: ${text(payload)}, pris: ${text(payload)}, arrangor: ${text(payload)}, malgruppe: ${text(payload)}, tilrettelegging: ${text(payload)}, status: utsatt, melding: ${text(payload)}}\n` : ''}---

Her står det noe.
`

const inBody = (payload: string, i: number): string => `---
tittel: Sak ${i}
type: ${i % 2 === 0 ? 'intervju' : 'nyhet'}
dato: 2026-10-${String((i % 28) + 1).padStart(2, '0')}
ingress: En ingress som er lang nok til å fortelle hva saken handler om.
tema: bolig
personer: [{navn: Kari, grunnlag: stilling}]
---

${payload}

Først ${payload} og så **${payload}**.

- ${payload}

> ${payload}

## ${payload}

– Hva mener du?

– ${payload}
`

/** Where an attacker writes an address. */
const inAddress = (payload: string, i: number): string => inBody('', i).replace('tema: bolig', `tema: bolig\nlenker: [{tekst: Her, url: ${JSON.stringify(payload)}}]\nkilde: {navn: Her, url: ${JSON.stringify(payload)}}\nvideo: {url: ${JSON.stringify(payload)}, tekst: Film}`)

/** An issue's document with the payload wherever an editor writes words. */
const issue = (payload: string, slugs: readonly string[]): string => `---
fra: 2026-10-01
til: 2026-10-31
tittel: ${text(payload)}
emnefelt: ${text(payload)}
innbokstekst: ${text(payload)}
hilsen: {navn: ${text(payload)}, rolle: ${text(payload)}}
saker:
${slugs.map((slug) => `  - {sak: ${slug}, tittel: ${text(payload)}, ingress: ${text(payload)}}`).join('\n')}
  - {lenke: 'https://x.example/', tittel: ${text(payload)}, tekst: ${text(payload)}, kilde: ${text(payload)}}
---

${payload}
`

/** A korus.yml that says a payload wherever the editor in the browser shows its words; with `plain`, the same of plain ones. */
export function hostileSettings(payloads: readonly string[], plain = false): string {
  const said = payloads.map((payload, i) => JSON.stringify(plain ? `Navn ${i}` : `${payload.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')} ${i}`))
  const each = (line: (word: string, i: number) => string): string => said.map((word, i) => `  - ${line(word, i)}\n`).join('')
  return settingsText
    .replace('navn: Prøvemagasinet', `navn: ${said[0]}`)
    .replace(/sentre: .*\n/, `sentre:\n${each((word, i) => `{id: s${i}, navn: ${word}}`)}`)
    .replace(/ {2}- \{id: skole.*\n/, each((word, i) => `{id: t${i}, navn: {nb: ${word}, nn: ${word}}}`))
    .replace('senter: fjell', 'senter: s0')
    .concat(`redigering: {tjeneste: gitlab, repo: rus/magasin}\nforfattere:\n${each((word, i) => `{id: f${i}, navn: ${word}}`)}kontakter:\n${each((word, i) => `{id: k${i}, navn: ${word}, epost: post@magasin.example}`)}`)
}

/** The editor's configuration for a korus.yml. */
export function editorOf(text: string): string {
  const settings = readSettings({ path: 'korus.yml', text }).value as Settings
  return JSON.stringify(configuration(settings, settings.editing as Editing))
}

/** An article that says some payloads at once, for one who reads it without asking whether it is sound. */
export function hostileArticle(payloads: readonly string[]): string {
  const said = JSON.stringify(payloads.join(' ').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' '))
  return `---\ntittel: ${said}\ntype: nyhet\ndato: 2026-05-02\ningress: ${said}\ntema: [${said}]\nsenter: ${said}\nemneord: [${said}]\nforfatter: [{navn: ${said}, rolle: ${said}}]\nbilde: {fil: ${said}, alt: ${said}, foto: ${said}}\nkontakt: [{navn: ${said}}]\nlenker: [{tekst: ${said}, url: ${said}}]\n---\n\n${payloads.join('\n\n').replaceAll('\0', ' ')}\n`
}

/**
 * Makes a project of articles with these payloads in every field, in the text and as addresses, and publishes all of it that korus finds
 * nothing unsound in, with issues of them, the index of the search and the editor where there are any. Gives its folder, how many files were tried and how many came through.
 */
export async function hostileSite(payloads: readonly string[], issues: number): Promise<{ readonly root: string; readonly tried: number; readonly published: number }> {
  const files = Object.fromEntries(payloads.flatMap((payload, i) => [
    [`articles/h${i}.md`, inHeader(payload, i)], [`articles/b${i}.md`, inBody(payload, i)], [`articles/a${i}.md`, inAddress(payload, i)],
  ]))
  const settings = settingsText.replace('sok: nei', `sok: ${issues > 0 ? 'ja' : 'nei'}`).concat('redigering: {tjeneste: github, repo: senteret/magasin}\n')
  const root = project({ 'korus.yml': settings, ...files, 'articles/bilde.png': picture, 'articles/ark.pdf': '%PDF-1.7' })
  const dropUnsound = async (): Promise<void> => {
    const { stdout } = await korus(root, 'check', '--now', '2026-11-15', '--format', 'json')
    const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly file: string; readonly severity: string }[] }
    const unsound = new Set(diagnostics.filter(({ severity }) => severity === 'error').map((one) => one.file))
    for (const file of unsound) rmSync(join(root, file))
    // What is gone may be missed by what is left.
    if (unsound.size > 0) await dropUnsound()
  }
  await dropUnsound()
  if (issues > 0) {
    const sound = readdirSync(join(root, 'articles')).filter((name) => /^h.*\.md$/.test(name)).map((name) => name.slice(0, -3))
    mkdirSync(join(root, 'articles/nyhetsbrev'))
    const spread = sound.filter((_, i) => i % Math.ceil(sound.length / issues) === 0)
    spread.forEach((slug, i) => writeFileSync(join(root, `articles/nyhetsbrev/20${10 + i}-10.md`), issue(payloads[Number(slug.slice(1))] as string, sound.slice(i * 8, i * 8 + 8))))
    await dropUnsound()
  }
  const { code, stderr } = await korus(root, 'build', ...(issues > 0 ? ['--editor'] : []), '--now', '2026-11-15')
  if (code !== 0) throw new Error(`${code}: ${stderr.slice(-2000)}`)
  return { root, tried: Object.keys(files).length, published: readdirSync(join(root, 'dist/artikler')).length }
}
