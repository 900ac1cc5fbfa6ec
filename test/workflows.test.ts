import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { long } from './long.js'
import { articleText, korus, project } from './project.js'

interface Step { readonly name?: string; readonly id?: string; readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> }
interface Job { readonly permissions?: Record<string, string>; readonly environment?: unknown; readonly needs?: string | string[]; readonly steps: readonly Step[] }
interface Workflow { readonly on: unknown; readonly permissions?: unknown; readonly concurrency?: unknown; readonly jobs: Record<string, Job> }
interface GitlabJob { readonly script?: readonly string[]; readonly rules?: readonly { readonly if: string }[]; readonly cache?: { readonly policy?: string; readonly key: string }; readonly resource_group?: string }

const folder = 'workflows/github/'
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(folder + name, 'utf8')]))
const workflows = new Map([...texts].map(([name, text]) => [name, parse(text) as Workflow]))
const gitlabText = readFileSync('workflows/gitlab/gitlab-ci.yml', 'utf8')
const gitlab = parse(gitlabText) as Record<string, GitlabJob>
const of = (name: string): Workflow => workflows.get(name) as Workflow
const jobsOf = (name: string): [string, Job][] => Object.entries(of(name).jobs)
const stepsOf = (name: string): readonly Step[] => jobsOf(name).flatMap(([, { steps }]) => steps)
const publishing = ['publiser-pages.yml', 'publiser-rsync.yml']
const program = 'node_modules/.bin/korus'

describe('on GitHub', () => {
  test.each([...workflows.keys()])('%s asks for nothing it does not use', (name) => {
    const { permissions, concurrency } = of(name)
    expect(permissions).toEqual({})
    expect(concurrency).toBeTruthy()
    for (const [id, job] of jobsOf(name)) {
      const rights = Object.entries(job.permissions ?? { all: 'missing' }).filter(([, right]) => right !== 'read')
      const codeOfTheRepository = job.steps.some(({ run }) => /npm|korus/.test(run ?? '') && run?.includes('git push') !== true)
      if (codeOfTheRepository) expect([id, rights]).toEqual([id, []])
      const checkout = job.steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))
      if (checkout && job.permissions?.['contents'] === 'read') expect(checkout.with).toMatchObject({ 'persist-credentials': false })
    }
    for (const line of (texts.get(name) as string).split('\n').filter((one) => one.includes('uses:'))) expect(line).toMatch(/uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    // What somebody wrote in a field or called a branch never becomes a part of a shell's text.
    for (const { run } of stepsOf(name)) expect(run ?? '').not.toContain('${{')
  })

  test('secrets are for the job that needs them, and never near a proposal', () => {
    const withSecrets = [...workflows.keys()].flatMap((name) => jobsOf(name).filter(([, job]) => JSON.stringify(job).includes('secrets.')).map(([id]) => `${name} ${id}`))
    expect(withSecrets).toEqual(['publiser-rsync.yml publiser'])
    const onProposals = [...workflows].filter(([, { on }]) => JSON.stringify(on).includes('pull_request')).map(([name]) => name)
    expect(onProposals).toEqual(['sjekk.yml'])
    expect([...texts.values()].join('')).not.toMatch(/pull_request_target|workflow_run/)
  })

  test.each(publishing)('%s publishes by a job of its own, on main and every night', (name) => {
    expect(of(name).on).toEqual({ push: { branches: ['main'] }, schedule: [{ cron: expect.stringMatching(/^\d+ 23 \* \* \*$/) }] })
    const { bygg, publiser, noter } = of(name).jobs
    expect(publiser).toMatchObject({ needs: 'bygg', environment: expect.anything() })
    expect(publiser?.steps.some(({ uses }) => uses?.startsWith('actions/checkout@'))).toBe(false)
    expect([bygg?.permissions, noter?.permissions, noter?.needs]).toEqual([{ contents: 'read' }, { contents: 'write' }, ['bygg', 'publiser']])
  })

  test('only publishing keeps a cache, under keys no proposal uses', () => {
    const saving = [...workflows.keys()].filter((name) => stepsOf(name).some(({ uses, with: given }) => /^actions\/cache(?:\/save)?@/.test(uses ?? '') || given?.['cache'] !== undefined))
    expect(saving).toEqual(publishing)
    const cachesOf = (name: string) => stepsOf(name).filter(({ uses }) => uses?.startsWith('actions/cache/')).map(({ with: given }) => given as { key: string; path: string; 'restore-keys'?: string })
    const kept = publishing.flatMap(cachesOf)
    // A cache is found only where the paths are the same.
    for (const { key, path } of kept) expect([key.startsWith('korus-main-'), path]).toEqual([true, '.korus\ndist\n'])
    for (const cache of [...cachesOf('sjekk.yml'), ...cachesOf('nyhetsbrev.yml')]) {
      expect(cache).toMatchObject({ path: '.korus\ndist\n', key: expect.not.stringMatching(/^korus-main/), 'restore-keys': 'korus-main-' })
    }
    for (const { uses, with: given } of [...workflows.keys()].flatMap(stepsOf)) if (uses?.startsWith('actions/setup-node@')) expect(given).toMatchObject({ 'package-manager-cache': false })
  })
})

describe('on GitLab', () => {
  const { sjekk, pages, noter, nyhetsbrev } = gitlab
  test('proposals reach neither cache nor token, and only they are free of a turn', () => {
    expect(sjekk?.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }])
    expect(sjekk?.cache).toBeUndefined()
    expect(sjekk?.script?.join('\n')).not.toMatch(/TOKEN|CI_REPOSITORY_URL/)
    expect(gitlab['cache'] ?? gitlab['default']).toBeUndefined()
    for (const job of [pages, noter, nyhetsbrev]) {
      expect(job?.resource_group).toBeTruthy()
      for (const rule of job?.rules ?? [{ if: '' }]) expect(rule.if).toContain('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH')
    }
    expect([pages?.cache?.policy, nyhetsbrev?.cache?.policy]).toEqual([undefined, 'pull'])
  })

  test('a complaint is shown in the proposal at its line', () => {
    const command = sjekk?.script?.find((line) => line.startsWith('node -e')) as string
    const root = project({ 'sjekk.json': JSON.stringify({ diagnostics: [{ code: 'ukjent-tema', severity: 'error', message: 'Temaet «bolg» finnes ikke.', hint: 'Skriv bolig.', file: 'articles/en.md', line: 7 }] }) })
    expect(spawnSync('bash', ['-ec', command], { cwd: root, encoding: 'utf8' }).status).toBe(0)
    expect(JSON.parse(readFileSync(join(root, 'kodekvalitet.json'), 'utf8'))).toEqual([{
      check_name: 'ukjent-tema', severity: 'critical', description: 'Temaet «bolg» finnes ikke. Skriv bolig.', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/), location: { path: 'articles/en.md', lines: { begin: 7 } },
    }])
  })
})

test('every command line of theirs is one the program takes', async () => {
  const scripts = [...[...workflows.keys()].flatMap(stepsOf).flatMap(({ run }) => run ?? []), ...Object.values(gitlab).flatMap((job) => job.script ?? [])]
  const lines = scripts.flatMap((script) => [...script.matchAll(/node_modules\/\.bin\/korus ([^\n|>]*)/g)].map(([, line = '']) => line.trim()))
  const seen = [...new Set(lines)].sort()
  expect(seen).toEqual(['bygg', 'bygg --format github', 'noter', 'nyhetsbrev --fra="$FRA"', 'nyhetsbrev --sent -- "$SENDT"', 'sjekk', 'sjekk --format github', 'sjekk --format json'])
  // In a folder without a korus.yml each stops there, which is after its words were understood.
  const nowhere = (await korus('/', 'bygg')).stderr
  for (const line of seen) {
    const { code, stderr } = await korus('/', ...line.replace(/"\$\w+"/, '2026-11-01').split(' '))
    expect([line, code, stderr]).toEqual([line, 2, nowhere])
  }
})

describe('their steps, run in a shell', () => {
  const git = (cwd: string, ...argv: string[]): string => spawnSync('git', ['-c', 'user.name=K', '-c', 'user.email=k@magasin.example', ...argv], { cwd, encoding: 'utf8' }).stdout
  const step = (name: string, called: string): string => stepsOf(name).find((one) => one.name === called)?.run as string

  /** A clone of a centre's repository, with korus in it as npm would have put it there. */
  function clone(origin: string): string {
    const root = project({})
    rmSync(join(root, 'korus.yml'))
    git(root, 'clone', '--quiet', '--branch', 'main', origin, '.')
    mkdirSync(join(root, 'node_modules/.bin'), { recursive: true })
    symlinkSync(resolve('bin/korus.js'), join(root, program))
    return root
  }
  const shell = (cwd: string, script: string, env: Record<string, string> = {}) =>
    spawnSync('bash', ['-e', '-c', script], { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: cwd, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', ...env } })

  test.runIf(long)('check, publish, record, propose an issue', () => {
    const place = project({})
    const origin = join(place, 'origin.git')
    const first = project({ '.gitignore': '/node_modules/\n/dist/\n/utgaver/\n.korus/\n', 'articles/2020-01-15-en.md': articleText('En sak', '2020-01-15'), 'articles/2020-01-16-to.md': articleText('To', '2020-01-16') })
    git(place, 'init', '--quiet', '--bare', '--initial-branch=main', origin)
    git(first, 'init', '--quiet', '--initial-branch=main')
    git(first, 'add', '.')
    git(first, 'commit', '--quiet', '-m', 'Start')
    git(first, 'push', '--quiet', origin, 'main')
    const tip = (): string => git(origin, 'rev-parse', 'main')
    const changed = (between: string): string[] => git(origin, 'diff', '--name-only', between).trim().split('\n')

    const root = clone(origin)
    const other = clone(origin)
    const temporary = join(place, 'temp')
    mkdirSync(temporary)
    const told = join(temporary, 'output')
    const env = { RUNNER_TEMP: temporary, GITHUB_OUTPUT: told, GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1' }

    // Check and build: a fault stops both, but not what is withdrawn.
    const faulty = join(root, 'articles/feil.md')
    const second = join(root, 'articles/2020-01-16-to.md')
    writeFileSync(faulty, articleText('Feil', '2026-02-30'))
    const checked = shell(root, step('sjekk.yml', 'Sjekk sakene'), env)
    expect([checked.status, checked.stdout]).toEqual([1, expect.stringContaining('::error file=articles/feil.md,line=4')])
    rmSync(faulty)
    const build = step('publiser-pages.yml', 'Lag nettstedet')
    const built = shell(root, build, env)
    expect([built.status, built.stdout, built.stderr]).toEqual([0, '', expect.anything()])
    expect([existsSync(join(root, 'dist/artikler/en/index.html')), existsSync(told)]).toEqual([true, false])
    writeFileSync(faulty, articleText('Feil', '2026-02-30'))
    expect([shell(root, build, env).status, readFileSync(told, 'utf8')]).toEqual([1, 'feil=ja\n'])
    writeFileSync(second, articleText('To', '2020-01-16', ['trukket: 2020-02-01']))
    expect(shell(root, build, env).status).toBe(0)
    expect([readFileSync(told, 'utf8'), readFileSync(join(root, 'dist/index.html'), 'utf8')]).toEqual(['feil=ja\nfeil=ja\n', expect.not.stringContaining('/to/')])
    git(root, 'checkout', '--quiet', '.')
    rmSync(faulty)

    // Record: once for new addresses, not again, and again when nothing has happened for long.
    expect(shell(root, step('publiser-pages.yml', 'Noter adressene'), env).status).toBe(0)
    const toRecord = (): void => {
      for (const name of readdirSync(join(root, 'til-noter'))) writeFileSync(join(temporary, name), readFileSync(join(root, 'til-noter', name)))
      rmSync(join(root, 'til-noter'), { recursive: true })
    }
    toRecord()
    rmSync(join(root, 'articles/adresser.txt'))
    for (const name of publishing) expect(step(name, 'Legg inn adressene som er publisert')).toBe(step('publiser-pages.yml', 'Legg inn adressene som er publisert'))
    const record = step('publiser-pages.yml', 'Legg inn adressene som er publisert')
    expect(shell(other, record, env).status).toBe(0)
    expect(git(origin, 'show', 'main:articles/adresser.txt')).toContain('artikler/en/ ')
    const recorded = tip()
    expect([shell(other, record, env).status, tip()]).toEqual([0, recorded])
    const old = { GIT_COMMITTER_DATE: '2020-01-01T12:00:00Z', GIT_AUTHOR_DATE: '2020-01-01T12:00:00Z' }
    shell(other, 'git -c user.name=K -c user.email=k@magasin.example commit --quiet --amend --no-edit && git push --quiet --force origin main', old)
    const idle = tip()
    expect(shell(other, record, env).status).toBe(0)
    expect(git(origin, 'rev-parse', 'main^')).toBe(idle)

    // An issue: what is written in the field is never run, and the proposal holds the document and nothing else.
    const make = step('nyhetsbrev.yml', 'Lag utgaven')
    for (const field of [{ FRA: '$(touch eid)"; touch eid; "', SENDT: '' }, { FRA: 'sist', SENDT: '$(touch eid)"; touch eid; "' }]) {
      expect([field, shell(root, make, { ...env, ...field }).status, existsSync(join(root, 'eid'))]).toEqual([field, 2, false])
    }
    expect(shell(root, make, { ...env, FRA: '2020-01-01', SENDT: '' }).status).toBe(0)
    writeFileSync(told, '')
    expect(shell(root, step('nyhetsbrev.yml', 'Ta vare på det som er nytt'), env).status).toBe(0)
    const [, id = ''] = /^utgave=(\d{4}-\d\d)\n$/.exec(readFileSync(told, 'utf8')) ?? []
    expect(id).not.toBe('')
    // A patch that would change more than the articles changes only them.
    appendFileSync(join(temporary, 'forslag.patch'), 'diff --git a/eid b/eid\nnew file mode 100644\n--- /dev/null\n+++ b/eid\n@@ -0,0 +1 @@\n+x\n')
    const bin = join(temporary, 'bin')
    mkdirSync(bin)
    writeFileSync(join(bin, 'gh'), '#!/bin/sh\nprintf "%s|" "$@"\n', { mode: 0o755 })
    const propose = (attempt: string) => shell(other, step('nyhetsbrev.yml', 'Åpne et forslag'), { ...env, GITHUB_RUN_ATTEMPT: attempt, PATH: `${bin}:${process.env['PATH']}`, UTGAVE: id, RAPPORT: 'https://magasin.example/rapport' })
    const proposed = propose('1')
    expect([proposed.status, proposed.stdout]).toEqual([0, expect.stringContaining(`|--title|Nyhetsbrev ${id}|--body|Les gjennom utgaven før du godkjenner: https://magasin.example/rapport|`)])
    expect(changed(`main...nyhetsbrev-${id}-7-1`)).toEqual([`articles/nyhetsbrev/${id}.md`])

    // Sent: what is kept of the issue comes through to the byte.
    git(origin, 'branch', '--force', 'main', `nyhetsbrev-${id}-7-1`)
    for (const one of [root, other]) git(one, 'fetch', '--quiet')
    git(root, 'reset', '--quiet', '--hard', 'origin/main')
    git(other, 'checkout', '--quiet', '--detach', 'origin/main')
    expect(shell(root, make, { ...env, FRA: 'sist', SENDT: id }).status).toBe(0)
    expect(shell(root, step('nyhetsbrev.yml', 'Ta vare på det som er nytt'), env).status).toBe(0)
    expect(propose('2').status).toBe(0)
    const kept = changed(`main...nyhetsbrev-${id}-7-2`)
    expect(kept).toEqual(expect.arrayContaining([`articles/nyhetsbrev/${id}.md`, `articles/nyhetsbrev/${id}/epost.eml`]))
    for (const path of kept) expect([path, readFileSync(join(other, path)).equals(readFileSync(join(root, path)))]).toEqual([path, true])
    expect(git(other, 'status', '--porcelain')).toBe('')

    // Withdrawn in its header alone, a story leaves what is kept too, and nothing else is changed.
    git(origin, 'branch', '--force', 'main', `nyhetsbrev-${id}-7-2`)
    for (const one of [root, other]) {
      git(one, 'fetch', '--quiet')
      git(one, 'reset', '--quiet', '--hard', 'origin/main')
    }
    const mail = `articles/nyhetsbrev/${id}/epost.txt`
    expect(readFileSync(join(root, mail), 'utf8')).toContain('En sak')
    writeFileSync(join(root, 'articles/2020-01-15-en.md'), articleText('En sak', '2020-01-15', ['trukket: 2020-02-01']))
    expect([shell(root, build, env).status, shell(root, step('publiser-pages.yml', 'Noter adressene'), env).status]).toEqual([0, 0])
    toRecord()
    expect(shell(other, record, env).status).toBe(0)
    expect(changed('main^...main')).toEqual(['articles/adresser.txt', ...['epost.eml', 'epost.html', 'epost.mjml', 'epost.txt', 'sendt.json'].map((name) => `articles/nyhetsbrev/${id}/${name}`)])
    expect(git(origin, 'show', `main:${mail}`)).not.toContain('En sak')
  })
})
