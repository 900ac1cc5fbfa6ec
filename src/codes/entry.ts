/** error: nothing is published. warning: published, and should be mended. advice: a matter of judgement. */
export type Severity = 'error' | 'warning' | 'advice'

/** A code's usual severity; `P`, a type alone, is what its message needs to know. */
export interface Entry<P> {
  readonly severity: Severity
  readonly params?: P
}

type None = Readonly<Record<never, never>>

/** An entry whose fault stops publishing. */
export const error = <P = None>(): Entry<P> => ({ severity: 'error' })
/** An entry whose fault is published and told. */
export const warning = <P = None>(): Entry<P> => ({ severity: 'warning' })
/** An entry that asks for a person's judgement. */
export const advice = <P = None>(): Entry<P> => ({ severity: 'advice' })
