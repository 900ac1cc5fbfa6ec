import type { OutReason } from './newsletter/select.js'

/** Why a command cannot go on, other than faults in articles, korus.yml or templates, which are diagnostics. */
export type Reason =
  | { readonly kind: 'no-settings'; readonly from: string }
  | { readonly kind: 'no-such-root'; readonly path: string }
  | { readonly kind: 'not-a-folder'; readonly path: string }
  | { readonly kind: 'no-sent-issue' }
  | { readonly kind: 'no-such-issue'; readonly id: string; readonly known: readonly string[] }
  | { readonly kind: 'not-mailable'; readonly slug: string; readonly reason: OutReason }
  | { readonly kind: 'issue-sent'; readonly id: string; readonly day: string; readonly next: string }
  | { readonly kind: 'cannot-edit'; readonly path: string; readonly line: string }
  | { readonly kind: 'no-such-article'; readonly given: string; readonly nearest: string | null }
  | { readonly kind: 'no-such-file'; readonly path: string; readonly nearest: string | null }
  | { readonly kind: 'bad-day'; readonly option: string; readonly value: string; readonly problem: 'form' | 'impossible' | 'no-year'; readonly iso: string | null }
  | { readonly kind: 'since-after-until'; readonly since: string; readonly until: string }
  | { readonly kind: 'unknown-option'; readonly option: string; readonly nearest: string | null }
  | { readonly kind: 'unknown-command'; readonly name: string; readonly nearest: string | null }
  | { readonly kind: 'missing-value'; readonly option: string }
  | { readonly kind: 'bad-value'; readonly option: string; readonly value: string; readonly known: readonly string[] }
  | { readonly kind: 'too-many-arguments'; readonly found: string }
  | { readonly kind: 'missing-option'; readonly option: string; readonly example: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-issue-named'; readonly example: string }
  | { readonly kind: 'bad-recipient'; readonly value: string }
  | { readonly kind: 'too-many-recipients'; readonly found: number; readonly most: number }
  | { readonly kind: 'no-mail-server' }
  | { readonly kind: 'bad-variable'; readonly name: string; readonly value: string; readonly example: string }
  | { readonly kind: 'no-password'; readonly user: string }
  | { readonly kind: 'not-sent'; readonly host: string; readonly why: MailFailure; readonly reply: string | null; readonly later: boolean }
  | { readonly kind: 'recipients-refused'; readonly host: string; readonly refused: readonly { readonly address: string; readonly reply: string }[] }
  | { readonly kind: 'maybe-sent'; readonly host: string; readonly id: string }
  | { readonly kind: 'not-ours'; readonly path: string }
  | { readonly kind: 'no-permission'; readonly path: string }
  | { readonly kind: 'disk-full'; readonly path: string }
  | { readonly kind: 'too-many-files' }
  | { readonly kind: 'disk'; readonly path: string; readonly error: string }
  | { readonly kind: 'busy'; readonly pid: number; readonly since: number }
  | { readonly kind: 'changed'; readonly path: string }
  | { readonly kind: 'outside'; readonly path: string }
  | { readonly kind: 'no-port'; readonly port: number; readonly host: string; readonly error: string }
  | { readonly kind: 'not-built' }
  | { readonly kind: 'no-editing' }
  | { readonly kind: 'broken-ledger' }
  | { readonly kind: 'same-address'; readonly address: string }
  | { readonly kind: 'address-taken'; readonly address: string }
  | { readonly kind: 'no-such-page'; readonly address: string; readonly nearest: string | null }
  | { readonly kind: 'no-such-person'; readonly name: string; readonly path: string; readonly known: readonly string[] }
  | { readonly kind: 'only-person'; readonly slug: string }
  | { readonly kind: 'person-is-gone' }
  | { readonly kind: 'taken'; readonly slug: string; readonly path: string }
  | { readonly kind: 'no-clipboard'; readonly tools: readonly string[] }
  | { readonly kind: 'mjml'; readonly detail: string }
  | { readonly kind: 'search'; readonly detail: string }

/** Why a mail server did not get a message. */
export type MailFailure = 'unknown-host' | 'unreachable' | 'silent' | 'broken' | 'no-tls' | 'certificate' | 'login' | 'refused'

/** 1 something of the project's, 2 wrong usage, 3 the machine. */
export type ExitCode = 1 | 2 | 3

/** Thrown to end a command with one sentence and an exit code; caught in cli.ts alone. */
export class Halt extends Error {
  constructor(readonly exit: ExitCode, readonly reason: Reason) {
    super(reason.kind)
  }
}
