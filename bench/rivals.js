// The other generators of the benchmark: how each is found, and how many pages it made.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeEleventy } from './eleventy.js'
import { writeHugo } from './hugo.js'

const eleventyVersion = '3.1.2'

/** Gives the generators that can run here; of the others it says why not. Eleventy comes from npm into `folder`. */
export function findRivals(folder, say) {
  const rivals = []
  const hugo = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  if (hugo.status === 0) rivals.push({ name: 'Hugo', version: /v[\d.]+/.exec(hugo.stdout)?.[0] ?? '', write: writeHugo, command: 'hugo', args: ['--quiet'], out: 'public' })
  else say('Hugo is left out: it is not installed. `apt install hugo`, or the program from github.com/gohugoio/hugo/releases on the PATH.')
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, `@11ty/eleventy@${eleventyVersion}`], { encoding: 'utf8' })
  const cmd = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs')
  if (npm.status === 0 && existsSync(cmd)) rivals.push({ name: 'Eleventy', version: eleventyVersion, write: writeEleventy, command: process.execPath, args: [cmd, '--quiet'], out: '_site' })
  else say(`Eleventy is left out: npm could not bring it (${npm.stderr?.trim().split('\n')[0] ?? npm.error?.message}).`)
  return rivals
}

/** Counts the pages in a folder; Hugo's extra first pages that only lead to the list itself are none. */
export function countPages(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html') && !/(^|\/)page\/1\/index\.html$/.test(path)).length
}
