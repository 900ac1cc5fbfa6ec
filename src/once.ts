/** Gives a function that gives what `make` gives, made the first time it is called. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
