import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import * as io from '../../src/disk/io.js'
import { readManifest } from '../../src/disk/manifest.js'
import { cases, long } from '../long.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'
import { figure } from '../promises/figure.js'

afterEach(() => io.setGate(undefined))

/** Sets the clock that files are held against an hour ahead, so that none is doubted for being new and all are known by their stat. */
const trustStats = (): void => io.setGate((call, path) => {
  if (call === 'stat' && path.includes('/clock-')) utimesSync(path, Date.now() / 1000 + 3600, Date.now() / 1000 + 3600)
})

const picture = readFileSync('test/fixtures/mote.png')
const days = ['2026-10-01', '2026-10-05', '2026-10-09', '2026-10-20', '2026-11-02', '2026-11-14']
const event = ['arrangement: {start: 2026-11-03T10:00, slutt: 2026-11-03T12:00, sted: Rådhuset, pamelding: https://magasin.example/p}']
const shown = ['bilde: {fil: mote.png, alt: Et møte, foto: Kari Åsen}']

/** A project in motion: where each article lies and what its source says now. */
interface State {
  readonly root: string
  readonly articles: Map<string, string>
  now: string
  count: number
}

function put({ root, articles }: State, path: string, text: string): void {
  articles.set(path, text)
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** What may happen between two builds; each leaves a project that can be built. */
const changes: readonly (readonly [name: string, does: (state: State, pick: <T>(all: readonly T[]) => T) => void])[] = [
  ['words are added', (state, pick) => {
    const path = pick([...state.articles.keys()])
    put(state, path, `${state.articles.get(path)}\nSetning nummer ${state.count++} er ny.\n`)
  }],
  ['a title is another', (state, pick) => {
    const path = pick([...state.articles.keys()])
    put(state, path, (state.articles.get(path) as string).replace(/^tittel: .*/m, `tittel: Tittel nummer ${state.count++}`))
  }],
  ['a tag is another', (state, pick) => {
    const path = pick([...state.articles.keys()])
    put(state, path, (state.articles.get(path) as string).replace(/^emneord: .*\n/m, '').replace(/^tema: /m, `emneord: [${pick(['hus', 'hjem', 'skog'])}]\ntema: `))
  }],
  ['an article is new', (state, pick) => {
    const number = state.count++
    put(state, `articles/2026-11-01-ny-${number}.md`, articleText(`Ny sak ${number}`, pick(days), pick([[], ['emneord: [hus]'], shown])))
  }],
  ['a file is renamed', (state, pick) => {
    const path = pick([...state.articles.keys()])
    const text = state.articles.get(path) as string
    const slug = path.replace(/^.*\/(?:\d{4}-\d\d-\d\d-)?|\.md$/g, '')
    const former = [...(/^tidligere_adresser: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? []), slug]
    state.articles.delete(path)
    rmSync(join(state.root, path))
    put(state, `articles/2026-11-01-omdopt-${state.count++}.md`, text.replace(/^tidligere_adresser: .*\n/m, '').replace(/^tema: /m, `tidligere_adresser: [${former.join(', ')}]\ntema: `))
  }],
  ['a draft is removed', (state) => {
    const draft = [...state.articles].find(([, text]) => text.includes('kladd: ja') && !text.includes('utgitt'))
    if (!draft) return put(state, `articles/kladd-${state.count++}.md`, articleText('En kladd', '2026-10-03', ['kladd: ja']))
    state.articles.delete(draft[0])
    rmSync(join(state.root, draft[0]))
  }],
  ['an article is withdrawn', (state, pick) => {
    const path = pick([...state.articles.keys()])
    put(state, path, (state.articles.get(path) as string).replace(/^trukket: .*\n/m, '').replace(/^tema: /m, 'trukket: 2026-10-02\ntema: '))
  }],
  ['a withdrawal is taken back', (state) => {
    const gone = [...state.articles].find(([, text]) => text.includes('trukket:'))
    if (gone) put(state, gone[0], gone[1].replace(/^trukket: .*\n/m, ''))
  }],
  ['the day is another', (state, pick) => void (state.now = pick(['2026-10-04', '2026-10-30', '2026-11-03', '2026-11-15', '2026-12-01']))],
  ['the settings are others', ({ root }, pick) => writeFileSync(join(root, 'korus.yml'), settingsText.replace('Prøvemagasinet', pick(['Magasinet', 'Bladet', 'Prøvemagasinet'])).replace('Bolig, nn', pick(['Hus, nn', 'Bolig, nn'])))],
  ['a template is another', (state) => {
    mkdirSync(join(state.root, 'templates/site/parts'), { recursive: true })
    writeFileSync(join(state.root, 'templates/site/parts/pages.hbs'), `${readFileSync('templates/site/parts/pages.hbs', 'utf8')}<p>${state.count++}</p>\n`)
  }],
  ['a picture is another', ({ root, count }) => writeFileSync(join(root, 'articles/mote.png'), Buffer.concat([picture, Buffer.alloc(count)]))],
  ['a file of dist/ is spoilt', ({ root }) => appendFileSync(join(root, 'dist/index.html'), 'søl')],
  ['a stray file lies in dist/', ({ root }) => writeFileSync(join(root, 'dist/stray.txt'), '')],
  ['nothing', () => {}],
]

const builtOf = async ({ now }: State, root: string) => {
  const { code, stdout } = await korus(root, 'build', '--now', now, '--format', 'json', '--quiet')
  return { code, ...JSON.parse(stdout) as { readonly diagnostics: unknown, readonly summary: unknown, readonly changed: { readonly written: string[], readonly removed: string[] } } }
}

test('after each of many changes the site is a clean build’s, and what was made again is what changed', async (context) => {
  let seed = 8
  const pick = <T>(all: readonly T[]): T => all[(seed = (seed * 16807) % 2147483647) % all.length] as T
  trustStats()
  const state: State = { root: project({ 'korus.yml': settingsText, 'articles/mote.png': picture }), articles: new Map(), now: '2026-11-15', count: 0 }
  for (let i = 0; i < 14; i++) {
    put(state, `articles/${pick(days)}-sak-${i}.md`, articleText(`Sak ${i}`, pick(days), [...(i % 5 === 0 ? shown : []), ...(i % 3 === 0 ? ['emneord: [hus, hjem]'] : []), ...(i % 4 === 1 ? ['serie: Om hus'] : [])], `Vi viser til [en annen sak](sak-${(i * 5) % 14}).`))
  }
  put(state, 'articles/2026-10-10-mote.md', articleText('Et møte', '2026-10-10', event).replace('type: nyhet', 'type: arrangement'))
  expect((await builtOf(state, state.root)).code).toBe(0)

  const clean = project({})
  const steps = cases(8, 200)
  for (let step = 0; step < steps; step++) {
    const [name, change] = step < changes.length ? changes[step] as (typeof changes)[number] : pick(changes)
    const [before, keysBefore] = [tree(join(state.root, 'dist')), readManifest(state.root)]
    change(state, pick)
    const spoilt = tree(join(state.root, 'dist'))
    rmSync(clean, { recursive: true })
    for (const part of ['articles', 'korus.yml', 'templates', 'dist/adresser.json'].filter((one) => existsSync(join(state.root, one)))) cpSync(join(state.root, part), join(clean, part), { recursive: true })
    const warm = await builtOf(state, state.root)
    const fresh = await builtOf(state, clean)
    const after = tree(join(state.root, 'dist'))

    expect(warm.code, name).toBe(0)
    expect(after, name).toEqual(tree(join(clean, 'dist')))
    const proofs = new Map([...readManifest(state.root)].map(([path, { proof }]) => [path, proof]))
    // A page that shows nothing of what was edited keeps the proof by which its key was told.
    const laid = (root: string) => [...readManifest(root)].map(([path, { key, proof }]) => [path, key, keysBefore.get(path)?.proof === proofs.get(path) ? 'kept' : proof])
    expect(laid(state.root), name).toEqual(laid(clean))
    expect([warm.diagnostics, warm.summary], name).toEqual([fresh.diagnostics, fresh.summary])
    const differing = (one: Record<string, string>) => Object.keys(after).filter((path) => after[path] !== one[path]).sort()
    expect(warm.changed.written, name).toEqual(differing(spoilt))
    expect(warm.changed.removed, name).toEqual(Object.keys(spoilt).filter((path) => !(path in after)).sort())
    const madeAgain = [...readManifest(state.root)].filter(([path, { key }]) => path.endsWith('.html') && keysBefore.get(path)?.key !== key).map(([path]) => path).sort()
    if (name !== 'a template is another') expect(madeAgain, name).toEqual(differing(before).filter((path) => path.endsWith('.html')))
  }
  figure(context, `${steps} changes of ${changes.length} kinds, one after another, each built with what is kept and without`)
}, long ? 3_600_000 : undefined)
