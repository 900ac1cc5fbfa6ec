import type { PlacedArchive } from '../archive/archive.js'
import { plain } from '../archive/issues.js'
import { addressOf } from '../archive/onward.js'
import type { Article } from '../article/article.js'
import { checkedEdit, withLine, withoutPerson } from '../article/edit.js'
import { rewrite } from '../disk/write.js'
import { Halt } from '../halt.js'
import { nearest } from '../norwegian/nearest.js'
import { slugOfFile } from '../norwegian/slug.js'
import type { Context } from './context.js'
import { answerFrom } from './look.js'
import { knownPath } from './options.js'
import { isArticle } from './read-all.js'
import { tellFindings, tellStopped } from './show.js'
import type { Survey } from './survey.js'
import { forgetArticle, slugsOf, takeOutOfKept, type Withdrawn } from './withdraw-kept.js'
import { tellNames } from './withdraw-names.js'
import { inReadingRoom, inWorkshop } from './work.js'

export interface WithdrawOptions {
  readonly person?: string
  readonly undo?: true
}

/** A file that is to be withdrawn; that it has too many faults to be read must keep nobody from withdrawing. */
interface Subject extends Withdrawn {
  readonly text: string
}

/** `korus withdraw`: takes an article away at once, whatever is wrong with others, or a person's data out of it; `undo` puts the article back. Gives the exit code. */
export async function withdraw(context: Context, given: string | undefined, { person, undo }: WithdrawOptions): Promise<number> {
  const { help } = context.words.program
  if (given === undefined) throw new Halt(2, { kind: 'missing-option', option: help.placeholders.fileOrSlug, example: help.withdraw.examples[0]?.line ?? '' })
  if (person !== undefined && undo === true) throw new Halt(2, { kind: 'person-is-gone' })
  let subject: Subject | undefined
  const looked = await answerFrom(context, (archive, found) => {
    subject = subjectOf(context, archive, found, given)
    if (person !== undefined) takeOut(context, archive, subject, person)
    else mark(context, archive, subject, undo === true)
    const { kept } = found.project
    if (person !== undefined) takeOutOfKept(context.root, kept, slugsOf(subject), [person], true)
    else if (undo !== true) forgetArticle(context.root, kept, subject)
    return 0
  })
  if (subject === undefined) return looked
  if (person !== undefined) return afterPerson(context, subject, person)
  return undo === true ? afterUndo(context, subject) : afterWithdrawal(context, subject)
}

function subjectOf(context: Context, { settings, entries, onward }: PlacedArchive, { texts }: Survey, given: string): Subject {
  const path = knownPath(context, given, texts)
  const address = given.normalize('NFC').replace(settings.url, '').replace(/^\/+/, '').replace(/\/*(?:index\.html)?(?:[?#].*)?$/, '')
  const slug = (onward.redirects.get(`artikler/${address}/`) ?? onward.redirects.get(`${address}/`) ?? onward.redirects.get(address) ?? address).replace(/^artikler\/|\/$/g, '')
  const entry = entries.find(({ article }) => article.path === path || (path === undefined && article.slug === slug))
  if (entry) return { path: entry.article.path, text: texts.get(entry.article.path) ?? '', slug: entry.article.slug, article: entry.article }
  const unread = [...texts.keys()].find((one) => isArticle(one) && (one === path || (path === undefined && slugOfFile(one) === slug)))
  if (unread !== undefined) return { path: unread, text: texts.get(unread) ?? '', slug: slugOfFile(unread) ?? slug, article: null }
  throw new Halt(2, { kind: 'no-such-article', given, nearest: nearest(slug, entries.map(({ article }) => article.slug)) })
}

/** Writes the day into the header, or takes it away; one who withdrew before stays withdrawn since then. */
function mark({ root, now, words, tell }: Context, { settings }: PlacedArchive, subject: Subject, undo: boolean): void {
  const { path, text, article, slug } = subject
  const isMarked = article === null ? /^trukket:/m.test(text) : article.meta.withdrawn !== null
  if (isMarked !== undo) {
    if (!undo) tell(words.program.withdraw.already(slug))
    return
  }
  const line = `trukket: ${now}`
  const edited = withLine(subject, 'trukket', undo ? null : line)
  const isWanted = ({ meta }: Article): boolean => meta.withdrawn === (undo ? null : now)
  const after = article === null ? edited : checkedEdit(subject, edited, settings, isWanted)
  if (after === null) throw new Halt(1, { kind: 'cannot-edit', path, line })
  if (!rewrite(root, path, text, after)) throw new Halt(3, { kind: 'changed', path })
}

async function afterWithdrawal(context: Context, { path, slug, article }: Subject): Promise<number> {
  const { withdraw: say } = context.words.program
  return inWorkshop(context, async (shop) => {
    const work = await shop.analyse()
    const isSound = work.summary.errors === 0
    if (isSound) await shop.publish(work)
    const urgent = isSound ? [] : await shop.publishUrgent(work)
    const isOut = isSound || urgent.length > 0
    if (!isOut) {
      tellFindings(context, work)
      tellStopped(context, work)
    }
    const address = article === null ? `artikler/${slug}/` : addressOf(article, true)
    context.tell(isOut ? say.done(slug, address) : say.unpublished(path))
    const names = article?.meta.people.flatMap(({ name }) => name ?? []) ?? []
    tellNames(context, work.survey, names, path)
    context.answer([`${say.outOfReach.heading}`, ...say.outOfReach.items.map((item) => `- ${item}`)].join('\n'))
    return isOut ? 0 : 1
  })
}

async function afterUndo(context: Context, { slug }: Subject): Promise<number> {
  return inWorkshop(context, async (shop) => {
    const work = await shop.analyse()
    tellFindings(context, work)
    if (work.summary.errors > 0) {
      tellStopped(context, work)
      return 1
    }
    await shop.publish(work)
    context.tell(context.words.program.withdraw.undone(slug))
    return 0
  })
}

function takeOut({ root, words, tell }: Context, { settings }: PlacedArchive, subject: Subject, person: string): void {
  const { path, text, article, slug } = subject
  const wanted = plain(person)
  const people = article?.meta.people ?? []
  const index = people.findIndex(({ name }) => name !== null && plain(name) === wanted)
  if (article === null || index < 0) throw new Halt(2, { kind: 'no-such-person', name: person, path, known: people.flatMap(({ name }) => name ?? []) })
  const left = people.toSpliced(index, 1)
  if (left.length === 0 && (article.meta.type === 'intervju' || article.meta.type === 'portrett')) throw new Halt(2, { kind: 'only-person', slug })
  const after = checkedEdit(subject, withoutPerson(subject, index, people.length, article.places), settings, ({ meta }) => JSON.stringify(meta.people) === JSON.stringify(left))
  if (after === null) throw new Halt(1, { kind: 'cannot-edit', path, line: `personer: ${left.length === 0 ? '[]' : '…'}` })
  if (!rewrite(root, path, text, after)) throw new Halt(3, { kind: 'changed', path })
  tell(words.program.withdraw.person(person, path))
}

/** Forgets what was kept of the file, shows where the name still stands, and leaves the words to the editor. */
async function afterPerson(context: Context, { path }: Subject, person: string): Promise<number> {
  const { withdraw: say } = context.words.program
  return inReadingRoom(context, async (reading) => {
    const work = await reading.analyse(undefined, [path])
    tellNames(context, work.survey, [person], null)
    context.answer([`${say.outOfReach.heading}`, ...say.outOfReach.items.map((item) => `- ${item}`)].join('\n'))
    return 0
  })
}
