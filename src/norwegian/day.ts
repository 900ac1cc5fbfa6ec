/** A day in Norway as `YYYY-MM-DD`; never an instant. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }
/** A wall-clock time in Oslo as `YYYY-MM-DDTHH:MM`. */
export type LocalTime = string & { readonly __brand: 'LocalTime' }
