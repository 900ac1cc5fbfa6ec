/** Names that Windows keeps for its devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*\\#]|[. ]$/u
const mostBytes = 200

/**
 * Gives the address that an article had, relative to the server's root and as letters, not as per cent signs: of a slug, `gammelt-navn`,
 * that of an article; else of a whole path, `/nyheter/2016/sak.aspx`. Null for what no server of files could answer.
 */
export function formerAddress(value: string): string | null {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)) return `artikler/${value}/`
  if (!value.startsWith('/')) return null
  const address = decoded(value.slice(1))?.normalize('NFC').replace(/(^|\/)index\.html?$/i, '$1')
  return address !== undefined && isAddress(address) ? address : null
}

/** Says whether an address, which may end in a slash, can be the path of a file or a folder on every system. */
export function isAddress(address: string): boolean {
  return address.replace(/\/$/, '').split('/').every((part) =>
    part !== '' && part !== '.' && part !== '..' && !unfit.test(part) && !reserved.test(part) && new TextEncoder().encode(part).length <= mostBytes)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
