import type { TestContext } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    figure?: string
  }
}

/** Notes what a test tried, in numbers that it counted, for RELIABILITY.md. */
export function figure({ task }: Pick<TestContext, 'task'>, text: string): void {
  task.meta.figure = text.replace(/\d{4,}/g, (number) => number.replace(/\B(?=(?:\d{3})+$)/g, ' '))
}

/** A count that goes with the size of korus itself, rounded down so that RELIABILITY.md is not another when little changes. */
export const atLeast = (count: number, step = 100): string => `at least ${count - count % step}`
