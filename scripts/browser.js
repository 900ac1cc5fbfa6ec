// Before the tests: finds a Chromium, and Java for the Nu checker, or brings Debian's where that may be done (as root, or with CI set),
// or says in a sentence how to get one. Without Java that one check is left out; without Chromium nothing is tested.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env['PROGRAMFILES']}\\Google\\Chrome\\Application\\chrome.exe`,
]
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Gives the path of a Chromium or Chrome: CHROME_PATH, else the search path, else the usual places; undefined where there is none. */
export function findBrowser(env = process.env) {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH) ? env.CHROME_PATH : undefined
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...usual].find((path) => existsSync(path))
}

const hasJava = () => spawnSync('java', ['-version']).status === 0

function install(...packages) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...words) => {
    const [command, ...rest] = [...sudo, ...words]
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  }
  return run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const mayInstall = existsSync('/usr/bin/apt-get') && (process.getuid?.() === 0 || Boolean(process.env.CI))
  if (!findBrowser() && !process.env.CHROME_PATH && mayInstall) {
    console.log('The tests need Chromium. Bringing it with apt-get.')
    install('chromium', 'fonts-liberation')
  }
  if (!hasJava() && mayInstall) {
    console.log('The Nu checker needs Java. Bringing it with apt-get.')
    install('default-jre-headless')
  }
  if (!hasJava()) console.warn('There is no Java here, so the Nu checker is left out of the tests (Debian and Ubuntu: sudo apt-get install default-jre-headless).')
  if (!findBrowser()) {
    console.error(process.env.CHROME_PATH
      ? `There is no browser at CHROME_PATH (${process.env.CHROME_PATH}). Point it at Chromium or Chrome and run the tests again.`
      : 'The tests need Chromium or Chrome. Install one (Debian and Ubuntu: sudo apt-get install chromium), or set CHROME_PATH to it, and run the tests again.')
    process.exit(1)
  }
}
