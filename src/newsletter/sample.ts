import { escapeHtml } from '../archive/fill.js'
import type { ProviderMarks } from '../settings-types.js'

/** Where the marks of a provider lead in a test, which never passes the provider: pages that are there, and the publisher's own address. */
export interface Samples {
  readonly unsubscribe: string
  readonly inBrowser: string
  readonly required: string
}

/** Gives an issue's HTML or text with every mark of a provider replaced by what works without it. */
export function withSamples(content: string, { unsubscribe, inBrowser, required }: ProviderMarks, samples: Samples): string {
  const pairs = [[unsubscribe, samples.unsubscribe], ...(inBrowser === null ? [] : [[inBrowser, samples.inBrowser]]), ...required.map((mark) => [mark, samples.required])] as [string, string][]
  // In HTML a mark with signs of HTML's own stands escaped; the longest first, since one mark can begin another.
  const forms = pairs.flatMap(([mark, sample]) => [[mark, sample], [escapeHtml(mark), escapeHtml(sample)]] as [string, string][]).sort((a, b) => b[0].length - a[0].length)
  return forms.reduce((all, [mark, sample]) => all.replaceAll(mark, () => sample), content)
}
