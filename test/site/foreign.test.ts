import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foreignInHtml, inspectFetches, withoutForeign } from '../../src/site/foreign.js'
import { policy } from '../../src/site/policy.js'
import { apacheHeaders, netlifyHeaders, nginxHeaders } from '../../src/site/servers.js'
import { cases } from '../long.js'
import { archiveOf } from './archive-factory.js'

const settingsOf = (own: Parameters<typeof archiveOf>[1] = {}) => archiveOf([], own).archive.settings
const hostsIn = (html: string, ...allowedHosts: string[]) => foreignInHtml(html, settingsOf({ allowedHosts })).map(({ host }) => host)

test.each([
  '<img src="https://a.example/x.png">', "<img src='//a.example/x.png'>", '<img alt="b" src=http://a.example/x.png>', '<img srcset="/x.png 1x, https://a.example/y.png 2x">',
  '<link rel="stylesheet" href="https://a.example/s.css">', '<link rel="preload" href="//A.EXAMPLE">', '<script src="https://a.example/s.js"></script>', '<iframe src="https://a.example/"></iframe>',
  '<video poster="https://a.example/p.png"></video>', '<form action="https://a.example/"></form>', '<a href="/" ping="https://a.example/">x</a>', '<svg><use xlink:href="https://a.example/#x"/></svg>',
  '<object data="https://a.example/"></object>', '<body background="https://a.example/">', '<img title="a > b" src="https://a.example/">', '<img\n  src = "https://a.example/">',
])('%s fetches from elsewhere', (html) => {
  expect(hostsIn(html)).toEqual(['a.example'])
  expect(() => withoutForeign(html, settingsOf())).toThrow('a.example')
  expect(hostsIn(html, 'a.example')).toEqual([])
})

test.each([
  '<a href="https://a.example/">x</a>', '<p>Se https://a.example/x.png og url(https://a.example/)</p>', '<img alt="src=https://a.example/" src="/x.png">', '<img src="https://havn.example/x.png">',
  '<link rel="canonical" href="https://a.example/">', '<meta property="og:image" content="https://a.example/x.png">', '&lt;img src="https://a.example/"&gt;',
])('%s fetches nothing', (html) => {
  expect(hostsIn(html)).toEqual([])
})

test('a host below an allowed one is allowed where the list says so, and no host that only ends alike', () => {
  const html = '<img src="https://b.a.example/"><img src="https://ba.example/">'
  expect(hostsIn(html, '*.a.example')).toEqual(['ba.example'])
  expect(hostsIn(html, 'a.example')).toEqual(['b.a.example', 'ba.example'])
})

test.each(['https://havn.example:x@a.example/', '//havn.example@a.example/', 'https://havn.example.a.example/', 'https://havn.example:8443/'])('%s is not the site itself', (url) => {
  expect(hostsIn(`<img src="${url}">`)).toHaveLength(1)
})

test('a port is part of the site, and not of an allowed host', () => {
  const html = '<img src="http://localhost:8080/x.png"><img src="http://a.example:8443/x.png">'
  expect(foreignInHtml(html, settingsOf({ url: 'http://localhost:8080', allowedHosts: ['a.example'] }))).toEqual([])
})

test('a stylesheet that fetches is told of at its place', () => {
  const text = 'a { background: url(../x.png) } @import "//b.example/x.css"; b { background: url( \'https://a.example/x.png\' ) }'
  const found = inspectFetches([{ path: 'templates/site/styles/a.css', text }, { path: 'templates/newsletter/a.css', text }], settingsOf())
  expect(found.map(({ code, at }) => [code, text.slice(at.span.start, at.span.end)])).toEqual([['mal-fremmed-vert', 'b.example'], ['mal-fremmed-vert', 'a.example']])
})

test('only the search page may run a script, and hosts on the list are named in ASCII', () => {
  expect(policy('page', settingsOf({ search: false }))).toBe("default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'")
  expect(policy('page', settingsOf({ search: true }))).toContain("form-action 'self'")
  for (const kind of ['page', 'picture', 'mail'] as const) expect(policy(kind, settingsOf())).not.toContain('script')
  expect(policy('search', settingsOf())).toContain("script-src 'self' 'wasm-unsafe-eval'")
  expect(policy('page', settingsOf({ allowedHosts: ['*.blåbær.example'] }))).toContain("img-src 'self' https://*.xn--blbr-roah.example;")
})

test('servers are told the same of every kind of file', () => {
  const settings = settingsOf({ basePath: '/blad', url: 'https://havn.example/blad' })
  const made = [netlifyHeaders(settings, 'stil.0.css', ['artikler/', 'nyhetsbrev/', 'sok/']), apacheHeaders(settings), nginxHeaders(settings)]
  for (const text of made) {
    for (const kind of ['page', 'search', 'picture', text === made[0] ? 'issues' : 'mail'] as const) expect(text).toContain(policy(kind, settings))
    for (const said of ['Referrer-Policy', 'nosniff', 'Permissions-Policy', "frame-ancestors 'none'", 'immutable']) expect(text).toContain(said)
    // The host is shared.
    expect(text).not.toContain('Strict-Transport-Security')
    expect(text).not.toMatch(/cookie/i)
  }
  for (const text of made.slice(1)) expect(text).toMatch(/404 \/blad\/404\.html/)
  expect(nginxHeaders(settings)).toContain('{ types { } default_type text/calendar; }')
  expect(apacheHeaders(settingsOf())).toContain('Strict-Transport-Security')
  expect(made[0]).toContain(`/blad/sok/*\n  Content-Security-Policy: ${policy('search', settings)}`)
  // No two rules that name a whole policy meet at one address: there, they would add up.
  const paths = [...(made[0] ?? '').matchAll(/^(\/\S*)\n {2}Content-Security-Policy: default-src/gm)].map(([, path = '']) => path)
  for (const path of paths) expect(paths.filter((other) => other.endsWith('*') && path.startsWith(other.slice(0, -1)))).toEqual(path.endsWith('*') ? [path] : [])
})

const piece = fc.constantFrom('<', '<img', '<a', '</', ' src=', ' href=', '"', "'", '//a.example/', 'https:', ' ', '>', '=', 'x', '<link rel="', 'havn.example/', '//havn.example/', '<a href="https:', '"@context":"https:')
const pieces = fc.array(piece, { maxLength: 24 }).map((all) => all.join(''))

test('a page is looked through with the same end where it names no stranger as where its text does', () => {
  fc.assert(fc.property(pieces, (html) => {
    expect(hostsIn(html)).toEqual(hostsIn(`//b.example ${html}`))
  }), { numRuns: cases(1000, 50_000) })
})

test('what is a tag is what a plain expression takes for one', () => {
  const tag = /<[a-z][^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>/gi
  fc.assert(fc.property(pieces, (html) => {
    expect(hostsIn(html)).toEqual([...html.matchAll(tag)].flatMap(([one]) => hostsIn(one)))
  }), { numRuns: cases(150, 20_000) })
})
