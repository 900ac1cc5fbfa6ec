import { stringify } from 'yaml'
import type { PlainDate } from '../norwegian/day.js'
import type { Settings } from '../settings-types.js'
import { defaultPreheader, defaultSubject, defaultTitle, extraSubject } from './naming.js'
import type { OutReason, Proposal } from './select.js'

/** Gives the source of articles/nyhetsbrev/<id>.md for a proposal: its header; the body, the editor's introduction, is hers to write. */
export function writeDocument(proposal: Proposal, settings: Settings): string {
  const lead = proposal.stories[0]?.entry.article ?? null
  const leftOut = proposal.out.flatMap(({ entry, reason }) => {
    const grunn = lasting(reason, proposal.until)
    return grunn === null ? [] : [{ sak: entry.article.slug, grunn }]
  })
  const header = {
    tittel: defaultTitle(settings, proposal.id),
    emnefelt: proposal.extra && lead ? extraSubject(settings, lead.meta) : defaultSubject(settings, proposal.id, lead?.meta ?? null),
    ...(lead ? { innbokstekst: defaultPreheader(lead.meta) } : {}),
    fra: proposal.since,
    til: proposal.until,
    ...(proposal.provider === null ? {} : { leverandor: proposal.provider }),
    ...(proposal.extra ? { ekstra: 'ja' } : {}),
    ...(lead ? { hovedsak: lead.slug } : {}),
    saker: proposal.stories.map(({ entry }) => entry.article.slug),
    ...(leftOut.length > 0 ? { utelatt: leftOut } : {}),
  }
  return `---\n${stringify(header, { lineWidth: 0, version: '1.2' })}---\n`
}

// Only what was decided is written down. A draft or an article of another day may still come, and a withdrawn one is named nowhere.
function lasting(reason: OutReason, until: PlainDate): string | null {
  switch (reason.kind) {
    case 'asked':
      return 'nyhetsbrev.ta_med: nei'
    case 'consent':
      return 'samtykket gjelder ikke nyhetsbrev'
    case 'past-event':
      return `arrangementet var over før ${until}`
    default:
      return null
  }
}
