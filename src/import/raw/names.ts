const particle = '(?:av|von|van|de|der|af|la)'
const name = `\\p{Lu}[\\p{L}'’.-]*(?: (?:${particle} )?\\p{Lu}[\\p{L}'’.-]*){0,4}`
const whole = new RegExp(`^${name}$`, 'u')

/** A byline: one person, with the role and the address that stand beside the name. */
export interface Named {
  readonly navn: string
  readonly rolle?: string | undefined
  readonly epost?: string | undefined
}

const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u

/** Whether words are a name: capitals all through, two words at least where `full`. */
export const isName = (text: string, full = false): boolean => whole.test(text) && text.length <= 60 && (!full || text.includes(' '))

/** The persons of a byline such as «Kari Nordmann og Ola Hansen, rådgiver»; null where it says something else, so that it is left alone. */
export function namesIn(text: string): readonly Named[] | null {
  const epost = mail.exec(text)?.[0]
  const bare = text.replace(mail, '').replace(/[([{]\s*[)\]}]/g, '').replace(/[\s,.;–-]+$/, '').trim()
  const people: Named[] = []
  for (const part of bare.split(/\s+(?:og|and|&)\s+|\s*[/;|]\s*/)) {
    const [first = '', ...rest] = part.split(/,\s*|\s+[–-]\s+|\s*\(|\)\s*/).map((one) => one.trim()).filter((one) => one !== '')
    if (!isName(first)) return null
    // «Kari Nordmann, Ola Hansen»: what follows a comma is another person when it is a full name by itself, and else a role.
    const last: string[] = []
    people.push({ navn: first })
    for (const one of rest) {
      if (isName(one, true) && last.length === 0 && !/^(?:KORUS|KoRus|NAV|NTNU|UiB|UiO)\b|(?:kommune|senter|sykehus|sjukehus|HF|AS|Universitet)/.test(one)) people.push({ navn: one })
      else last.push(one)
    }
    if (last.length > 0) people[people.length - 1] = { ...people.at(-1) as Named, rolle: last.join(', ') }
  }
  const only = people.length === 1 ? people[0] : undefined
  return epost === undefined ? people : only ? [{ ...only, epost }] : null
}
