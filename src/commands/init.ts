import { relative, resolve } from 'node:path'
import { makeProjectFolder, standing } from '../disk/new-project.js'
import { installedVersion, packageFolder, packageTexts } from '../disk/package-files.js'
import { writeNew } from '../disk/write.js'
import { catalogue } from '../diagnostic.js'
import { Halt } from '../halt.js'
import type { Hosting } from '../messages/starting.js'
import { judge } from '../report/judge.js'
import { textsOf } from '../report/place.js'
import { reportText } from '../report/text.js'
import { readSettings } from '../settings.js'
import { starterFiles, topicsFile } from '../starter/starter-files.js'
import { listed, topicNames, type Answers } from '../starter/answers.js'
import { settingsText } from '../starter/settings-text.js'
import { version } from '../version.js'
import { openQuestions, type Questions } from './ask.js'
import type { Context } from './context.js'

export interface InitFlags {
  readonly name?: string
  readonly url?: string
  readonly publisher?: string
  readonly address?: string
  readonly email?: string
  readonly centres?: string
  readonly topics?: string
  readonly hosting?: string
  readonly korus?: string
  readonly examples?: boolean
}

const hostings: readonly Hosting[] = ['github', 'gitlab', 'rsync', 'ingen']

/** `korus init`: all that a centre's own repository needs, in one folder, by questions or flags; what is there before stays as it is and is told. */
export async function init(context: Context, folder: string | undefined, flags: InitFlags): Promise<number> {
  const { words, now } = context
  const say = words.program.starting.init
  const root = resolve(context.root, folder ?? '.')
  const before = standing(root)
  const given = hostings.find((one) => one === flags.hosting)
  if (flags.hosting !== undefined && given === undefined) throw new Halt(2, { kind: 'bad-value', option: '--publisering', value: flags.hosting, known: hostings })

  const texts = packageTexts(['starter', 'workflows'])
  const topics = topicNames(texts.get(topicsFile) ?? '')
  const questions = await openQuestions(context)
  const text = before.settings ?? settingsText(await answersOf(context, questions, flags, [...topics.keys()]), topics)
  const { value: settings, diagnostics } = readSettings({ path: 'korus.yml', text })
  if (settings === undefined) {
    const faults = judge(diagnostics, {}, { isDraft: () => false, isRejected: () => true }).filter(({ severity }) => severity === 'error')
    context.complain(`${reportText(faults, textsOf([{ path: 'korus.yml', text }]), words, { colour: context.colour, width: context.width })}\n\n${say.refused}`)
    return before.settings === null ? 2 : 1
  }
  const hosting = given ?? (questions ? await questions.one(say.ask.hosting, hostings.map((value) => ({ value, label: say.hostings[value] }))) as Hosting : 'github')
  const source = flags.korus ?? installedVersion(version)
  const examples = flags.examples !== false && !before.hasArticles
  const files = starterFiles(texts, settings, { today: now, hosting, korus: source ?? packageFolder(root), examples })

  makeProjectFolder(root)
  // korus.yml comes last, for it is what makes the folder a project: what was interrupted can be done again.
  const all = [...files, { path: 'korus.yml', text }].map((file) => ({ path: file.path, isNew: writeNew(root, file.path, file.text) }))
  const [written, kept] = [true, false].map((isNew) => all.filter((one) => one.isNew === isNew).map(({ path }) => path).sort()) as [string[], string[]]
  if (context.format === 'json') return context.answer(JSON.stringify({ folder: root, written, kept }, null, 2)), 0
  const shown = relative(context.cwd, root)
  context.answer(written.length === 0 ? say.nothingNew : say.made(shown === '' ? '.' : shown, written.length))
  if (kept.length > 0) context.tell(say.kept(kept))
  if (before.hasArticles && flags.examples !== false) context.tell(say.noExamples)
  if (source === null) context.tell(say.fromFolder)
  for (const line of say.next(shown === '' ? null : shown, examples)) context.tell(line)
  return 0
}

const sample: Answers = { name: 'a', url: 'https://www.example.no', publisher: 'a', address: 'a', email: 'a@example.no', centres: ['a'], topics: ['a'] }

/** What the flags say and, where somebody can be asked, the answers to the rest; halts where neither is. */
async function answersOf({ words }: Context, questions: Questions | null, { name, url, publisher, address, email, centres, topics }: InitFlags, proposed: readonly string[]): Promise<Answers> {
  const { init: say, needed } = words.program.starting
  const missing = Object.entries({ '--navn': name, '--url': url, '--postadresse': address, '--epost': email }).flatMap(([flag, value]) => (value === undefined ? [flag] : []))
  if (!questions && missing.length > 0) throw new Halt(2, { kind: 'missing-option', option: say.missing(missing), example: say.example })

  const faultWith = (answers: Partial<Answers>): string | undefined => {
    const { diagnostics } = readSettings({ path: 'korus.yml', text: settingsText({ ...sample, ...answers }, new Map()) })
    const fault = diagnostics.find(({ code }) => catalogue[code].severity === 'error')
    if (fault === undefined) return undefined
    const { message, hint } = words.diagnostic(fault)
    return `${message} ${hint}`
  }
  const ask = async (key: keyof Answers, value: string | undefined, initial?: string): Promise<string> => {
    if (value !== undefined || questions === null) return value ?? initial ?? ''
    const isList = key === 'centres' || key === 'topics'
    return questions.text(say.ask[key], (line) => (line === '' ? needed : faultWith({ [key]: isList ? listed(line) : line })), initial)
  }
  const called = await ask('name', name)
  const where = await ask('url', url, 'https://')
  const by = await ask('publisher', publisher, called)
  const post = await ask('address', address)
  const mail = await ask('email', email)
  return {
    name: called, url: where, publisher: by, address: post, email: mail,
    centres: listed(await ask('centres', centres, by)), topics: listed(await ask('topics', topics, proposed.join(', '))),
  }
}
