/** Shows a character that would steer a terminal, turn the reading direction or not be seen: `␛` for escape, `<202E>` for what has no picture. */
function show(character: string): string {
  const code = character.codePointAt(0) as number
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : `<${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** A text from outside as it may be written to a terminal: one line, with every control and format character as a visible sign. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, show)
}
