import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readArticle } from '../../src/article/read.js'
import { catalogue } from '../../src/diagnostic.js'
import { norwegian } from '../../src/messages/nb/index.js'
import { readIssue } from '../../src/newsletter/document.js'
import { referenceFiles } from '../../src/reference/reference.js'
import { readSettings } from '../../src/settings.js'
import type { Settings } from '../../src/settings-types.js'
import { faultsUnder } from './json-schema.js'

const read = (path: string): string => readFileSync(path, 'utf8')
const settings = readSettings({ path: 'korus.yml', text: read('korus.yml') }).value as Settings
const files = referenceFiles(settings, norwegian)
const schemaOf = (path: string) => JSON.parse(files[path] ?? '') as object

describe('the reference', () => {
  test.each(Object.keys(files))('%s is current: npm run reference makes it anew', (path) => {
    expect(existsSync(path) && read(path)).toBe(files[path])
  })

  test('tells of every code once', () => {
    const told = [...(files['docs/regler.md'] ?? '').matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, code]) => code)
    expect(told.toSorted()).toEqual(Object.keys(catalogue).toSorted())
  })

  test('its examples are what korus reads without a complaint', () => {
    const examples = [...(files['docs/metadata.md'] ?? '').matchAll(/```yaml\n([^]*?)\n```/g)].map(([, text]) => `${text}\n`)
    const [article = '', korus = '', issue = ''] = examples
    expect(readArticle({ path: 'articles/a.md', text: `${article}\nTekst.\n` }, settings).diagnostics).toEqual([])
    expect(readSettings({ path: 'korus.yml', text: korus }).diagnostics.map(({ code }) => code)).toEqual(['mangler-tilgjengelighet'])
    expect(readIssue({ path: 'articles/nyhetsbrev/2026-11.md', text: issue }, settings).diagnostics).toEqual([])
  })
})

describe('the JSON Schemas', () => {
  const article = schemaOf('docs/artikkel.schema.json')
  const paths = readdirSync('articles', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md') && !path.startsWith('nyhetsbrev'))
  const headerOf = (text: string): unknown => parse(text.split(/^---$/m)[1] ?? '')
  const sound = { tittel: 'Nye veier', type: 'nyhet', dato: '2026-11-02', ingress: 'En ingress.', tema: 'arbeidsliv' }

  test('find nothing wrong in the demonstration', () => {
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.flatMap((path) => faultsUnder(article, headerOf(read(join('articles', path)))).map((fault) => `${path}: ${fault}`))).toEqual([])
    expect(faultsUnder(schemaOf('docs/korus.schema.json'), parse(read('korus.yml')))).toEqual([])
  })

  test.each([
    [{ ...sound, titel: 'x' }, 'titel'],
    [{ ...sound, type: 'nyhetsak' }, 'type'],
    [{ ...sound, dato: '8. juni 2026' }, 'dato'],
    [{ ...sound, kladd: 'kanskje' }, 'kladd'],
    [{ ...sound, bilde: { fil: 'mappe\\mote.jpg' } }, 'bilde.fil'],
    [{ ...sound, personer: [{ navn: 'Kari', grunnlag: 'lyst' }] }, 'personer.0.grunnlag'],
    [{ ...sound, tittel: undefined }, ''],
  ])('say what is wrong with %j', (header, place) => {
    expect(faultsUnder(article, JSON.parse(JSON.stringify(header)))).toEqual([place])
  })

  test('let a key be empty, have its other name, or be a number as korus does', () => {
    const { tittel, ...rest } = sound
    expect(faultsUnder(article, { ...rest, title: tittel, serie: 2019, oppdatert: null, kladd: true })).toEqual([])
  })
})
