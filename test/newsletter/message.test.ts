import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { emailMessage, testMessage, type Letter } from '../../src/newsletter/message.js'
import { oneLine } from '../../src/newsletter/naming.js'
import { day } from './helpers.js'
import { cases } from '../long.js'

const numRuns = cases(60, 5000)
// Words as editors write them, as they paste them, and as nobody means well with.
const piece = fc.oneof(
  fc.constantFrom('Rus', 'på', 'ærlig', '«sitat»', '–', 'É', 'čáppa', '😀', 'שלום', '"', '\\', '<', '>', '@', ',', ';', ':', '(', ')', '=?utf-8?Q?=41?=', '\r\n', '\n', '\r', '\0', '\t', '\u2028', '\u0085', 'Bcc: alle@offer.example', '\r\nBcc: alle@offer.example', '\r\n\r\n<html>', 'ruspolitisk'.repeat(12)),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const words = fc.array(piece, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' '))
const address = fc.tuple(fc.stringMatching(/^[a-z0-9][a-z0-9._+-]{0,20}[a-z0-9]$/), fc.stringMatching(/^[a-z0-9]{1,15}$/)).map(([name, host]) => `${name.replace(/\.+/g, '.')}@${host}.example`)
const letter = fc.record({ from: fc.record({ name: words, email: address }), subject: words, text: words.map((inner) => `Brevet\n${inner}`), html: words.map((inner) => `<p>${inner}</p>`) })
  // Views give the subject and the sender on one line each; what else a header may hold is the message's own to keep out.
  .map((one): Letter => ({ ...one, subject: oneLine(one.subject) || 'Uten emne', from: { ...one.from, name: oneLine(one.from.name) || 'Uten navn' } }))

const usual = ['from', 'subject', 'message-id', 'date', 'mime-version', 'content-type']
const headerOf = (eml: string): string => eml.slice(0, eml.indexOf('\r\n\r\n'))
const plain = (text: string): string => text.replaceAll('\u200c', '').replace(/\s+/gu, ' ').trim()

test('whatever titles, names and addresses hold, a message has the headers it is to have, and reads back as what was written', async () => {
  await fc.assert(fc.asyncProperty(letter, async (one) => {
    const eml = Buffer.from(await emailMessage({ ...one, day: day('2026-06-30') })).toString('latin1')
    const read = await PostalMime.parse(Buffer.from(eml, 'latin1'))
    expect(read.headers.map(({ key }) => key)).toEqual(['x-unsent', ...usual])
    expect(plain(read.subject ?? '')).toBe(plain(one.subject))
    expect([plain(read.from?.name ?? ''), read.from?.address]).toEqual([plain(one.from.name), one.from.email])
    expect(plain(read.text ?? '')).toBe(plain(one.text))
    // RFC 5322: no line above 998 characters, and none in the header above 78 where it can be helped; RFC 2047: none above 76 that holds an encoded word.
    expect(eml).not.toMatch(/(?<!\r)\n|\r(?!\n)|[^\r\n]{999}/)
    expect(headerOf(eml)).not.toMatch(/[^\x20-\x7e\r\n]/)
    for (const line of headerOf(eml).split('\r\n')) if (line.includes('=?')) expect(line.length).toBeLessThanOrEqual(76)
  }), { numRuns })
})

test('even a subject and a name that nobody made safe add no header', async () => {
  const evil = 'Hei\r\nBcc: alle@offer.example\r\n\r\n<script>'
  const { bytes } = await testMessage({ from: { name: evil, email: 'brev@blad.example' }, subject: evil, text: 'a', html: 'b' }, ['kari@example.no'], 0)
  const read = await PostalMime.parse(bytes)
  expect(read.headers.map(({ key }) => key).sort()).toEqual([...usual, 'to'].sort())
  expect(read.to).toEqual([{ address: 'kari@example.no', name: '' }])
})

test('pictures in a message are in it under names of their own, and make the same bytes every time', async () => {
  const url = 'https://blad.example/bilder/1-a.png'
  const pictured: Letter = { from: { name: 'Å', email: 'a@b.example' }, subject: 'S', text: 't', html: `<img src="${url}" alt="">`, pictures: [{ url, name: '1-a.png', bytes: Buffer.from('png') }] }
  const [one, other] = await Promise.all([1, 2].map(() => emailMessage({ ...pictured, day: day('2026-06-30') })))
  expect(one).toEqual(other)
  const { attachments: [attached], html, headers } = await PostalMime.parse(one as Uint8Array)
  expect(html?.trim()).toBe(`<img src="cid:${attached?.contentId?.slice(1, -1)}" alt="">`)
  expect(attached).toMatchObject({ filename: '1-a.png', disposition: 'inline', mimeType: 'image/png' })
  expect(headers[0]).toMatchObject({ key: 'x-unsent', value: '1' })
})
