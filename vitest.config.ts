import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// The long form (npm run test:long) runs the files that know of it: those whose names say so, and those that try more cases in it.
const long = process.env['LONG'] === '1'
const include = long
  ? readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts')).map((path) => `test/${path}`).filter((path) => path.endsWith('.long.test.ts') || /from '[./]+\/long\.js'/.test(readFileSync(path, 'utf8')))
  : ['test/**/*.test.ts']

export default defineConfig({
  test: {
    include,
    exclude: long ? [] : ['test/**/*.long.test.ts'],
    globalSetup: 'test/articles-unchanged.ts',
    // Tests read Markdown in whatever order they come; that a run loads its packages when it wants them is held in processes of their own.
    setupFiles: 'src/markdown/parser.ts',
    testTimeout: long ? 1_200_000 : 60_000,
    hookTimeout: 60_000,
    // The files of a worker share the modules they load; none of ours keeps a state that another could see, and reading them anew for each takes a third of the time.
    isolate: false,
    // One for each processor; by itself vitest leaves one of them idle, which is half of them on a small machine.
    maxWorkers: availableParallelism(),
  },
})
