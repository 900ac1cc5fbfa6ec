import type { newsletterCodes } from '../../codes/newsletter.js'
import type { Messages } from '../types.js'
import { count, dayInWords, list } from './grammar.js'

const states = {
  withdrawn: 'is withdrawn', draft: 'is a draft', scheduled: 'is not published on the issue’s last day', expired: 'expires before the issue’s last day',
} as const
const heaviestOf = (titles: readonly string[]): string =>
  titles.length === 0 ? '' : `${titles.length === 1 ? 'The heaviest is' : 'The heaviest are'} ${list(titles.map((title) => `“${title}”`))}.`

const barriers = {
  language: ['its language is not given', 'Set lang="{{lang}}" on mjml.'],
  direction: ['its direction is not given', 'Set dir="ltr" on mjml.'],
  title: ['its title is missing', 'Write <mj-title>{{title}}</mj-title> in mj-head.'],
  tables: ['a table is read out as a table', 'Set role="presentation" on tables that are there for looks alone.'],
  headings: ['its headings skip a level, or there is not one h1', 'Use h1 once, then h2, then h3.'],
  alt: ['a picture has no alt', 'Write alt="" on pictures that only decorate, else alt="{{alt}}".'],
  links: ['a link does not say where it leads', 'Let the words of the link be the story’s title, or others that can be read alone.'],
  justified: ['its text is justified', 'Align text to the left.'],
  small: ['its type is smaller than 14 px', 'Set font-size to 14px or more.'],
  contrast: ['its text is too like the background', 'Use the colours of korus.yml, which are tried against each other.'],
  zoom: ['the reader may not enlarge it', 'Take away user-scalable and maximum-scale.'],
} as const

export const newsletterMessages: Messages<typeof newsletterCodes> = {
  'ukjent-sak': ({ slug, nearest, isFaulty }) => ({
    message: isFaulty ? `The article “${slug}” has errors and can’t be read, so it can’t be in the issue.` : `The issue lists the article “${slug}”, which does not exist.`,
    hint: isFaulty ? 'Mend the errors in the article. Then there is nothing to do here.' : nearest === null ? 'Write the name as it is in the article’s address, or delete the line.' : `Did you mean “${nearest}”? Write that, or delete the line.`,
  }),
  'sak-ikke-publisert': ({ slug, state }) => ({
    message: `The article “${slug}” ${states[state]} and cannot be in the issue.`,
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
    hint: `Name the file by year and month, such as ${example}.md. The next issue of the same month is ${example}-2.md.`,
  }),
  'tom-utgave': () => ({
    message: 'The issue has no stories.',
    hint: 'Add at least one story under saker, or delete the file.',
  }),
  'sak-uten-merke': ({ layout }) => ({
    message: `The template ${layout} sets no marks around each story, so a story can't be taken out of the issue once it is sent.`,
    hint: `Write {{marks.begin}} before each story and {{marks.instead}}{{gone}}{{marks.end}} after it, as newsletter/full.mjml.hbs does.`,
  }),
  'sendt-uten-filer': ({ id }) => ({
    message: `The issue is marked as sent, but its e-mail is not kept. When an article changes, the issue does too.`,
    hint: `Run korus newsletter ${id} --sent.`,
  }),
  'sendt-mangler': ({ id, day }) => ({
    message: `The files in articles/nyhetsbrev/${id} say that the issue is sent, but it is not said here.`,
    hint: `Write sendt: ${day}. If it is not sent, delete the folder articles/nyhetsbrev/${id}.`,
  }),
  'sendt-fil-endret': ({ file, gone }) => ({
    message: `${file} is ${gone ? 'gone' : 'no longer as it was when the issue was sent'}.`,
    hint: `Bring it back from the version history: git checkout HEAD -- ${file}`,
  }),
  'sendt-endret': ({ key, before, after, day, next }) => ({
    message: key === 'innledning'
      ? `The introduction was changed after the issue was sent on ${dayInWords(day)}.`
      : `${key} was changed after the issue was sent on ${dayInWords(day)}: ${before === null ? 'new is' : `“${before}”`}${before === null ? ` “${after}”.` : after === null ? ' is gone.' : ` has become “${after}”.`}`,
    hint: `Put it back. Write a correction of the web page under rettelser, and what is new to readers in a new issue: korus newsletter --since last --id ${next}.`,
  }),
  'trukket-hovedsak': ({ slug, key, text }) => ({
    message: `The lead story “${slug}” is withdrawn, but ${key} may still speak of it: “${text}”`,
    hint: `Write ${key} anew, so that no name is left.`,
  }),
  'trukket-navn': () => ({
    message: 'This is the name of somebody in a story that is withdrawn. Readers see “[…]” in its place.',
    hint: 'Write it anew, so that the name is not needed.',
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
  'epost-stengsel': ({ layout, kind, found }) => ({
    message: `The e-mail shuts somebody out: ${barriers[kind][0]}: ${found}`,
    hint: `${barriers[kind][1]} The template is ${layout}.`,
  }),
  'utgave-stor': ({ kilobytes, heaviest }) => ({
    message: `The e-mail is ${kilobytes} kB. Gmail cuts it at 102 kB, and readers then lose the unsubscribe link.`,
    hint: `Take out a story, or shorten the introduction. ${heaviestOf(heaviest)}`.trim(),
  }),
  'utgave-for-stor': ({ kilobytes, heaviest }) => ({
    message: `The e-mail is ${kilobytes} kB. It may be 100 kB at most, or Gmail cuts it and readers lose the unsubscribe link.`,
    hint: `Take out stories, share them between two issues, or shorten the introduction. ${heaviestOf(heaviest)}`.trim(),
  }),
}
