import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docx, para } from './import/docx.js'
import { long } from './long.js'
import { articleText, korus, project, settingsText } from './project.js'

/*
 * Every command that the guides show is run, each in a project of its own that has what the guides speak of. Those that need
 * a server, a terminal or a network are held to what their --help lists.
 */
const guides = ['README.md', 'LESMEG.md', 'starter/LESMEG.md', 'starter/articles/veileder.md', ...readdirSync('docs').filter((name) => name.endsWith('.md') && name !== 'regler.md').map((name) => `docs/${name}`)]
const now = '2026-11-15'

/** The words of a line as a shell takes them. */
const wordsOf = (line: string): readonly string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? (bare as string))

/** The commands in a text: what stands in blocks, fenced or moved in, and in code within a line. */
function commandsIn(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^(?: {4,}(?=(?:[a-z ]+ && )?(?:npx )?korus )|(?=(?:[a-z ]+ && )?npx korus ))([^\n`]*)$/gm)].map(([, line]) => line as string)
  const inline = [...text.matchAll(/`((?:npx )?korus [^`\n]+)`/g)].map(([, line]) => line as string)
  return [...blocks, ...inline].flatMap((line) => line.split(' && ')).filter((line) => /^(?:npx )?korus /.test(line.trim()))
    .map((line) => line.replace(/^\s*(?:npx )?korus /, '').replace(/ +#.*$| > \S+$/g, '').replaceAll('{{dag-14}}', '2026-11-01').trim())
}

const all = new Map<string, string>()
for (const path of guides) for (const line of commandsIn(readFileSync(path, 'utf8'))) if (!/^[a-z-]+\s+[A-ZÆØÅ]+$/.test(line)) all.set(line, path)
const lines = [...all.keys()].sort()
/** One of those that ask for the same with other words or values; all of them are run in the long form. */
const norwegian: Readonly<Record<string, string>> = { bygg: 'build', sjekk: 'check', nyhetsbrev: 'newsletter', ny: 'new', importer: 'import', hvorfor: 'why', finn: 'find', 'i-dag': 'today', noter: 'record', flytt: 'redirect', 'trekk-tilbake': 'withdraw', vis: 'serve', opprett: 'init', '--fra': '--since', '--til': '--until', '--tema': '--topic', '--navn': '--name', '--postadresse': '--address', '--epost': '--email', '--publisering': '--hosting', '--rett-tegn': '--repair' }
const shapeOf = (line: string): string => {
  const [command = '', ...rest] = wordsOf(line).map((word) => norwegian[word] ?? word)
  return [command, rest.filter((word) => !word.startsWith('--')).length === 0, ...rest.filter((word) => word.startsWith('--')).sort()].join(' ')
}
const isOnlyRead = (line: string): boolean => /^(?:serve|vis|send)\b|--clipboard|--editor|^--|^(?:ny|new|newsletter|nyhetsbrev|redirect|flytt)$|^(?:opprett|init) \S+$|^(?:importer|import)$/.test(line)

const people = 'personer: [{navn: Kari Nordmann, grunnlag: stilling}, {navn: Ola Hansen, grunnlag: stilling}]'
let root = ''
const copies: string[] = []
afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true, force: true })))

beforeAll(async () => {
  const named = (slug: string, lines: readonly string[] = []): Record<string, string> => ({ [`articles/2026/2026-11-10-${slug}.md`]: articleText(`Om ${slug}`, '2026-11-10', lines, 'Kari Nordmann fortalte om arbeidet.') })
  const word = await docx({ body: para('En tekst fra Word', 'Title') + para('Vi møtes på låven i åtte dager, og vi tar med oss det vi trenger.') })
  const text = 'Hun tok telefonen\n\nVi møtes på låven i åtte dager.\n'
  const wxr = '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>En sak</title><content:encoded><![CDATA[<p>Noe.</p>]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>'
  root = project({
    'korus.yml': settingsText.replace('{id: skole,', '{id: arbeidsliv, navn: {nb: Arbeidsliv, nn: Arbeidsliv}}\n  - {id: skole,'),
    ...named('ny-veileder', [people]), ...named('nye-drammen'), ...named('nye-lokaler'), ...named('fagdag'), ...named('old'), ...named('gammel'),
    ...named('samling-pa-hamar', ['arrangement: {start: 2026-12-01 10:00, sted: Hamar, status: avlyst}']),
    'articles/2016/2016-08-27-hun-tok-telefonen.md': articleText('Hun tok telefonen', '2016-08-27'),
    'articles/2026-10-01-en.md': articleText('En', '2026-10-01'),
    'brev.docx': word, 'letter.docx': word, 'Utkast til sak.docx': word, 'manus/a.txt': text, 'eksport.xml': wxr,
  })
  // «sist» takes an issue that was sent.
  const sent = long ? [['nyhetsbrev', '--fra', '2026-10-01', '--til', '2026-10-31', '--id', '2026-10'], ['nyhetsbrev', '2026-10', '--sent']] : []
  for (const argv of [...sent, ['bygg'], ['nyhetsbrev', '--fra', '2026-11-01']]) {
    const { code, stderr } = await korus(root, ...argv, '--now', now)
    expect([argv, code, code === 0 ? '' : stderr]).toEqual([argv, 0, ''])
  }
})

describe('every command of the guides', () => {
  test('is found', () => expect(lines.length).toBeGreaterThan(40))

  const runnable = lines.filter((line) => !isOnlyRead(line))
  const first = new Map(runnable.toReversed().map((line) => [shapeOf(line), line]))
  test.each(long ? runnable : [...first.values()].sort())('korus %s', async (line) => {
    const copy = mkdtempSync(join(tmpdir(), 'korus-guide-'))
    copies.push(copy)
    cpSync(root, copy, { recursive: true })
    const argv = wordsOf(line)
    const { code, stderr } = await korus(copy, ...argv, ...(argv.includes('--now') ? [] : ['--now', now]))
    expect([line, all.get(line), code, code === 0 ? '' : stderr]).toEqual([line, all.get(line), 0, ''])
  })

  test.each(lines.filter(isOnlyRead))('korus %s is as its help says', async (line) => {
    const argv = wordsOf(line)
    const command = argv[0]?.startsWith('--') ? [] : argv.slice(0, 1)
    const { code, stdout } = await korus(root, ...command, '--help', '--lang', 'en')
    expect(code).toBe(0)
    for (const option of argv.filter((word) => word.startsWith('--'))) expect(stdout).toMatch(new RegExp(`${option}\\b`))
  })
})
