import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as yaml from 'yaml'
import { describe, expect, test } from 'vitest'
import { articleTypes } from '../../src/article/metadata-types.js'
import { metadataKeys } from '../../src/article/metadata.js'
import { readArticle } from '../../src/article/read.js'
import { configuration } from '../../src/site/editor/configuration.js'
import type { EditorField } from '../../src/site/editor/fields.js'
import { policy } from '../../src/site/policy.js'
import { apacheHeaders, netlifyHeaders, nginxHeaders } from '../../src/site/servers.js'
import type { About, KeyAbout } from '../../src/schema/field.js'
import type { Editing } from '../../src/settings-types.js'
import { cases } from '../long.js'
import { articleText, korus, project, tree } from '../project.js'
import { readSettings } from '../../src/settings.js'
import { settingsOf, settingsText } from '../settings-text.js'

interface Format {
  fromFile(text: string): Record<string, unknown>
  toFile(value: Record<string, unknown>): string
}
const script = '../../templates/site/editor/article-format.js'
const { articleFormat } = await import(script) as { articleFormat: (forms: unknown, library: typeof yaml) => Format }

const settings = settingsOf('redigering: {tjeneste: gitlab, repo: rus/sentre/magasin, vert: https://gitlab.example.no, program: abc}\n')
const editing = settings.editing as Editing
const made = configuration(settings, editing)
const collections = made.config['collections'] as readonly { readonly name: string; readonly fields: readonly EditorField[] }[]
const format = articleFormat(made.forms, yaml)

describe('the configuration', () => {
  test('has a collection for each type, with every key of the schema in each, and asks for what the schema asks for', () => {
    expect(collections.map(({ name }) => name)).toEqual(articleTypes)
    const within = (about: About): readonly KeyAbout[] => (about.kind === 'record' ? about.keys : about.kind === 'list' ? within(about.of) : about.kind === 'either' ? about.of.flatMap(within) : [])
    const fieldsOf = (field: EditorField): readonly EditorField[] =>
      (field['fields'] as EditorField[] | undefined) ?? (field['types'] as { name: string; fields: EditorField[] }[] | undefined)?.find(({ name }) => name === 'annen')?.fields ?? []
    const compare = (fields: readonly EditorField[], keys: readonly KeyAbout[], more: readonly string[]): void => {
      expect(fields.map(({ name }) => name).sort()).toEqual(keys.map(({ name }) => name).sort())
      expect(fields.filter((one) => one['required'] === true && !more.includes(one.name)).map(({ name }) => name).sort())
        .toEqual(keys.filter(({ name, required }) => required && name !== 'type' && !more.includes(name)).map(({ name }) => name).sort())
      for (const key of keys) compare(fieldsOf(fields.find(({ name }) => name === key.name) as EditorField), within(key.about), [])
    }
    for (const { name, fields } of collections) {
      const more = name === 'arrangement' ? ['arrangement'] : name === 'intervju' || name === 'portrett' ? ['personer'] : []
      expect(fields.filter((one) => more.includes(one.name)).every((one) => one['required'] === true)).toBe(true)
      compare(fields.filter((one) => one.name !== 'body'), metadataKeys(settings), more)
    }
  })

  test('offers the centres, topics and people of korus.yml by their names, and nothing that an article begins with hides one that is there', () => {
    const [{ fields = [] } = {}] = collections
    const field = (name: string) => fields.find((one) => one.name === name) as EditorField
    expect(field('senter')['options']).toEqual([{ label: 'KORUS Oslo', value: 'oslo' }, { label: 'KORUS Vest', value: 'vest' }])
    expect(field('tema')).toMatchObject({ multiple: true, options: [{ label: 'Arbeidsliv', value: 'arbeidsliv' }, { label: 'Pårørende', value: 'parorende' }] })
    expect(JSON.stringify(field('forfatter'))).toContain('Kari Nordmann')
    expect(fields.filter((one) => one['default'] !== undefined).map(({ name }) => name)).toEqual(['type', 'dato'])
  })

  test('names the service and nobody else in its policy', () => {
    expect(made.config['backend']).toMatchObject({ name: 'gitlab', repo: 'rus/sentre/magasin', branch: 'main', api_root: 'https://gitlab.example.no/api/v4', base_url: 'https://gitlab.example.no', auth_type: 'pkce' })
    expect([...policy('editor', { ...settings, allowedHosts: ['film.example'] }).matchAll(/https?:[^ ;]+/g)].map(String)).toEqual(['https://gitlab.example.no'])
    expect(policy('page', settings)).not.toContain('gitlab')
  })

  test('lets a new article be a draft where there are no proposals', () => {
    const [first] = configuration(settings, { ...editing, proposals: false }).config['collections'] as typeof collections
    expect(first?.fields.find(({ name }) => name === 'kladd')?.['default']).toBe('ja')
  })
})

const lead = 'ingress: En ingress som er lang nok til å fortelle hva denne saken handler om.'
const source = ['---', 'title: Gammel sak', 'type: leder', 'dato: 2026-05-01', '# den kommer', lead, 'tema: Pårørende', 'forfatter: kari', 'kontakt: redaksjonen', 'senter: bergen', 'språk: nn',
  "bilde: {fil: ../bilder/a.jpg, alt: 'Ja: to', foto: 'nei', fokus: {x: 5, y: 50}}", 'emneord: rus', 'kladd: true', '---', '* En *sak*.', '', '| a | b |', '|---|---|', ''].join('\n')

describe('an article in the editor', () => {
  test('is read with what may be said in several ways brought to one', () => {
    expect(format.fromFile(source)).toMatchObject({
      tittel: 'Gammel sak', type: 'kommentar', tema: ['parorende'], senter: 'vest', sprak: 'nn', emneord: ['rus'], kladd: 'ja',
      forfatter: [{ hvilken: 'kjent', id: 'kari' }], kontakt: [{ hvilken: 'kjent', id: 'redaksjonen' }], bilde: { fokus: { x: 5, y: 50 } },
    })
    expect(format.fromFile(source.replace('kladd: true\n', ''))['kladd']).toBe('nei')
  })

  test('is written as it stood when nothing is changed, and changed only there', () => {
    const value = format.fromFile(source)
    expect(format.toFile(value)).toBe(source)
    expect(format.toFile({ ...value, body: '- En _sak_.\n\n| a | b |\n| --- | --- |\n\nNytt.' })).toBe(source.replace(/\n$/, '\n\nNytt.\n'))
    expect(format.toFile({ ...value, kladd: 'nei', bilde: { ...(value['bilde'] as object), fokus: { x: 6, y: 50 } } }))
      .toBe(source.replace('title', 'tittel').replace('språk', 'sprak').replace('kladd: true\n', '').replace('x: 5', 'x: 6'))
    expect(format.toFile({ ...value, forfatter: [...value['forfatter'] as object[], { hvilken: 'annen', navn: 'Ola Å', rolle: '' }] })).toContain('forfatter:\n  - kari\n  - Ola Å\n')
  })

  test('may say what every object of a program has a name for', () => {
    const text = source.replace('senter: bergen', 'senter: constructor').replace('språk: nn', 'sprak: __proto__').replace('emneord: rus', 'toString: valueOf\nemneord: rus')
    const value = format.fromFile(text)
    expect(value).toMatchObject({ senter: 'constructor', sprak: '__proto__' })
    const written = format.toFile({ ...value, ingress: 'En annen' })
    for (const line of ['senter: constructor', 'sprak: __proto__', 'toString: valueOf', 'ingress: En annen']) expect(written.split('\n')).toContain(line)
  })

  test('that can not be read whole is refused, for what was not read would be lost', () => {
    for (const text of ['Ingen hode', '---\ntittel: [a\n---\n', '---\ntittel: a\ntittel: b\n---\n', '---\n- a\n---\n']) expect(() => format.fromFile(text), text).toThrow()
  })

  test('says what was written, whatever it is', () => {
    const word = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\s]+/gu, ' ').normalize('NFC').trim()).filter((text) => text !== '')
    fc.assert(fc.property(fc.oneof(word, fc.constantFrom('true', 'null', '1_0', '0x1', '- a', '# b', 'a: b', 'a #b', '{', '*a', '&a', '!a', '---', '2026-05-01', '~', '"', "'", '1e3')), word, (title, name) => {
      const text = format.toFile({ tittel: title, type: 'nyhet', dato: '2026-05-01', ingress: `En ingress som er lang nok til å si hva det er: ${name}`, tema: ['parorende'], senter: 'oslo', forfatter: [{ hvilken: 'annen', navn: name }], body: 'Tekst.', serie: '' })
      const { value } = readArticle({ path: 'articles/2026/2026-05-01-a.md', text }, settings)
      expect(value?.meta).toMatchObject({ title, authors: [{ name: name === 'kari' ? 'Kari Nordmann' : name }], topics: ['parorende'], series: null })
    }), { numRuns: cases(15, 5000) })
  })
})

test('the words of the editor in Norwegian are said of the same things, with the same values in them', () => {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  const flat = (words: unknown, path = ''): [string, string][] => (typeof words === 'string' ? [[path, words]] : Object.entries(words as object).flatMap(([key, one]) => flat(one, `${path}.${key}`)))
  const english = new Map(flat(read('node_modules/@sveltia/cms/locales/en-US.json')))
  const values = (text: string) => [...new Set([...text.matchAll(/\{\$(\w+)[ }]/g)].map((found) => found[1]))].sort()
  const wrong = flat(read('scripts/sveltia-nb.json')).filter(([path, text]) => values(english.get(path) ?? '{$none}').join() !== values(text).join())
  expect(wrong).toEqual([])
})

test.each([
  ['{tjeneste: bitbucket, repo: a/b}', 'ukjent-verdi', 'bitbucket'],
  ['{tjeneste: github}', 'mangler-nokkel', 'redigering'],
  ['{tjeneste: github, repo: magasin}', 'feil-form', 'magasin'],
  ['{tjeneste: github, repo: "https://github.com/a/b"}', 'feil-form', '"https://github.com/a/b"'],
  ['{tjeneste: gitlab, repo: a/b, vert: "http://gitlab.example.no"}', 'ugyldig-adresse', '"http://gitlab.example.no"'],
  ['{tjeneste: gitlab, repo: a/b, innlogging: "https://logg.example.no/inn"}', 'ugyldig-adresse', '"https://logg.example.no/inn"'],
])('redigering: %s is told as %s at %s', (value, code, place) => {
  const text = `${settingsText}redigering: ${value}\n`
  const { diagnostics } = readSettings({ path: 'korus.yml', text })
  expect(diagnostics.map((one) => [one.code, text.slice(one.at.span.start, one.at.span.end)])).toEqual([[code, place]])
})

test('servers let the editor alone fetch from the service and open a window to sign in, and only where there is one', () => {
  for (const [made, plain] of [[apacheHeaders(settings, true), apacheHeaders(settings)], [nginxHeaders(settings, true), nginxHeaders(settings)], [netlifyHeaders(settings, 's.css', ['artikler/', 'rediger/']), netlifyHeaders(settings, 's.css', ['artikler/'])]] as const) {
    expect(made.match(/connect-src 'self' blob: data: https:\/\/gitlab\.example\.no/g)).toHaveLength(1)
    expect(made.match(/same-origin-allow-popups/g)).toHaveLength(1)
    expect(made).toContain('/rus/rediger/')
    expect(plain).not.toMatch(/gitlab|popups|rediger/)
  }
})

test('without redigering, build --editor says what to write, and changes nothing', async () => {
  const root = project({ 'articles/2026/2026-05-01-sak.md': articleText('Sak', '2026-05-01') })
  const { code, stderr } = await korus(root, 'build', '--editor', '--now', '2026-11-15')
  expect(code).toBe(2)
  expect(stderr).toContain('redigering: {tjeneste: github, repo: eier/navn}')
  expect(tree(`${root}/dist`)).toEqual({})
})
