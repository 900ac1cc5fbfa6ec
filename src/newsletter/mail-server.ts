import type { SmtpSettings } from '../settings-types.js'

/** A mail server as it is spoken to; `password` is null where it asks for no login. */
export interface MailServer {
  readonly host: string
  readonly port: number
  readonly login: { readonly user: string; readonly password: string } | null
  /** Encrypted from the first byte, after STARTTLS, or not at all: that, only on this very machine. */
  readonly tls: 'direkte' | 'starttls' | 'none'
}

/** Why there is no server to speak to: none is named, a variable of the environment makes no sense, or the password is missing. */
export type ServerProblem =
  | { readonly kind: 'no-mail-server' }
  | { readonly kind: 'bad-variable'; readonly name: string; readonly value: string; readonly example: string }
  | { readonly kind: 'no-password'; readonly user: string }

/** Gives a variable of the environment. */
export type Environment = (name: string) => string | undefined

/** Gives the server of korus.yml's nyhetsbrev.epost, where the environment's KORUS_SMTP_HOST, _PORT, _USER and _TLS come first and _PASSWORD alone knows the password. */
export function mailServer(settings: SmtpSettings | null, env: Environment): MailServer | ServerProblem {
  const said = (name: string): string | null => env(`KORUS_SMTP_${name}`)?.trim() || null
  const host = said('HOST') ?? settings?.host ?? null
  if (host === null) return { kind: 'no-mail-server' }
  const port = said('PORT')
  if (port !== null && !(/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536)) return { kind: 'bad-variable', name: 'KORUS_SMTP_PORT', value: port, example: '587' }
  const wanted = said('TLS')
  if (wanted !== null && wanted !== 'starttls' && wanted !== 'direkte') return { kind: 'bad-variable', name: 'KORUS_SMTP_TLS', value: wanted, example: 'starttls' }

  const number = port === null ? (settings?.port ?? null) : Number(port)
  const usual = number === 465 ? 'direkte' : isLoopback(host) ? 'none' : 'starttls'
  const tls = wanted ?? settings?.tls ?? usual
  const user = said('USER') ?? settings?.user ?? null
  const password = env('KORUS_SMTP_PASSWORD') ?? ''
  if (user !== null && password === '') return { kind: 'no-password', user }
  return { host, port: number ?? (tls === 'direkte' ? 465 : 587), login: user === null ? null : { user, password }, tls }
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(host)
