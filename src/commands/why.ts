import type { Asset, Entry } from '../archive-types.js'
import type { PlacedArchive } from '../archive/archive.js'
import { lastAddresses } from '../disk/last-build.js'
import { exists } from '../disk/rest.js'
import { Halt } from '../halt.js'
import type { Row, Unread } from '../messages/answers.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import { defaultTitle } from '../newsletter/naming.js'
import { nearest } from '../norwegian/nearest.js'
import { slugOfFile } from '../norwegian/slug.js'
import { judge, type Judged } from '../report/judge.js'
import { reportText } from '../report/text.js'
import { visible } from '../visible.js'
import type { Context } from './context.js'
import { explain, type Explanation } from './explain.js'
import { answerFrom } from './look.js'
import { knownPath } from './options.js'
import { painter } from './paint.js'
import type { Survey } from './survey.js'

/** What a user can ask about. */
type Subject =
  | { readonly kind: 'article'; readonly entry: Entry }
  | { readonly kind: 'issue'; readonly issue: IssueDocument }
  | { readonly kind: 'rejected'; readonly path: string }
  | { readonly kind: 'unread'; readonly path: string; readonly asset: Asset | null }

/** `korus why`: whether an article is on the site, since when, and where; or the exact reason why not. Gives the exit code. */
export async function why(context: Context, given: string | undefined): Promise<number> {
  const { help } = context.words.program
  if (given === undefined) throw new Halt(2, { kind: 'missing-option', option: help.placeholders.fileOrSlug, example: help.why.examples[0]?.line ?? '' })
  return answerFrom(context, (archive, found) => {
    const subject = subjectOf(context, archive, found, given)
    switch (subject.kind) {
      case 'article': tellArticle(context, explain(archive, subject.entry, lastAddresses(context.root), context.words.program.answers.why)); break
      case 'issue': tellIssue(context, archive, subject.issue); break
      case 'rejected': tellRejected(context, found, subject.path); break
      case 'unread': tellUnread(context, archive, subject.path, subject.asset)
    }
    return 0
  })
}

/** Finds what a file, a slug, an address past or present or an issue's id stands for; halts when it is nothing. */
function subjectOf(context: Context, archive: PlacedArchive, { project, texts }: Survey, given: string): Subject {
  const { entries, issues, settings, entryBySlug } = archive
  const articles = [...project.articles, ...project.refused].map(({ path }) => path).filter((path) => /\.(?:md|markdown)$/i.test(path))
  const path = knownPath(context, given, texts)
  if (path !== undefined) {
    const entry = entries.find(({ article }) => article.path === path)
    const issue = issues.find((one) => one.path === path)
    if (entry) return { kind: 'article', entry }
    if (issue) return { kind: 'issue', issue }
    return /^articles\/.*\.(?:md|markdown)$/i.test(path) ? { kind: 'rejected', path } : { kind: 'unread', path, asset: null }
  }
  const assetPath = knownPath(context, given, new Set(project.assets.map((asset) => asset.path)))
  if (assetPath !== undefined) return { kind: 'unread', path: assetPath, asset: project.assets.find((asset) => asset.path === assetPath) ?? null }
  const other = knownPath(context, given, { has: (one) => one !== '' && !one.startsWith('..') && exists(context.root, one) })
  if (other !== undefined) return { kind: 'unread', path: other, asset: null }

  const address = given.normalize('NFC').replace(settings.url, '').replace(/^\/+/, '').replace(/\/*(?:index\.html)?(?:[?#].*)?$/, '')
  const name = address.replace(/^.*\//, '')
  const entry = entryBySlug.get(name) ?? entries.find(({ article: { meta } }) => meta.formerAddresses.some((former) => [name, address].includes(former.replace(/^\/+|\/+$/g, ''))))
  if (entry) return { kind: 'article', entry }
  const issue = issues.find(({ id }) => id === name)
  if (issue) return { kind: 'issue', issue }
  const rejected = articles.find((one) => slugOfFile(one) === name)
  if (rejected !== undefined) return { kind: 'rejected', path: rejected }
  throw new Halt(2, { kind: 'no-such-article', given, nearest: nearest(name, [...entryBySlug.keys(), ...issues.map(({ id }) => id), ...articles]) })
}

function tellArticle(context: Context, found: Explanation): void {
  const { answers } = context.words.program
  const { why: say } = answers
  if (context.format === 'json') return context.answer(JSON.stringify({ kind: 'article', ...found }, null, 2))
  const { standing, built, issues, noIssue } = found
  const sentence = [say.standing(standing), ...(built === 'late' || built === 'left' ? [say.built(built)] : [])].join(' ')
  const named = (names: readonly (string | null)[]): string[] => names.filter((name) => name !== null)
  tellRows(context, found.title, sentence, [
    ['file', [found.file]],
    ['address', [found.url]],
    ['firstSeen', found.firstSeen === null ? [] : [say.day(found.firstSeen)]],
    ['redirects', found.redirects],
    ['lists', found.lists.map(({ name, address }) => (address === '' ? name : `${name}: ${address}`))],
    ['feeds', found.feeds],
    ['newer', named([found.newer])],
    ['older', named([found.older])],
    ['related', found.related],
    ['translations', found.translations],
    ['issues', [...issues.map(({ id, sent }) => `${id}, ${answers.sent(sent as IssueDocument['sent'])}`), ...(noIssue ? [say.noIssue(noIssue)] : [])]],
  ])
}

function tellIssue(context: Context, { settings }: PlacedArchive, { id, title, path, from, until, sent, items }: IssueDocument): void {
  const { answers } = context.words.program
  const name = title ?? defaultTitle(settings, id)
  const stories = items.map((item) => (item.kind === 'article' ? item.slug : item.url))
  const url = `${settings.url}/nyhetsbrev/${id}/`
  if (context.format === 'json') return context.answer(JSON.stringify({ kind: 'issue', file: path, id, title: name, url, from, until, sent, stories }, null, 2))
  const said = answers.sent(sent)
  tellRows(context, name, `${said.charAt(0).toUpperCase()}${said.slice(1)}.`, [
    ['file', [path]], ['address', [url]], ['period', [answers.why.period(from, until)]], ['stories', stories],
  ])
}

/** Where the file could not be read as what it should be, its own errors are the reason, shown as check shows them. */
function tellRejected(context: Context, { diagnostics, texts }: Survey, path: string): void {
  const { words, format, colour, width } = context
  const own = judge(diagnostics.filter(({ at }) => at.path === path), {}, { isDraft: () => false, isRejected: () => true })
  const errors = own.filter(({ severity }) => severity === 'error')
  const standing = { kind: 'rejected', errors: errors.length } as const
  const reason = ({ diagnostic }: Judged) => ({ code: diagnostic.code, ...words.diagnostic(diagnostic) })
  if (format === 'json') return context.answer(JSON.stringify({ kind: 'rejected', file: path, standing, reasons: errors.map(reason) }, null, 2))
  context.answer(`${words.program.answers.why.standing(standing)}\n\n${reportText(errors, texts, words, { colour, width, short: false })}`)
}

function tellUnread(context: Context, { entries, asset: find }: PlacedArchive, path: string, asset: Asset | null): void {
  const users = entries.filter(({ article: { path: from, meta, reading } }) => {
    const files = [...(meta.image ? [meta.image.file] : []), ...[...meta.attachments, ...reading.images].map(({ file }) => file), ...reading.links.map(({ url }) => url)]
    return asset !== null && files.some((file) => find(from, file) === asset)
  }).map(({ article }) => article.slug)
  const reason: Unread = asset === null ? { kind: 'other' } : { kind: asset.kind === 'image' ? 'picture' : 'document', users: users.length }
  if (context.format === 'json') return context.answer(JSON.stringify({ kind: 'unread', file: path, reason: reason.kind, users }, null, 2))
  context.answer([visible(path), '', context.words.program.answers.why.unread(reason), ...users.map((slug) => `  ${slug}`)].join('\n'))
}

/** A heading, the answer in a sentence, and what else there is to know with names in the margin; rows with nothing are left out. */
function tellRows(context: Context, title: string, sentence: string, rows: readonly (readonly [Row, readonly string[]])[]): void {
  const names = context.words.program.answers.why.rows
  const paint = painter(context)
  const shown = rows.filter(([, values]) => values.length > 0)
  const margin = Math.max(...shown.map(([row]) => names[row].length)) + 2
  const lines = shown.flatMap(([row, values]) => values.map((value, index) => paint('dim', (index === 0 ? names[row] : '').padEnd(margin)) + visible(value)))
  context.answer([paint('bold', visible(title)), '', sentence, '', ...lines].join('\n'))
}
