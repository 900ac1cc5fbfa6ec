import type { InReason, OutReason } from '../newsletter/select.js'
import type { PlainDate } from '../norwegian/day.js'

/** What the program says as an issue is proposed, made, changed and sent. */
export interface IssueWords {
  candidates(n: number, since: PlainDate): string
  nothingNew(since: PlainDate): string
  sinceLast(id: string, since: PlainDate): string
  newCandidates(n: number, id: string): string
  nothingToAdd(id: string): string
  added(n: number, path: string): string
  readonly takenIn: string
  readonly notDecided: string
  readonly leftOut: string
  /** Null where nothing needs to be said: an article of the issue's own days. */
  whyIn(reason: InReason): string | null
  whyOut(reason: OutReason): string
  byEditor(reason: string | null): string
  made(id: string, folder: string): string
  readonly dryRun: string
  sent(id: string, day: PlainDate, folder: string): string
  sentBefore(id: string, day: PlainDate): string
  /** What stands above the lines in which something differs, and the way out. */
  differs(id: string, day: PlainDate, next: string): string
  notAsMade(id: string): string
}
