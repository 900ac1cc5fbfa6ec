/** Does a piece of work on a file or a page, and notes its name on a fault of korus itself, so that a report of it can say what it was about. */
export function about<T>(input: string, work: () => T): T {
  const note = (error: unknown): never => {
    if (error instanceof Error && !('input' in error)) Object.assign(error, { input })
    throw error
  }
  try {
    const done = work()
    return done instanceof Promise ? (done.catch(note) as T) : done
  } catch (error) {
    return note(error)
  }
}

/** What a fault was about, where that was noted. */
export const inputOf = (error: unknown): string | null => (error instanceof Error && 'input' in error ? String(error.input) : null)
