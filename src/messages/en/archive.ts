import type { archiveCodes } from '../../codes/archive.js'
import type { Messages } from '../types.js'
import { dayInWords } from './grammar.js'

const states: Readonly<Record<string, string>> = { draft: 'is a draft', scheduled: 'is not published yet' }

const either = (nearest: string | null, otherwise: string): string => (nearest === null ? otherwise : `Did you mean “${nearest}”?`)

export const archiveMessages: Messages<typeof archiveCodes> = {
  'lik-slug': ({ slug, other }) => ({
    message: `The article would get the address artikler/${slug}/, which ${other} has already.`,
    hint: `Give the newer of the two its own address in the header, for instance slug: ${slug}-2`,
  }),
  'dod-lenke': ({ target, nearest }) => ({
    message: `The link leads to “${target}”, which doesn't exist.`,
    hint: either(nearest, "Write the address as it is on the site, or the article's file name. Capital and small letters must agree."),
  }),
  'dodt-anker': ({ anchor, nearest }) => ({
    message: `The link leads to “#${anchor}”, but the article has no heading with that address.`,
    hint: either(nearest && `#${nearest}`, 'Take away what follows #, and the link leads to the top of the article.'),
  }),
  'lenke-til-upublisert': ({ target, state }) => ({
    message: `The link leads to “${target}”, which ${states[state] ?? 'is not published'}. Readers get the words of the link alone.`,
    hint: 'Publish that article at the same time, or take the link away.',
  }),
  'bilde-mangler': ({ file, nearest }) => ({
    message: `The picture “${file}” doesn't exist.`,
    hint: either(nearest, 'Put the picture in the same folder as the article. Capital and small letters in the name must agree.'),
  }),
  'bilde-ukjent': ({ file }) => ({
    message: `“${file}” can't be shown as a picture. The file is something else than a picture, or it is damaged.`,
    hint: 'Save the picture again as JPEG, PNG or WebP.',
  }),
  'vedlegg-mangler': ({ file, nearest }) => ({
    message: `The attachment “${file}” doesn't exist.`,
    hint: either(nearest, 'Put the file in the same folder as the article. Capital and small letters in the name must agree.'),
  }),
  'oversettelse-mangler': ({ slug, nearest }) => ({
    message: `The article is translated from “${slug}”, which doesn't exist.`,
    hint: either(nearest, "Write the original's slug: what follows artikler/ in its address."),
  }),
  adresselinje: ({ line, problem }) => ({
    message: problem === 'day' ? `The line “${line}” lacks the day on which the address was first published.` : `The line “${line}” is not an address of the site.`,
    hint: 'Write the address without the name of the site, a space and the day: artikler/nye-veier/ 2026-11-02',
  }),
  'fremtidig-dato': ({ day }) => ({
    message: `The article will not be published until ${dayInWords(day)}.`,
    hint: 'Correct the date if the year is wrong. Otherwise there is nothing to do.',
  }),
}
