import type { providerNames } from '../provider-names.js'
import type { ProviderMarks, Settings } from '../settings-types.js'
import type { IssueDocument } from './issue-types.js'

/** How each known provider writes its marks; korus.yml can add its own under nyhetsbrev.merker. */
export const providers: Readonly<Record<Exclude<(typeof providerNames)[number], 'egen'>, ProviderMarks>> = {
  mailchimp: { unsubscribe: '*|UNSUB|*', inBrowser: '*|ARCHIVE|*', required: ['*|HTML:LIST_ADDRESS_HTML|*'] },
  brevo: { unsubscribe: '{{ unsubscribe }}', inBrowser: '{{ mirror }}', required: [] },
  mailerlite: { unsubscribe: '{$unsubscribe}', inBrowser: '{$url}', required: [] },
  listmonk: { unsubscribe: '{{ UnsubscribeURL }}', inBrowser: '{{ MessageURL }}', required: [] },
  keila: { unsubscribe: '{{ unsubscribe_link }}', inBrowser: null, required: [] },
  ghost: { unsubscribe: '%%{unsubscribe_url}%%', inBrowser: null, required: [] },
  buttondown: { unsubscribe: '{{ unsubscribe_url }}', inBrowser: '{{ email_url }}', required: [] },
}

/** Gives the provider an issue is made for: the document's, else korus.yml's. */
export function providerName(issue: IssueDocument, settings: Settings): string {
  return issue.provider ?? settings.newsletter.provider
}

/** Gives the marks that stand in an issue where the provider puts its addresses; undefined when the provider is none and korus.yml lacks `avmelding`. */
export function marksOf(name: string, { newsletter: { marks, unsubscribe } }: Settings): ProviderMarks | undefined {
  const known = Object.entries({ ...providers, ...marks }).find(([key]) => key === name)?.[1]
  return known ?? (unsubscribe === null ? undefined : { unsubscribe, inBrowser: null, required: [] })
}
