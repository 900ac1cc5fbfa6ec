import { formatPhone } from '../../norwegian/format.js'
import { isName } from './names.js'

const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const phone = /(?<![\d/])(?:(?:\+|00)47[ \u00a0]?)?(?:\d[ \u00a0]?){7}\d(?!\d)|(?<!\d)116[ \u00a0]?\d{3}(?!\d)/g

/** The telephone numbers of a text, as they are written in Norway; «51 72 90 63/412 34 567» is two. */
const phonesIn = (text: string): readonly string[] => [...text.matchAll(phone)].map(({ 0: found }) => formatPhone(found.trim()))

/** The person of a line such as «Kari Nordmann, rådgiver, tlf. 51 72 90 63 / 412 34 567, kari@example.no», once for each number; null where there is more or less in it. */
export function contactsIn(line: string): readonly { readonly [key: string]: string | undefined }[] | null {
  const mails = line.match(mail) ?? []
  const phones = phonesIn(line)
  if (mails.length > 1 || mails.length + phones.length === 0) return null
  const parts = line.replace(mail, ' ').replace(phone, ' ').split(/[,;:/|()]|\s+(?:og|and)\s+|\s[–-]\s/)
    .map((part) => part.replace(/(?<!\p{L})(?:tlf|telefon|mobil|mob|e-?post|epost|mail|tel)\.?(?!\p{L})/giu, '').replace(/^[\s.]+|[\s.]+$/g, '')).filter((part) => part !== '')
  const [navn = '', ...roles] = parts
  if (!isName(navn) || roles.length > 2) return null
  const rolle = roles.length > 0 ? roles.join(', ') : undefined
  const epost = mails[0]
  return phones.length === 0 ? [{ navn, rolle, epost }] : phones.map((tlf, i) => ({ navn, rolle, tlf, epost: i === 0 ? epost : undefined }))
}
