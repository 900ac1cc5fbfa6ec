/**
 * The shape of a view, said at run time so that templates can be checked against it, and inferred as a type so that views are
 * held to it. Every key is present in a view; what is absent is null.
 */
export type Shape =
  | { readonly kind: 'text' | 'number' | 'flag' | 'html' | 'url' }
  | { readonly kind: 'maybe'; readonly of: Shape }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'object'; readonly keys: Readonly<Record<string, Shape>> }

/** HTML that is safe as it stands: our own sanitized output. Made by `asHtml` alone. */
export type Html = string & { readonly __brand: 'Html' }
/** An address that may stand in href or src. Made by `asUrl` alone. */
export type Url = string & { readonly __brand: 'Url' }

export const text = { kind: 'text' } as const
export const number = { kind: 'number' } as const
export const flag = { kind: 'flag' } as const
export const html = { kind: 'html' } as const
export const url = { kind: 'url' } as const
export const maybe = <S extends Shape>(of: S) => ({ kind: 'maybe', of }) as const
export const list = <S extends Shape>(of: S) => ({ kind: 'list', of }) as const
export const object = <K extends Readonly<Record<string, Shape>>>(keys: K) => ({ kind: 'object', keys }) as const

/** The type of the values that have a shape. */
export type View<S> = S extends { readonly kind: 'text' } ? string
  : S extends { readonly kind: 'number' } ? number
  : S extends { readonly kind: 'flag' } ? boolean
  : S extends { readonly kind: 'html' } ? Html
  : S extends { readonly kind: 'url' } ? Url
  : S extends { readonly kind: 'maybe'; readonly of: infer O } ? View<O> | null
  : S extends { readonly kind: 'list'; readonly of: infer O } ? readonly View<O>[]
  : S extends { readonly kind: 'object'; readonly keys: infer K } ? { readonly [N in keyof K]: View<K[N]> }
  : never

/** Marks HTML that korus itself has made and sanitized as safe in a page. */
export const asHtml = (safe: string): Html => safe as Html

/** Marks an address as one that may be followed; anything with a scheme other than https, http, mailto, tel or webcal becomes `#`. */
export function asUrl(address: string): Url {
  // What begins so has no other scheme; most addresses do.
  if (/^(?:\/|https?:\/\/)/.test(address)) return address as Url
  // Browsers drop white space and control characters before they look for a scheme, so the test does too.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase()
  return (scheme === undefined || ['https', 'http', 'mailto', 'tel', 'webcal'].includes(scheme) ? address : '#') as Url
}
