/** The part of an address that names an article, tag or author: a–z, 0–9 and single hyphens, never empty. */
export type Slug = string & { readonly __brand: 'Slug' }
