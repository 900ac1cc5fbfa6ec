import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { expect, test } from 'vitest'
import { readBody } from '../../src/markdown/read-body.js'
import { cases } from '../long.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'
import { corpus, filesOf, type Piece } from './corpora.js'
import { figure } from './figure.js'

const run = (root: string, ...argv: string[]) => korus(root, ...argv, '--now', '2026-11-15')
const utf8 = (latin1 = ''): string => Buffer.from(latin1, 'latin1').toString()

const textOf = (node: Tree.Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '')
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of a body in its order, found without korus: what is left of the Markdown when its signs are taken away. */
const wordsWritten = (text: string): string[] => wordsOf(text.slice(text.indexOf('\n---', 4) + 4).replace(/\]\(https:[^)]*\)/g, ']').replace(/\[\^\d\]/g, '').replaceAll(':::fakta', ''))

/** The words of `some` that `all` has not as often. */
function lacking(some: readonly string[], all: readonly string[]): string[] {
  const count = new Map<string, number>()
  for (const word of all) count.set(word, (count.get(word) ?? 0) + 1)
  return some.filter((word) => {
    const left = count.get(word) ?? 0
    count.set(word, left - 1)
    return left <= 0
  })
}

/** The content of each article in the site's feed, by slug. */
function feedOf(dist: Readonly<Record<string, string>>): Map<string, string> {
  const { items } = JSON.parse(utf8(dist['feed.json'])) as { readonly items: readonly { readonly url: string; readonly content_html: string }[] }
  return new Map(items.map(({ url, content_html }) => [url.split('/').at(-2) as string, content_html]))
}

test('no article disappears: each is told of, accounted for, and its words are in its page, its text and its feed entry', async (context) => {
  const runs = cases(6, 1000)
  await fc.assert(fc.asyncProperty(corpus(true), async (pieces) => {
    const root = project(filesOf(pieces))
    const { code, stdout, stderr } = await run(root, 'build', '--format', 'json')
    expect(code, stderr + stdout).toBe(0)
    const { summary } = JSON.parse(stdout) as { readonly summary: Record<string, number> }
    const of = (...names: string[]): number => pieces.filter(({ mutation }) => names.includes(mutation)).length
    expect(summary).toMatchObject({ read: pieces.length, draft: of('draft'), scheduled: of('later'), expired: of('expired'), withdrawn: of('withdrawn'), rejected: 0, published: pieces.length - of('draft', 'later', 'expired', 'withdrawn') })
    const dist = tree(join(root, 'dist'))
    const feed = feedOf(dist)
    for (const { name, mutation, text } of pieces) {
      const page = dist[`artikler/${name}/index.html`]
      expect(page !== undefined, `${name}, ${mutation}`).toBe(!['draft', 'later'].includes(mutation))
      if (page === undefined || mutation === 'withdrawn') continue
      const written = wordsWritten(text.replace(/^\ufeff/, '').replaceAll('\r', ''))
      expect(lacking(written, wordsOf(textOf(parse(utf8(page))))), `${name}, page`).toEqual([])
      const reading = readBody({ path: 'x.md', text: text.slice(text.indexOf('\n---', 4) + 4) }, 0, { interview: false }, () => {})
      expect(lacking(written, wordsOf((reading?.text ?? []).filter((part) => typeof part === 'string').join(' '))), `${name}, text`).toEqual([])
      if (mutation === 'expired') continue
      expect(lacking(written, wordsOf(textOf(parseFragment(feed.get(name) ?? '')))), `${name}, feed`).toEqual([])
    }
  }), { numRuns: runs })
  figure(context, `${runs} random archives`)
})

test('check and build agree: they tell the same of the same articles, and what check finds sound is published', async (context) => {
  const runs = cases(6, 100)
  await fc.assert(fc.asyncProperty(corpus(false), async (pieces) => {
    const root = project(filesOf(pieces))
    const [checked, built] = [await run(root, 'check', '--format', 'json'), await run(root, 'build', '--format', 'json')]
    // What was written and removed is the build's alone.
    const { changed: _, ...told } = JSON.parse(built.stdout) as Record<string, unknown>
    expect(told).toEqual(JSON.parse(checked.stdout))
    expect(built.code).toBe(checked.code)
    const { summary } = JSON.parse(built.stdout) as { readonly summary: Record<string, number> }
    expect(summary['read']).toBe(pieces.length)
    expect(['published', 'draft', 'scheduled', 'expired', 'withdrawn', 'rejected'].reduce((sum, state) => sum + (summary[state] as number), 0)).toBe(pieces.length)
    expect(Object.keys(tree(join(root, 'dist'))).length > 0).toBe(built.code === 0)
  }), { numRuns: runs })
  figure(context, `${runs} random archives`)
})

const name = fc.tuple(fc.constantFrom('Ragnhild', 'Solveig', 'Torgeir', 'Åsne'), fc.constantFrom('Sæterøy', 'Kvamsås', 'Lundefaret', 'Ødegaard')).map((parts) => parts.join(' '))

test('withdrawn is withdrawn: the name is nowhere it may not be', async (context) => {
  await fc.assert(fc.asyncProperty(corpus(true), name, fc.nat(), fc.boolean(), async (pieces, who, index, byCommand) => {
    const story = (day: string): string => articleText(`${who} forteller`, day, [`personer: [{navn: ${who}, grunnlag: samtykke, samtykke: {dato: 2026-01-01, omfang: [nettsted, nyhetsbrev, bilde]}}]`, 'emneord: [fortelling]', `kontakt: [{navn: ${who}, epost: ${who.replace(/\W/g, '').toLowerCase()}@x.example}]`], `${who} sier noe.\n\n## Om ${who}`)
    const path = `articles/${['en-fortelling', who.toLowerCase().replace(/\s/g, '-').replaceAll('å', 'a').replaceAll('ø', 'o').replaceAll('æ', 'ae')][index % 2]}.md`
    const root = project({ ...filesOf(pieces), [path]: story('2026-06-01') })
    expect((await run(root, 'build')).code).toBe(0)
    if (byCommand) expect((await run(root, 'withdraw', path)).code).toBe(0)
    else {
      writeFileSync(join(root, path), story('2026-06-01').replace('tema:', 'trukket: 2026-11-15\ntema:'))
      expect((await run(root, 'build')).code).toBe(0)
    }
    const [first, last] = who.split(' ') as [string, string]
    for (const folder of ['dist', '.korus']) {
      for (const [file, bytes] of Object.entries(tree(join(root, folder)))) {
        // What takes an old address away has to name it; nobody but the server reads these.
        if (/^(?:_redirects|_nginx|\.htaccess)/.test(file)) continue
        const found = [bytes, utf8(bytes), file].filter((text) => text.includes(who) || text.includes(first) || text.includes(last))
        expect(found.length, `${folder}/${file}`).toBe(0)
      }
    }
  }), { numRuns: cases(3, 100) })
  figure(context, `${cases(3, 100)} random archives`)
})

test('the same articles give the same bytes, in whatever order and at whatever times the files were written, from any folder, time zone, umask and language', async (context) => {
  await fc.assert(fc.asyncProperty(corpus(true), fc.constantFrom('Pacific/Auckland', 'America/St_Johns', 'UTC'), fc.constantFrom('tr_TR.UTF-8', 'C', 'nb_NO.UTF-8'), async (pieces, zone, language) => {
    const files = Object.entries(filesOf(pieces))
    const [one, other] = [project(Object.fromEntries(files)), project({ 'korus.yml': settingsText })]
    mkdirSync(join(other, 'articles'))
    for (const [i, [path, text]] of files.toReversed().entries()) {
      writeFileSync(join(other, path), text)
      utimesSync(join(other, path), i * 1000, i * 1000)
    }
    const first = await run(one, 'build')
    const before = { ...process.env }
    Object.assign(process.env, { TZ: zone, LANG: language, LC_ALL: language })
    const mask = process.umask(0o077)
    const second = await korus('/', 'build', '--root', other, '--now', '2026-11-15')
    for (const key of ['TZ', 'LANG', 'LC_ALL']) if (before[key] === undefined) delete process.env[key]
      else process.env[key] = before[key]
    process.umask(mask)
    expect([first.code, second.code]).toEqual([0, 0])
    expect(tree(join(other, 'dist'))).toEqual(tree(join(one, 'dist')))
  }), { numRuns: cases(3, 50) })
  figure(context, `${cases(3, 50)} random archives, each made twice`)
})

test('articles/ is as it was after every command that only reads or publishes', async (context) => {
  const pieces: readonly Piece[] = fc.sample(corpus(true), { numRuns: 1, seed: 1 })[0] as readonly Piece[]
  const root = project({ ...filesOf(pieces), 'articles/hel.md': articleText('Hel', '2026-05-01') })
  const before = tree(join(root, 'articles'))
  const commands = [['build'], ['check'], ['why', 'hel'], ['find', 'Kari'], ['today'], ['malform', '2026'], ['newsletter', '--since', '2026-05-01', '--dry-run'], ['--help'], ['--version']]
  for (const argv of commands) {
    await run(root, ...argv)
    expect(tree(join(root, 'articles')), argv.join(' ')).toEqual(before)
  }
  figure(context, `${commands.length} commands`)
})
