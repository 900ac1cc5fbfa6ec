const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", zwnj: '\u200c' }
/** Gives HTML's text as it is read, for the references that korus and MJML write. */
export const unescapeHtml = (text: string): string => text.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos|zwnj));/gi, (_, hex, decimal, name) =>
  name ? (names[name.toLowerCase()] as string) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)))
