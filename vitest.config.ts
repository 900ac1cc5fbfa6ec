import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One for each processor; by itself vitest leaves one of them idle, which is half of them on a small machine.
    maxWorkers: availableParallelism(),
  },
})
