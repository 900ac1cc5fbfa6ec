import type { Severity } from '../codes/entry.js'
import type { PlainDate } from '../norwegian/day.js'
import type { Answers } from './answers.js'
import type { IssueWords } from './issues.js'
import type { DeskWords } from './desk.js'
import type { IssueReportWords } from './issue-report.js'
import type { Importing } from './importing.js'
import type { Starting } from './starting.js'

/** Why a file of the site was made again, or was not: there is none, all is as it was, it is new, somebody had changed it in dist/, or korus, the template or what is shown is another. */
export type Remade = 'unknown' | 'same' | 'new' | 'touched' | 'korus' | 'template' | 'content'

/** How many complaints there are of each severity. */
export interface Tally {
  readonly errors: number
  readonly warnings: number
  readonly advice: number
}

/** What is said of a command: one line, its arguments and options by their English names, and examples with what they do. */
export interface CommandHelp<Argument extends string, Option extends string> {
  readonly summary: string
  readonly arguments: Readonly<Record<Argument, string>>
  readonly options: Readonly<Record<Option, string>>
  readonly examples: readonly { readonly line: string; readonly does: string }[]
}

/** Everything the program says beside complaints and halts. Days come as days and numbers as numbers: each language writes its own. */
export interface Program {
  readonly report: {
    readonly severity: Readonly<Record<Severity, string>>
    readonly hint: string
    alike(n: number, code: string, files: number): string
    moreFiles(n: number): string
  }
  readonly help: {
    readonly tagline: string
    readonly headings: Readonly<Record<'usage' | 'commands' | 'arguments' | 'options' | 'everywhere' | 'examples', string>>
    readonly placeholders: Readonly<
      Record<'addresses' | 'command' | 'options' | 'folder' | 'day' | 'language' | 'form' | 'files' | 'issue' | 'provider' | 'slug' | 'fileOrSlug' | 'name' | 'year' | 'oldAddress' | 'host' | 'port' | 'editor' | 'newAddress' | 'source' | 'title' | 'type' | 'topic' | 'centre' | 'place' | 'address' | 'names' | 'hosting' | 'version', string>
    >
    readonly help: string
    readonly version: string
    readonly more: string
    readonly everywhere: Readonly<Record<'root' | 'now' | 'lang' | 'format' | 'quiet' | 'verbose', string>>
    readonly build: CommandHelp<never, 'editor' | 'noCache' | 'verifyCache' | 'explain'>
    readonly check: CommandHelp<'files', 'fix'>
    readonly serve: CommandHelp<never, 'host' | 'port' | 'editor'>
    readonly newsletter: CommandHelp<'id', 'since' | 'until' | 'id' | 'provider' | 'only' | 'add' | 'sent' | 'embed' | 'dryRun'>
    readonly send: CommandHelp<'id', 'to' | 'embed'>
    readonly new: CommandHelp<'title', 'type' | 'topic' | 'centre' | 'author'>
    readonly init: CommandHelp<'folder', 'name' | 'url' | 'publisher' | 'address' | 'email' | 'centres' | 'topics' | 'hosting' | 'korus' | 'examples'>
    readonly import: CommandHelp<'sources', 'clipboard' | 'type' | 'topic' | 'centre' | 'repair'>
    readonly why: CommandHelp<'what', never>
    readonly find: CommandHelp<'wanted', never>
    readonly today: CommandHelp<never, never>
    readonly malform: CommandHelp<'year', 'csv'>
    readonly record: CommandHelp<never, never>
    readonly redirect: CommandHelp<'old' | 'new', never>
    readonly withdraw: CommandHelp<'what', 'person' | 'undo'>
  }

  // The end of build and check.
  done(milliseconds: number, published: { readonly articles: number; readonly events: number; readonly issues: number }, folder: string): string
  changed(files: { readonly written: number; readonly removed: number; readonly kept: number }): string
  /** Why a file of the site was made again by a build, or was not. */
  readonly remade: Readonly<Record<Remade, (path: string) => string>>
  readonly verified: string
  /** What a build without the cache gives otherwise: files of dist/, and the report where it is null. */
  unverified(differing: readonly (string | null)[]): string
  makingPictures(n: number): string
  picturesMade(done: number, all: number, which: string): string
  /** Long work as it goes on, on one line of a terminal. */
  reading(articles: number): string
  goingThrough(files: number): string
  skippedDrafts(n: number): string
  scheduled(n: number, first: PlainDate): string
  stopped(errors: number, where: { readonly articles: number; readonly others: number }, unchanged?: boolean): string
  draftWayOut(path: string): string
  checked(read: number, found: Tally): string
  found(found: Tally): string

  readonly issues: IssueWords
  approval(path: string): string
  publishFirst(n: number): string

  readonly send: {
    stopped(errors: number): string
    sent(id: string, to: readonly string[], messageId: string): string
  }

  readonly issueReport: IssueReportWords
  // Addresses, and what is taken back.
  recorded(n: number, path: string): string
  readonly buildNext: string
  /** Articles and events, by slug, that were published as withdrawn or cancelled though others have errors. */
  urgent(slugs: readonly string[]): string
  readonly withdraw: {
    done(slug: string, address: string): string
    already(slug: string): string
    undone(slug: string): string
    unpublished(path: string): string
    person(name: string, path: string): string
    /** Places where names still stand, for the editor to go through. */
    places(n: number, names: readonly string[]): string
    readonly noPlaces: string
    readonly outOfReach: { readonly heading: string; readonly items: readonly string[] }
  }

  readonly answers: Answers
  readonly importing: Importing
  readonly starting: Starting
  readonly desk: DeskWords
  /** `wanted` is the port that was taken, null where there was no such. */
  serving(url: string, overview: string, wanted: number | null): string
  /** The site is shown to the whole network, at these addresses. */
  servingAll(urls: readonly string[]): string
  /** Changes can't be heard of here, so files are looked at for each page. */
  readonly unwatched: string
  wrote(path: string): string
  /** What is said of a fault of korus itself; `path` is where a report of it lies, null where it stands below. */
  ownFault(path: string | null): string
}
