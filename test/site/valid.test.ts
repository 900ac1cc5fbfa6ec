import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { archiveOf, everyKind, siteOf } from './archive-factory.js'

const site = await siteOf(archiveOf(everyKind, { basePath: '/blad', url: 'https://havn.example/blad', logo: 'brygge.png' }))
// Articles that are there to fill a list are alike: the first two, with a picture and without, stand for all.
const pages = [...site].filter(([path]) => path.endsWith('.html') && !/^artikler\/fylling-(?![12]\/)/.test(path))

test('html-validate finds no fault in any page', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // How source is laid out and how long a writer's title is does not concern readers; a table that scrolls is a region that takes the keyboard.
      'no-trailing-whitespace': 'off', 'long-title': 'off', 'doctype-style': 'off', 'tel-non-breaking': 'off', 'prefer-native-element': 'off',
    },
  })
  for (const [path, html] of pages) {
    const report = await validator.validateString(html, path)
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => `${path}:${line} ${ruleId} ${message}`))).toEqual([])
  }
})

const java = spawnSync('java', ['-version']).status === 0
test.skipIf(!java)('the Nu checker finds no fault in any page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'korus-nu-'))
  for (const [path, html] of pages) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), html)
  }
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
  // It runs once and briefly, and deep: to make it quick would take longer than it runs.
  const { stdout, stderr } = spawnSync('java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss8m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html', folder], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  expect(stderr).toBe('')
  const { messages } = JSON.parse(stdout) as { messages: { type: string; message: string; url: string; extract?: string }[] }
  // An address of a writer's is passed on as it is written, and one of these is written wildly on purpose.
  expect(messages.filter(({ type, message }) => type === 'error' && !message.includes('kart.example')).map(({ url, message, extract }) => `${url}: ${message} ${extract}`)).toEqual([])
})

test('an article and the stylesheet weigh 25 kB at most on their way to the reader', () => {
  const weight = (of: (path: string) => boolean): number => Math.max(...[...site].filter(([path]) => of(path)).map(([, text]) => gzipSync(text).length))
  const style = weight((path) => path.startsWith('stil.'))
  expect(weight((path) => path.startsWith('artikler/')) + style).toBeLessThanOrEqual(25_000)
})
