import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const all = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts')).map((path) => `test/${path}`).sort()
const holds = (path: string, text: RegExp): boolean => text.test(readFileSync(path, 'utf8'))

// The long form (npm run test:long) runs the files that know of it: those whose names say so, and those that try more cases in it.
const long = process.env['LONG'] === '1'
const isRun = (path: string): boolean => (long ? path.endsWith('.long.test.ts') || holds(path, /from '[./]+\/long\.js'/) : !path.endsWith('.long.test.ts'))

/**
 * All of korus runs where making code from text is forbidden, and so do its tests, but for those whose own tools make some: Playwright tries so
 * whether what it sends to the browser is a function, html-validate's schemas are made functions, and Handlebars' compiler is an oracle of ours.
 */
const makesCode = (path: string): boolean => holds(path, /from '[^']*(?:\/browser\.js|html-validate|handlebars)'/)
export const sealed = all.filter((path) => !makesCode(path))
export const open = all.filter(makesCode)
// It takes a fifth longer for workers of two kinds, so it is done in the long form and once in .ci/run.
const isSealed = long || process.env['SEALED'] === '1'

export default defineConfig({
  test: {
    globalSetup: 'test/articles-unchanged.ts',
    // Tests read Markdown in whatever order they come; that a run loads its packages when it wants them is held in processes of their own.
    setupFiles: ['src/markdown/parser.ts', 'test/seed.ts', 'test/one-mjml.ts'],
    // What is waited for comes when it comes, on the slowest and busiest of machines: only what never comes ends so.
    testTimeout: long ? 1_200_000 : 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 150_000 } },
    // The files of a worker share the modules they load; none of ours keeps a state that another could see, and reading them anew for each takes a third of the time.
    isolate: false,
    // One for each processor; by itself vitest leaves one of them idle, which is half of them on a small machine.
    maxWorkers: availableParallelism(),
    ...(isSealed
      ? { projects: [
        { extends: true as const, test: { name: 'sealed', include: sealed.filter(isRun), execArgv: ['--disallow-code-generation-from-strings'] } },
        { extends: true as const, test: { name: 'open', include: open.filter(isRun) } },
      ] }
      : { include: all.filter(isRun) }),
  },
})
