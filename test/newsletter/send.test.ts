import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { join, resolve } from 'node:path'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli.js'
import { mailServer, type MailServer } from '../../src/newsletter/mail-server.js'
import { sendMessage, type Patience } from '../../src/newsletter/send.js'
import { articleText, project, settingsText, tree } from '../project.js'

const closing: (() => void)[] = []
afterAll(() => closing.splice(0).forEach((close) => close()))

interface Received { readonly to: readonly string[]; readonly eml: string }

/** A real mail server on this machine, with what it was handed. */
async function smtp(options: SMTPServerOptions = {}): Promise<{ readonly port: number; readonly received: readonly Received[] }> {
  const received: Received[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'], authOptional: true, allowInsecureAuth: true, logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), eml: Buffer.concat(chunks).toString() })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  closing.push(() => server.close())
  await once(listening, 'listening')
  return { port: (listening.address() as AddressInfo).port, received }
}

/** A server that says what it is told to, line by line, and counts who came. */
async function scripted(answer: (line: string, socket: Socket) => void, greeting = '220 her\r\n'): Promise<{ readonly port: number; visits(): number }> {
  let visits = 0
  const server: Server = createServer((socket) => {
    visits++
    let left = ''
    socket.on('error', () => {}).on('data', (chunk) => {
      const lines = (left + chunk.toString()).split('\r\n')
      left = lines.pop() ?? ''
      lines.forEach((line) => answer(line, socket))
    })
    closing.push(() => socket.destroy())
    socket.write(greeting)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  closing.push(() => server.close())
  return { port: (server.address() as AddressInfo).port, visits: () => visits }
}

/** Says yes to everything up to the message, and gives the line that ends it to `end`. */
const polite = (end: (socket: Socket) => void) => (line: string, socket: Socket): void => {
  if (line === '.') end(socket)
  else if (/^(?:EHLO|MAIL|RCPT|RSET)/.test(line)) socket.write('250 ja\r\n')
  else if (line.startsWith('AUTH')) socket.write('235 ja\r\n')
  else if (line === 'DATA') socket.write('354 kom med det\r\n')
}

const at = (port: number, more: Partial<MailServer> = {}): MailServer => ({ host: '127.0.0.1', port, login: null, tls: 'none', ...more })
const message = { id: '<1@blad.example>', bytes: Buffer.from('Subject: Hei\r\n\r\nHei\r\n.\r\nslutt\r\n') }
const deliver = (server: MailServer, to: readonly string[] = ['kari@example.no'], patience?: Patience) => sendMessage(server, 'brev@blad.example', to, message, patience)
const refusal = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code })

describe('a message', () => {
  test('is handed over once, whole, to each', async () => {
    const { port, received } = await smtp()
    expect(await deliver(at(port), ['kari@example.no', 'ola@example.no'])).toEqual({ kind: 'sent', refused: [] })
    expect(received).toEqual([{ to: ['kari@example.no', 'ola@example.no'], eml: message.bytes.toString() }])
  })

  test('is kept back where the login is refused, and the password is not repeated', async () => {
    const { port, received } = await smtp({ onAuth: ({ password }, _session, done) => done(refusal(535, `nei til ${password}`)) })
    const login = { user: 'kari', password: 'hemmelig ord' }
    expect(await deliver(at(port, { login }))).toEqual({ kind: 'failed', why: 'login', later: false, reply: '535 nei til ***' })
    expect(received).toEqual([])
  })

  test('goes to those the server takes, and the others are named', async () => {
    const { port, received } = await smtp({ onRcptTo: ({ address }, _session, done) => (address.startsWith('ola') ? done(refusal(550, 'ukjent')) : done()) })
    expect(await deliver(at(port), ['kari@example.no', 'ola@example.no'])).toEqual({ kind: 'sent', refused: [{ address: 'ola@example.no', reply: '550 ukjent' }] })
    expect(received.map(({ to }) => to)).toEqual([['kari@example.no']])
  })

  test.each([
    [451, true, { onMailFrom: (_address, _session, done) => done(refusal(451, 'senere')) }],
    [550, false, { onRcptTo: (_address, _session, done) => done(refusal(550, 'aldri')) }],
    [452, true, { onData: (stream, _session, done) => void stream.resume().on('end', () => done(refusal(452, 'fullt'))) }],
    [554, false, { onData: (stream, _session, done) => void stream.resume().on('end', () => done(refusal(554, 'søppel'))) }],
  ] as readonly (readonly [number, boolean, SMTPServerOptions])[])('refused with %d is told of as such, not as uncertain', async (code, later, options) => {
    const { port } = await smtp(options)
    expect(await deliver(at(port))).toMatchObject({ kind: 'failed', why: 'refused', later, reply: expect.stringMatching(new RegExp(`^${code} `)) })
  })

  test('is uncertain where the connection is cut off after the last line, and is not sent again', async () => {
    const { port, visits } = await scripted(polite((socket) => socket.destroy()))
    expect(await deliver(at(port))).toEqual({ kind: 'uncertain' })
    expect(visits()).toBe(1)
  })

  test('is uncertain where the server falls silent after the last line, and is not sent again', async () => {
    // On a busy machine a short patience may end before the last line has come, which is another story: then it is told again, with more.
    for (let heard = false, next = 300; !heard; next *= 2) {
      const { port, visits } = await scripted(polite(() => (heard = true)))
      const delivery = await deliver(at(port), undefined, { first: 20_000, next })
      if (heard) expect(delivery).toEqual({ kind: 'uncertain' })
      expect(visits()).toBe(1)
    }
  })

  test('is refused, not uncertain, where the server says so as it closes', async () => {
    const { port } = await scripted(polite((socket) => socket.end('421 stenger')))
    expect(await deliver(at(port))).toMatchObject({ kind: 'failed', why: 'refused', later: true })
  })

  test.each([
    ['silent', '', { first: 300, next: 300 }],
    ['broken', '220 her\r\n', undefined],
  ] as const)('is not sent to a server that is %s before it has asked for it', async (why, greeting, patience) => {
    const { port } = await scripted((line, socket) => (line === 'DATA' ? socket.destroy() : polite(() => {})(line, socket)), greeting)
    expect(await deliver(at(port), undefined, patience)).toMatchObject({ kind: 'failed', why, reply: null })
  })

  test('is not sent where nobody is', async () => {
    const { port } = await scripted(() => {})
    closing.pop()?.()
    expect(await deliver(at(port))).toMatchObject({ kind: 'failed', why: 'unreachable' })
  })

  test('is not sent in the open where encryption was asked for, or to a server that cannot prove its name', async () => {
    const [open, secure] = [await smtp(), await smtp({ disabledCommands: [], key: pem('key'), cert: pem('cert') })]
    expect(await deliver(at(open.port, { tls: 'starttls' }))).toMatchObject({ kind: 'failed', why: 'no-tls' })
    expect(await deliver(at(open.port, { tls: 'direkte' }))).toMatchObject({ kind: 'failed', why: 'no-tls' })
    expect(await deliver(at(secure.port, { tls: 'starttls' }))).toMatchObject({ kind: 'failed', why: 'certificate' })
    expect([...open.received, ...secure.received]).toEqual([])
  })
})

const pem = (kind: 'key' | 'cert'): Buffer => readFileSync(`test/fixtures/tls/localhost.${kind}.pem`)

describe('the server', () => {
  const settings = { host: 'smtp.example.no', port: null, user: 'kari', tls: null }
  const env = (values: Readonly<Record<string, string>> = {}) => (name: string) => ({ KORUS_SMTP_PASSWORD: 'x', ...values })[name]

  test.each([
    [settings, {}, { port: 587, tls: 'starttls' }],
    [{ ...settings, port: 465 }, {}, { port: 465, tls: 'direkte' }],
    [{ ...settings, tls: 'direkte' as const }, {}, { port: 465, tls: 'direkte' }],
    [{ ...settings, host: 'localhost', port: 1025 }, {}, { port: 1025, tls: 'none' }],
    [{ ...settings, host: '127.0.0.1', tls: 'starttls' as const }, {}, { tls: 'starttls' }],
    [{ ...settings, host: '127.0.0.1.example.no' }, {}, { tls: 'starttls' }],
    [null, { KORUS_SMTP_HOST: 'annen.example.no', KORUS_SMTP_PORT: '2525', KORUS_SMTP_USER: 'ola' }, { host: 'annen.example.no', port: 2525, tls: 'starttls', login: { user: 'ola', password: 'x' } }],
    [settings, { KORUS_SMTP_TLS: 'nei' }, { kind: 'bad-variable', name: 'KORUS_SMTP_TLS' }],
    [settings, { KORUS_SMTP_PORT: '70000' }, { kind: 'bad-variable', name: 'KORUS_SMTP_PORT' }],
    [settings, { KORUS_SMTP_PASSWORD: '' }, { kind: 'no-password', user: 'kari' }],
    [null, {}, { kind: 'no-mail-server' }],
  ])('of %j with %j', (given, values, expected) => expect(mailServer(given, env(values))).toMatchObject(expected))
})

describe('korus send', () => {
  // One project for all, so that its e-mail is rendered once; the environment says which server.
  const root = project({
    'korus.yml': `${settingsText.replace('leverandor: egen', 'leverandor: mailchimp')}  epost: {vert: smtp.example.no, bruker: kari}\n`,
    'articles/2026-10-01-en.md': articleText('En sak', '2026-10-01', ['bilde: {fil: mote.png, alt: Et møte, foto: Kari}']),
    'articles/mote.png': readFileSync('test/fixtures/mote.png'),
    'articles/nyhetsbrev/2026-10.md': '---\nemnefelt: Nytt\nfra: 2026-10-01\ntil: 2026-10-31\nsaker: [en]\n---\n',
  })
  const run = async (port: number | null, ...argv: readonly string[]) => {
    let [stdout, stderr] = ['', '']
    const env = port === null ? {} : { KORUS_SMTP_HOST: '127.0.0.1', KORUS_SMTP_PORT: String(port), KORUS_SMTP_PASSWORD: 'x' }
    const code = await main(['send', ...argv, '--now', '2026-11-15'], {
      stdout: { write: (text) => (stdout += text) }, stderr: { write: (text) => (stderr += text) }, env, cwd: () => root, once: () => {},
    })
    return { code, stdout, stderr }
  }
  const open: SMTPServerOptions = { onAuth: ({ username }, _session, done) => done(null, { user: username }) }

  test('sends a test marked as such, with links that work and nothing of a draft or of the provider in it, and leaves the site alone', async () => {
    const { port, received } = await smtp(open)
    const before = Object.keys(tree(root))
    const { code, stderr } = await run(port, '2026-10', '--to', 'kari@example.no, ola@example.no', '--til', 'Kari@example.no')
    expect([code, stderr]).toEqual([0, expect.stringContaining('ola@example.no')])
    const mail = await PostalMime.parse(received[0]?.eml ?? '')
    expect(mail).toMatchObject({ subject: '[TEST] Nytt', attachments: [], from: { address: 'brev@magasin.example' } })
    expect(mail.to?.map(({ address }) => address)).toEqual(['kari@example.no', 'ola@example.no'])
    expect(mail.headers.map(({ key }) => key)).not.toContain('x-unsent')
    expect(stderr).toContain(mail.messageId)
    for (const part of [mail.html, mail.text]) {
      expect(part).not.toContain('*|')
      expect(part).toContain('https://magasin.example/blad/nyhetsbrev/2026-10/')
    }
    expect(mail.html).toContain('src="https://magasin.example/blad/')
    expect(Object.keys(tree(root)).filter((path) => !path.startsWith('.korus'))).toEqual(before)

    expect((await run(port, '2026-10', '--to', 'kari@example.no', '--embed')).code).toBe(0)
    const embedded = await PostalMime.parse(received[1]?.eml ?? '')
    expect(embedded.attachments.map(({ mimeType, disposition, content }) => [mimeType, disposition, (content as ArrayBuffer).byteLength > 60])).toEqual([['image/png', 'inline', true]])
    expect(embedded.html).toContain(`src="cid:${embedded.attachments[0]?.contentId?.slice(1, -1)}"`)
    expect(embedded.messageId).not.toBe(mail.messageId)
  })

  test.each([
    [[]], [['2026-10']], [['2026-10', '--to', 'kari']], [['2026-10', '--to', Array.from({ length: 11 }, (_, n) => `a${n}@b.no`).join()]],
    [['2026-09', '--to', 'kari@example.no']], [['2026-10', '--to', 'kari@example.no\r\nBcc: alle@example.no']],
  ])('%j is wrong usage, and nothing is sent', async (argv) => {
    const { port, received } = await smtp(open)
    expect((await run(port, ...argv)).code).toBe(2)
    expect(received).toEqual([])
  })

  test('without a password says where it belongs', async () => {
    expect(await run(null, '2026-10', '--to', 'kari@example.no')).toMatchObject({ code: 2, stderr: expect.stringContaining('KORUS_SMTP_PASSWORD') })
  })

  test('that was cut off says that it is uncertain, with the Message-ID', async () => {
    const { port } = await scripted(polite((socket) => socket.destroy()))
    const { code, stderr } = await run(port, '2026-10', '--to', 'kari@example.no')
    expect([code, stderr]).toEqual([3, expect.stringMatching(/<[\da-f]{32}@magasin\.example>/)])
  })

  test('speaks to a server over TLS that the machine trusts, with the password of the environment', async () => {
    const { port, received } = await smtp({
      disabledCommands: [], authOptional: false, allowInsecureAuth: false, key: pem('key'), cert: pem('cert'),
      onAuth: ({ username, password }, session, done) => (username === 'kari' && password === 'pæss' && session.secure ? done(null, { user: username }) : done(refusal(535, 'nei'))),
    })
    const env = { KORUS_SMTP_HOST: 'localhost', KORUS_SMTP_PORT: String(port), KORUS_SMTP_TLS: 'starttls', KORUS_SMTP_PASSWORD: 'pæss', NODE_EXTRA_CA_CERTS: resolve('test/fixtures/tls/localhost.cert.pem') }
    const child = spawn(process.execPath, [resolve('bin/korus.js'), 'send', '2026-10', '--to', 'kari@example.no', '--now', '2026-11-15'], { cwd: root, env: { ...process.env, ...env }, stdio: 'ignore' })
    expect((await once(child, 'exit'))[0]).toBe(0)
    expect(received).toHaveLength(1)
  })

  test('with an error in what the issue is made of sends nothing', async () => {
    const { port, received } = await smtp(open)
    writeFileSync(join(root, 'articles/feil.md'), articleText('Feil', '2026-02-30'))
    expect((await run(port, '2026-10', '--to', 'kari@example.no')).code).toBe(1)
    expect(received).toEqual([])
  })
})
