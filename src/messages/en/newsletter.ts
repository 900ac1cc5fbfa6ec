import type { newsletterCodes } from '../../codes/newsletter.js'
import type { Messages } from '../types.js'
import { count, list } from './grammar.js'

const states = { withdrawn: 'is withdrawn', draft: 'is a draft', scheduled: 'is not published yet', expired: 'has expired' } as const
const quoted = (items: readonly string[]): string => list(items.map((item) => `“${item}”`))

export const newsletterMessages: Messages<typeof newsletterCodes> = {
  'ukjent-sak': ({ slug, nearest }) => ({
    message: `The issue lists the article “${slug}”, which does not exist.`,
    hint: nearest === null ? 'Write the name as it is in the article’s address, or delete the line.' : `Did you mean “${nearest}”? Write that, or delete the line.`,
  }),
  'sak-ikke-publisert': ({ slug, state }) => ({
    message: `The article “${slug}” ${states[state]} on the issue’s last day.`,
    hint: state === 'draft' || state === 'scheduled' ? 'Publish the article, or delete it from saker in the issue.' : 'Delete it from saker in the issue.',
  }),
  'sak-to-ganger': ({ slug }) => ({
    message: `The article “${slug}” is in the issue twice.`,
    hint: 'Delete one of the lines.',
  }),
  'sak-uten-samtykke': ({ slug }) => ({
    message: `At least one person in the article “${slug}” has not consented to newsletters.`,
    hint: 'Delete the article from the issue. If the person has consented, add nyhetsbrev to samtykke.omfang in the article.',
  }),
  'hovedsak-ikke-med': ({ slug }) => ({
    message: `The lead story “${slug}” is not in the issue.`,
    hint: `Add “- ${slug}” under saker, or choose another lead story.`,
  }),
  'ugyldig-utgave-id': ({ found, example }) => ({
    message: `“${found}” is not the name of an issue.`,
    hint: `Write year and month, such as ${example}. The next issue of the same month is ${example}-2.`,
  }),
  'tom-utgave': () => ({
    message: 'The issue has no stories.',
    hint: 'Add at least one story under saker, or delete the file.',
  }),
  'avmelding-antall': ({ found }) => ({
    message: found === 0 ? 'The e-mail has no unsubscribe link.' : `The e-mail has ${count(found, 'unsubscribe link')}.`,
    hint: 'The template has to show the unsubscribe link once, at the end of the e-mail.',
  }),
  'mangler-avmelding': ({ provider }) => ({
    message: `The provider is “${provider}”, but korus.yml does not say how readers unsubscribe.`,
    hint: "Write for example avmelding: 'mailto:newsletter@centre.no?subject=Unsubscribe' under nyhetsbrev in korus.yml.",
  }),
  'mjml-feil': ({ layout, line }) => ({
    message: line === null ? `The template ${layout} gives MJML that cannot be read.` : `The template ${layout} gives MJML with a fault in this line: ${line}`,
    hint: `Mend the line in templates/${layout}. The elements and attributes there are can be found at documentation.mjml.io.`,
  }),
  'utgave-stor': ({ kilobytes, heaviest }) => ({
    message: `The e-mail is ${kilobytes} kB. Gmail cuts it at 102 kB, and readers then lose the unsubscribe link.`,
    hint: `Take out a story. The heaviest are ${quoted(heaviest)}.`,
  }),
  'utgave-for-stor': ({ kilobytes, heaviest }) => ({
    message: `The e-mail is ${kilobytes} kB. It may be 100 kB at most, or Gmail cuts it and readers lose the unsubscribe link.`,
    hint: `Take out stories, or share them between two issues. The heaviest are ${quoted(heaviest)}.`,
  }),
}
