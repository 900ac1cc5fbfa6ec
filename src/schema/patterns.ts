import type { About } from './field.js'

const day = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'

/** The forms of texts that a reader of patterns can know, as a regular expression of JSON Schema and browsers alike; what it lets by may still be wrong. */
export const patterns = {
  day: `^${day}$`,
  time: `^${day}((T| (kl\\.? ?)?)([01]?[0-9]|2[0-3])[:.][0-5][0-9])?$`,
  email: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
  phone: '^\\+?[-0-9 .()–]+$',
  slug: '^[a-z0-9]+(-[a-z0-9]+)*$',
  file: '^[^\\\\:*?"<>|]+$',
  colour: '^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$',
} as const satisfies Partial<Record<About['kind'], string>>
