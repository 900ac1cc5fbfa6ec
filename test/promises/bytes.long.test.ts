import { spawnSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleText, project, tree } from '../project.js'
import { figure } from './figure.js'
import { bin } from './kill.js'

/** Another version of Node, where the one who runs the tests says where it lies, as .ci/run does. */
const otherNode = process.env['OTHER_NODE'] ?? ''

test('another umask, zone, language, folder, number of threads and Node gives the same bytes', (context) => {
  const many = Object.fromEntries(Array.from({ length: 310 }, (_, i) => [`articles/mange/sak-${i}.md`, articleText(`Sak nummer ${i}`, `2026-0${(i % 9) + 1}-01`, ['forfatter: Redaksjonen', `emneord: [merke${i % 7}]`], `Tekst ${i}.\n\n- a\n- b\n\n> sitat`)]))
  const fresh = (): string => {
    const root = project(many)
    cpSync('test/golden/project', root, { recursive: true })
    return root
  }
  const made = (shell: string, node = process.execPath, env: Readonly<Record<string, string>> = {}, cwd = process.cwd()) => {
    const root = fresh()
    const { status, stderr } = spawnSync('sh', ['-c', `${shell} exec "$0" "$@"`, node, bin, 'build', '--root', root, '--now', '2026-11-15'], { encoding: 'utf8', cwd, env: { ...process.env, ...env } })
    expect(status, stderr).toBe(0)
    return tree(join(root, 'dist'))
  }
  const usual = made('')
  const others = {
    'umask 077': made('umask 077;'),
    'another zone, language and folder': made('', process.execPath, { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, '/'),
    ...(existsSync('/usr/bin/taskset') ? { 'one processor': made('taskset -p -c 0 $$ >/dev/null;') } : {}),
    ...(existsSync(otherNode) ? { 'another Node': made('', otherNode) } : {}),
  }
  for (const [name, found] of Object.entries(others)) {
    expect(Object.keys(found), name).toEqual(Object.keys(usual))
    for (const [path, bytes] of Object.entries(usual)) expect(found[path] === bytes, `${name}: ${path}`).toBe(true)
  }
  figure(context, `a site of 310 articles; ${Object.keys(others).join(', ')}`)
})
