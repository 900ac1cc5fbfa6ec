import { expect, test } from 'vitest'
import { editorLink } from '../../src/serve/editor.js'
import { isNear, isSame, refusal, type Asker } from '../../src/serve/guard.js'

const asker = (more: Partial<Asker> = {}): Asker => ({ method: 'GET', host: 'localhost:4321', origin: undefined, site: undefined, remote: '127.0.0.1', ...more })
const post = (more: Partial<Asker> = {}) => asker({ method: 'POST', origin: 'http://localhost:4321', site: 'same-origin', ...more })
const here = { port: 4321, host: null }

test.each([
  ['localhost:4321', null], ['LOCALHOST:4321', null], ['127.0.0.1:4321', null], ['[::1]:4321', null],
  ['evil.example:4321', 'host'], ['localhost.evil.example:4321', 'host'], ['localhost:4322', 'host'], ['localhost', 'host'], ['10.0.0.5:4321', 'host'],
  ['127.0.0.1.nip.example:4321', 'host'], ['localhost:4321@evil.example', 'host'], ['', 'host'], [undefined, 'host'],
])('Host %s at this machine alone', (host, why) => expect(refusal(asker({ host }), here)).toBe(why))

test.each([
  ['10.0.0.5:4321', null], ['[fe80::1]:4321', null], ['desk.example:4321', null], ['localhost:4321', null], ['evil.example:4321', 'host'], ['1.2.3:4321', 'host'],
])('Host %s where others are let in', (host, why) => expect(refusal(asker({ host }), { port: 4321, host: 'desk.example' })).toBe(why))

test.each<[string, Partial<Asker>, string | null]>([
  ['our own page', {}, null], ['a browser that says no site', { site: undefined }, null],
  ['another origin', { origin: 'http://evil.example' }, 'origin'], ['another port', { origin: 'http://localhost:8080' }, 'origin'], ['https', { origin: 'https://localhost:4321' }, 'origin'],
  ['no origin', { origin: undefined }, 'origin'], ['null', { origin: 'null' }, 'origin'], ['another site', { site: 'cross-site' }, 'origin'], ['the same site', { site: 'same-site' }, 'origin'],
  ['another machine', { remote: '10.0.0.7' }, 'origin'], ['a name that points here', { host: 'evil.example:4321', origin: 'http://evil.example:4321' }, 'host'], ['another method', { method: 'PUT' }, 'method'],
])('a POST from %s', (_, more, why) => expect(refusal(post(more), here)).toBe(why))

test('who is near, and what is the same', () => {
  expect(['::1', '127.0.0.1', '::ffff:127.0.0.1', '10.0.0.1', '::ffff:10.0.0.1', undefined].map((remote) => isNear({ remote } as Asker))).toEqual([true, true, true, false, false, false])
  expect([isSame('a', 'a'), isSame('', 'a'), isSame('aa', 'a')]).toEqual([true, false, false])
})

test('links open the editor at the place, and run nothing', () => {
  expect(editorLink('vscode')?.('/hus/Åse & co/a#b.md', 12, 5)).toBe('vscode://file/hus/%C3%85se%20%26%20co/a%23b.md:12:5')
  expect(editorLink('idea')?.('C:\\hus\\a.md', 1, 2)).toBe('idea://open?file=/C:/hus/a.md&line=1&column=2')
  expect(editorLink('nov://open{path}?l={line}')?.('/a.md', 3, 1)).toBe('nov://open/a.md?l=3')
  expect(['nano', 'javascript:alert({path})', 'JavaScript:{path}', 'vscode://file', '{path}', 'constructor'].map(editorLink)).toEqual(Array(6).fill(undefined))
})
