import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { main } from '../src/cli.js'

const folders: string[] = []
afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** Settings of a site without search and share cards: what those are is told where they are tested, and a card for each article takes most of a build. */
export const settingsText = `korus: 1
navn: Prøvemagasinet
url: https://magasin.example/blad
utgiver: Prøvesentrene
postadresse: Postboks 1, 0001 Oslo
kontakt: {epost: post@magasin.example}
tilgjengelighet: https://magasin.example/tilgjengelighet
personvern: https://magasin.example/personvern
sentre: [{id: nord, navn: Senter Nord}, {id: fjell, navn: Senter Fjell}]
temaer:
  - {id: bolig, navn: {nb: Bolig, nn: Bustad}}
  - {id: skole, navn: {nb: Skole, nn: Skule}}
sok: nei
delingskort: nei
standard: {senter: fjell, sprak: nb, forfatter: Kari Åsen}
nyhetsbrev:
  tittel: Prøvebrevet
  avsender: {navn: Prøvesentrene, epost: brev@magasin.example}
  leverandor: egen
  avmelding: 'mailto:brev@magasin.example'
`

/** The source of a sound article; `lines` are added to its header. */
export const articleText = (title: string, date: string, lines: readonly string[] = [], body = 'Her står det noe om saken.'): string =>
  ['---', `tittel: ${title}`, 'type: nyhet', `dato: ${date}`, 'ingress: En ingress som er lang nok til å fortelle hva denne saken handler om.', 'tema: bolig', ...lines, '---', '', body, ''].join('\n')

/** Makes a project of these files in a folder of its own; without a korus.yml among them it gets one that is sound. */
export function project(files: Readonly<Record<string, string | Uint8Array | null>>): string {
  const root = mkdtempSync(join(tmpdir(), 'korus-test-'))
  folders.push(root)
  for (const [path, content] of Object.entries({ 'korus.yml': settingsText, ...files })) {
    if (content === null) continue
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

/** Runs a command line in this process, standing in `cwd`. */
export async function korus(cwd: string, ...argv: string[]) {
  let [stdout, stderr] = ['', '']
  const code = await main(argv, {
    stdout: { write: (text) => (stdout += text) }, stderr: { write: (text) => (stderr += text) }, env: {}, cwd: () => cwd, once: () => {},
  })
  return { code, stdout, stderr }
}

/** Every file below a folder with its bytes; empty where there is no folder. */
export function tree(folder: string): Record<string, string> {
  try {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile())
    return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path)).toString('latin1')]))
  } catch {
    return {}
  }
}
