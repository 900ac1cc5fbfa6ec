import type { Context } from './context.js'

const paints = { bold: '1', dim: '2', mark: '1;33' } as const

/** Gives how a command makes a text stand out or step back, where the terminal shows colours. */
export function painter({ colour }: Context): (as: keyof typeof paints, text: string) => string {
  return (as, text) => (colour && text !== '' ? `\u001b[${paints[as]}m${text}\u001b[0m` : text)
}
