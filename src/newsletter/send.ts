import { Readable } from 'node:stream'
import type { MailFailure } from '../halt.js'
import type { MailServer } from './mail-server.js'
import type { Message } from './message.js'

/** An address the server would not take, and what it said. */
export interface Refusal {
  readonly address: string
  readonly reply: string
}

/** What became of a message. `uncertain`: the server had it, or part of it, and never said whether it took it. `later` is said of a refusal that may be lifted. */
export type Delivery =
  | { readonly kind: 'sent'; readonly refused: readonly Refusal[] }
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'failed'; readonly why: MailFailure; readonly reply: string | null; readonly later: boolean }

/** How long to wait, in milliseconds: for an answer at all, and then for each. */
export interface Patience {
  readonly first: number
  readonly next: number
}

const usualPatience: Patience = { first: 20_000, next: 60_000 }

interface SmtpFault {
  readonly code?: string | undefined
  readonly originalCode?: string | undefined
  readonly response?: string | undefined
  readonly responseCode?: number | undefined
}

/** Hands a message to a server, once, from one address to others, and gives what became of it; it never throws for what a server does. */
export async function sendMessage(server: MailServer, from: string, to: readonly string[], message: Message, patience = usualPatience): Promise<Delivery> {
  const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection')
  const { host, port, login, tls } = server
  const connection = new SMTPConnection({
    host, port, secure: tls === 'direkte', requireTLS: tls === 'starttls', ignoreTLS: tls === 'none',
    connectionTimeout: patience.first, greetingTimeout: patience.first, socketTimeout: patience.next,
  })
  let handedOver = false
  try {
    const refused = await new Promise<readonly Refusal[]>((resolve, reject) => {
      const deliver = (): void => {
        // Read only once the server has said that it will take the message.
        const body = Readable.from((function* () {
          handedOver = true
          yield Buffer.from(message.bytes)
        })())
        connection.send({ from, to: [...to] }, body, (error, info) => {
          if (error) reject(error)
          else resolve((info.rejectedErrors ?? []).map((fault) => ({ address: fault.recipient ?? '', reply: replyOf(fault, server) ?? '' })))
        })
      }
      connection.on('error', reject)
      // A connection that ends without a word would otherwise never be heard of.
      connection.once('end', () => reject(Object.assign(new Error(), { code: 'ECONNECTION' })))
      connection.connect((error) => {
        if (error) reject(error)
        else if (login) connection.login({ user: login.user, pass: login.password }, (fault) => (fault ? reject(fault) : deliver()))
        else deliver()
      })
    })
    connection.quit()
    return { kind: 'sent', refused }
  } catch (error) {
    connection.close()
    const fault = error as SmtpFault
    if (handedOver && fault.responseCode === undefined) return { kind: 'uncertain' }
    return { kind: 'failed', why: failureOf(fault), reply: replyOf(fault, server), later: (fault.responseCode ?? 500) < 500 }
  }
}

function failureOf({ code, originalCode = '', responseCode }: SmtpFault): MailFailure {
  if (code === 'EAUTH') return 'login'
  if (/CERT|SIGNATURE|ISSUER/.test(originalCode)) return 'certificate'
  if (code === 'ETLS' || /SSL|EPROTO/.test(originalCode)) return 'no-tls'
  if (responseCode !== undefined) return 'refused'
  if (code === 'EDNS' || /ENOTFOUND|EAI_/.test(originalCode)) return 'unknown-host'
  if (code === 'ETIMEDOUT') return 'silent'
  return /ECONNREFUSED|UNREACH|EACCES|EPERM|ETIMEDOUT/.test(originalCode) ? 'unreachable' : 'broken'
}

/** What the server said, in its own words, so that whoever runs it can be told; a server that repeats the password is not quoted on it. */
function replyOf({ response }: SmtpFault, { login }: MailServer): string | null {
  if (response === undefined || response === '') return null
  return login ? response.replaceAll(login.password, '***') : response
}
