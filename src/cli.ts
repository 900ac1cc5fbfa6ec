import { resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import type { Context, Terminal } from './commands/context.js'
import { Halt, type Reason } from './halt.js'
import { loadWords, programLanguages, type ProgramLanguage } from './messages/index.js'
import type { CommandHelp } from './messages/program.js'
import type { Wording } from './messages/wording.js'
import { visible } from './visible.js'

/** What the program touches of the process that runs it. */
export interface Host {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly stdin?: Terminal['input'] & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  cwd(): string
  once(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
}

interface Flags {
  readonly root?: string
  readonly now?: string
  readonly format?: Context['format']
  readonly quiet?: true
  readonly verbose?: true
}

const formats = ['text', 'json', 'github'] as const

/** Runs one command line, without the program's own name, and gives the exit code; the one place where the clock is read and anything is printed. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const words = await loadWords(languageOf(argv))
  let code = 0
  const program = commandLine(words, host, (work, anywhere = false) => async (...given) => {
    const command = given.at(-1) as Command
    code = await work(await contextOf(command.optsWithGlobals(), words, host, anywhere), command)
  })
  try {
    if (argv.length === 0) program.help({ error: false })
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return explain(error, program, words, host)
  }
}

/** What a command does, in a project or, with `anywhere`, in a folder that needn't be one. */
type Action = (work: (context: Context, command: Command) => Promise<number>, anywhere?: boolean) => (...given: unknown[]) => Promise<void>

/** The command line: every command, argument and option with its words, and the code each loads only when it is asked for. */
function commandLine(words: Wording, host: Host, action: Action): Command {
  const { help } = words.program
  const { placeholders: name, headings } = help
  const titles: Readonly<Record<string, string>> = {
    'Usage:': `${headings.usage}:`, 'Commands:': headings.commands, 'Arguments:': headings.arguments, 'Options:': headings.options, 'Global Options:': headings.everywhere,
  }
  const program = new Command('korus')
    .description(help.tagline)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      // Commander's own additions, such as «(choices: …)» and «[options]», are English.
      optionDescription: ({ description }) => description,
      subcommandTerm: (command) => [[command.name(), ...command.aliases()].join(', '), ...command.registeredArguments.map((argument) => `[${argument.name()}]`)].join(' '),
      showGlobalOptions: true,
      visibleGlobalOptions: (command) => [...(command.parent?.options ?? [])].filter(({ long }) => long !== '--version'),
    })
    .configureOutput({ writeOut: (text) => host.stdout.write(text), writeErr: () => {} })
    .exitOverride()
    .option(`--root <${name.folder}>`, help.everywhere.root)
    .option(`--now <${name.day}>`, help.everywhere.now)
    .addOption(new Option(`--lang <${name.language}>`, help.everywhere.lang).choices([...programLanguages]))
    .addOption(new Option(`--format <${name.form}>`, help.everywhere.format).choices([...formats]))
    .option('--quiet', help.everywhere.quiet)
    .option('--verbose', help.everywhere.verbose)
    .usage(`<${name.command}> [${name.options}]`)

  const add = (line: string, alias: string | null, about: CommandHelp<string, string>): Command => {
    const command = program.command(line).description(about.summary).usage(usageOf(line, name.options))
    const examples = about.examples.map(({ line: example, does }) => `  ${example}\n      ${does}`)
    if (alias !== null) command.alias(alias)
    return command.helpOption('-h, --help', help.help).addHelpText('after', `\n${headings.examples}\n${examples.join('\n')}`)
  }
  add('build', 'bygg', help.build)
    .option('--editor', help.build.options.editor)
    .option('--no-cache', help.build.options.noCache)
    .option('--verify-cache', help.build.options.verifyCache)
    .option(`--explain <${name.address}>`, help.build.options.explain)
    .action(action(async (context, command) => (await import('./commands/build.js')).build(context, command.opts())))
  add(`check [${name.files}...]`, 'sjekk', help.check)
    .option('--fix', help.check.options.fix)
    .action(action(async (context, command) => (await import('./commands/check.js')).check(context, command.args, command.opts())))
  add(`newsletter [${name.issue}]`, 'nyhetsbrev', help.newsletter)
    .option(`--fra, --since <${name.day}>`, help.newsletter.options.since)
    .option(`--til, --until <${name.day}>`, help.newsletter.options.until)
    .option(`--id <${name.issue}>`, help.newsletter.options.id)
    .option(`--provider <${name.provider}>`, help.newsletter.options.provider)
    .option(`--only <${name.slug}>`, help.newsletter.options.only)
    .option('--add', help.newsletter.options.add)
    .option('--sent', help.newsletter.options.sent)
    .option('--embed', help.newsletter.options.embed)
    .option('--dry-run', help.newsletter.options.dryRun)
    .action(action(async (context, command) => (await import('./commands/newsletter.js')).newsletter(context, command.args[0], command.opts())))
  add(`send [${name.issue}]`, null, help.send)
    .option(`--til, --to <${name.addresses}>`, help.send.options.to, (one: string, before: readonly string[] = []) => [...before, one])
    .option('--embed', help.send.options.embed)
    .action(action(async (context, command) => (await import('./commands/send.js')).send(context, command.args[0], command.opts())))
  add(`new [${name.title}]`, 'ny', help.new)
    .option(`--type <${name.type}>`, help.new.options.type)
    .option(`--tema, --topic <${name.topic}>`, help.new.options.topic)
    .option(`--senter, --centre <${name.centre}>`, help.new.options.centre)
    .option(`--forfatter, --author <${name.name}>`, help.new.options.author)
    .action(action(async (context, command) => (await import('./commands/new.js')).newArticle(context, command.args[0], command.opts())))
  add(`init [${name.place}]`, 'opprett', help.init)
    .option(`--navn, --name <${name.name}>`, help.init.options.name)
    .option(`--url <${name.address}>`, help.init.options.url)
    .option(`--utgiver, --publisher <${name.name}>`, help.init.options.publisher)
    .option(`--postadresse, --address <${name.address}>`, help.init.options.address)
    .option(`--epost, --email <${name.address}>`, help.init.options.email)
    .option(`--sentre, --centres <${name.names}>`, help.init.options.centres)
    .option(`--temaer, --topics <${name.names}>`, help.init.options.topics)
    .option(`--publisering, --hosting <${name.hosting}>`, help.init.options.hosting)
    .option(`--korus <${name.version}>`, help.init.options.korus)
    .option('--uten-eksempler, --no-examples', help.init.options.examples)
    .action(action(async (context, command) => (await import('./commands/init.js')).init(context, command.args[0], command.opts()), true))
  add(`import [${name.source}...]`, 'importer', help.import)
    .option('--clipboard', help.import.options.clipboard)
    .option(`--type <${name.type}>`, help.import.options.type)
    .option(`--tema, --topic <${name.topic}>`, help.import.options.topic)
    .option(`--senter, --centre <${name.centre}>`, help.import.options.centre)
    .option('--rett-tegn, --repair', help.import.options.repair)
    .action(action(async (context, command) => (await import('./commands/import.js')).importInto(context, command.args, command.opts())))
  add(`why [${name.fileOrSlug}]`, 'hvorfor', help.why).action(action(async (context, command) => (await import('./commands/why.js')).why(context, command.args[0])))
  add(`find [${name.name}...]`, 'finn', help.find).action(action(async (context, command) => (await import('./commands/find.js')).find(context, command.args.join(' '))))
  add('today', 'i-dag', help.today).action(action(async (context) => (await import('./commands/today.js')).today(context)))
  add(`malform [${name.year}]`, null, help.malform)
    .option('--csv', help.malform.options.csv)
    .action(action(async (context, command) => (await import('./commands/malform.js')).malform(context, command.args[0], command.opts())))
  add('record', 'noter', help.record).action(action(async (context) => (await import('./commands/record.js')).record(context)))
  add(`redirect [${name.oldAddress}] [${name.newAddress}]`, 'flytt', help.redirect)
    .action(action(async (context, command) => (await import('./commands/redirect.js')).redirect(context, command.args[0], command.args[1])))
  add(`withdraw [${name.fileOrSlug}]`, 'trekk-tilbake', help.withdraw)
    .option(`--person <${name.name}>`, help.withdraw.options.person)
    .option('--undo', help.withdraw.options.undo)
    .action(action(async (context, command) => (await import('./commands/withdraw.js')).withdraw(context, command.args[0], command.opts())))
  add('serve', 'vis', help.serve)
    .option(`--host <${name.host}>`, help.serve.options.host)
    .option(`--port <${name.port}>`, help.serve.options.port)
    .option(`--editor <${name.editor}>`, help.serve.options.editor)
    .action(action(async (context, command) => (await import('./commands/serve.js')).serve(context, command.opts())))

  return program
    .helpOption('-h, --help', help.help)
    .option('--version', help.version)
    .on('option:version', () => {
      throw new Version()
    })
    .addHelpText('after', `\n${help.more}`)
}

const usageOf = (line: string, options: string): string => [`[${options}]`, ...line.split(' ').slice(1)].join(' ')

class Version extends Error {}

async function contextOf(flags: Flags, words: Wording, host: Host, anywhere: boolean): Promise<Context> {
  const [{ findRoot }, { osloDay }, { dayOption }] = await Promise.all([import('./disk/project.js'), import('./norwegian/day.js'), import('./commands/options.js')])
  const cwd = host.cwd()
  const width = host.stdout.columns || 100
  // What is written while a line of progress stands takes its place.
  let isStanding = false
  const clear = (): void => {
    if (isStanding) host.stderr.write('\r\u001b[K')
    isStanding = false
  }
  const writeTo = (stream: Host['stderr']) => (text: string): void => {
    clear()
    stream.write(`${text}\n`)
  }
  const [answer, complain] = [writeTo(host.stdout), writeTo(host.stderr)]
  const start = flags.root === undefined ? cwd : resolve(cwd, flags.root)
  return {
    root: anywhere ? start : findRoot(start),
    cwd,
    now: flags.now === undefined ? osloDay(Date.now()) : dayOption('--now', flags.now),
    words,
    format: flags.format ?? 'text',
    colour: host.stdout.isTTY === true && !host.env['NO_COLOR'],
    width,
    verbose: flags.verbose === true,
    quiet: flags.quiet === true,
    env: (name) => host.env[name],
    moment: () => Date.now(),
    elapsed: () => performance.now(),
    answer,
    ended: () => new Promise((resolve) => {
      host.once('SIGINT', resolve)
      host.once('SIGTERM', resolve)
    }),
    complain,
    tell: (text) => {
      if (flags.quiet !== true) complain(text)
    },
    // One that tells no width, as some job runners make, shows a letter on each line.
    terminal: () => (host.stdout.isTTY === true && host.stdout.columns !== 0 && host.stdin?.isTTY === true ? { input: host.stdin, output: host.stdout as Terminal['output'] } : null),
    progress: (text) => {
      if (flags.quiet === true || host.stderr.isTTY !== true) return
      clear()
      if (text === null) return
      host.stderr.write(visible(text.length < width ? text : `${text.slice(0, width - 2)}…`))
      isStanding = true
    },
  }
}

/** The language asked for, read before the command line itself because that one speaks it. */
function languageOf(argv: readonly string[]): ProgramLanguage {
  const asked = argv.findLast((word, index) => argv[index - 1] === '--lang' || word.startsWith('--lang='))?.replace('--lang=', '')
  return programLanguages.find((language) => language === asked) ?? 'nb'
}

/** Says why a run ended early and gives its exit code; what is nobody's fault but korus's own ends with 70. */
async function explain(error: unknown, program: Command, words: Wording, host: Host): Promise<number> {
  if (error instanceof Version) {
    host.stdout.write(`korus ${(await import('./version.js')).version}\n`)
    return 0
  }
  if (error instanceof CommanderError && error.exitCode === 0) return 0
  if (error instanceof Halt || error instanceof CommanderError || isOutOfFiles(error)) {
    const { exit, reason } = error instanceof Halt ? error : error instanceof CommanderError ? { exit: 2, reason: await usageFault(error, program) } : { exit: 3, reason: { kind: 'too-many-files' } as const }
    host.stderr.write(`${words.halt(reason)}\n`)
    return exit
  }
  const { faultReport, keepFaultReport } = await import('./disk/fault-report.js')
  const report = faultReport(error, program.args[0] ?? '')
  const path = keepFaultReport(report)
  host.stderr.write(`${words.program.ownFault(path)}\n${path === null ? `\n${report.split('\n').map(visible).join('\n')}\n` : ''}`)
  return 70
}

/** Whether Node itself could not open a file of korus's own code. */
const isOutOfFiles = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'EMFILE' || error.code === 'ENFILE')

/** What commander found wrong with a command line, as a reason of ours: its English never reaches the user. */
async function usageFault({ code, message }: CommanderError, program: Command): Promise<Reason> {
  const { nearest } = await import('./norwegian/nearest.js')
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? ''
  const option = quoted.split(/[ ,]+/).find((word) => word.startsWith('--')) ?? quoted
  const options = [program, ...program.commands].flatMap((command) => command.options.flatMap(({ long, short }) => [long, short])).filter((flag) => flag != null)
  switch (code) {
    case 'commander.unknownOption':
      return { kind: 'unknown-option', option: quoted, nearest: nearest(quoted, options) }
    case 'commander.unknownCommand':
      return { kind: 'unknown-command', name: quoted, nearest: nearest(quoted, program.commands.flatMap((command) => [command.name(), ...command.aliases()])) }
    case 'commander.optionMissingArgument':
      return { kind: 'missing-value', option }
    case 'commander.invalidArgument':
      return { kind: 'bad-value', option, value: /argument '([^']*)'/.exec(message)?.[1] ?? '', known: option === '--lang' ? programLanguages : formats }
    default:
      return { kind: 'too-many-arguments', found: program.args.at(-1) ?? '' }
  }
}
