import type { TestContext } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    figure?: string
  }
}

/** Notes what a test tried, in numbers, for RELIABILITY.md. */
export function figure({ task }: TestContext, text: string): void {
  task.meta.figure = text
}
