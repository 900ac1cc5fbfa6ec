const all = new WeakSet<object>()

/** Marks a part of views that stands on many pages and is never changed: what is made of it is made once. Gives it as it is. */
export function shared<T extends object>(part: T): T {
  all.add(part)
  return part
}

/** Whether a value is such a part. */
export const isShared = (value: unknown): value is object => typeof value === 'object' && value !== null && all.has(value)
