/** Octets that a line may have without its line break (RFC 5545, 3.1). */
const mostOctets = 75

/**
 * Gives text as the value of a property may hold it (RFC 5545, 3.3.11): every kind of line break as one, what separates values escaped,
 * and the characters without which no reader misses a word, but some stop at the file, left out.
 */
export function textValue(said: string): string {
  return said
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** Gives a line in pieces of 75 octets at most, each but the first begun by a blank, and no character parted. */
export function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** Clocks in Oslo as they have been turned since 1996 (directive 2000/84/EC); the rule begins in 1970, as is usual, so that no time is before it. */
const oslo = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Oslo',
  'BEGIN:DAYLIGHT', 'DTSTART:19700329T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'DTSTART:19701025T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
]

/** Gives a calendar file of events, each of them lines as yet unfolded; `about` are lines that tell of the calendar itself. */
export function calendarFile(about: readonly string[], events: readonly (readonly string[])[]): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//korus//korus//NO', 'CALSCALE:GREGORIAN', ...about, ...oslo,
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}
