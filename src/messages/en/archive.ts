import type { archiveCodes } from '../../codes/archive.js'
import type { Messages } from '../types.js'
import { dayInWords } from './grammar.js'

const states: Readonly<Record<string, string>> = { draft: 'is a draft', scheduled: 'is not published yet' }

const either = (nearest: string | null, otherwise: string): string => (nearest === null ? otherwise : `Did you mean “${nearest}”?`)

export const archiveMessages: Messages<typeof archiveCodes> = {
  'lik-slug': ({ slug, other, line }) => ({
    message: `The article would get the address artikler/${slug}/, which ${other}, line ${line}, has already.`,
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
  'adresse-forsvinner': ({ address, article, line }) => ({
    message: `The address ${address} has been published and would vanish.${article === null ? '' : ' This article seems to be the same under a new name.'}`,
    hint: article === null
      ? `Put the article back, or send readers on with this line in articles/adresser.txt: ${line}`
      : `Write this in the header, and readers are sent on: ${line}`,
  }),
  'adresse-kollisjon': ({ address, taken, other, line }) => ({
    message: [
      address === taken ? null : `The addresses ${address} and ${taken} are one and the same on many machines.`,
      other === null ? `The address ${taken} is one that korus uses itself.` : address === taken ? `The address ${address} is used already in ${other}, line ${line}.` : `The other stands in ${other}, line ${line}.`,
    ].filter((part) => part !== null).join(' '),
    hint: other === null ? 'Take it away, or write another.' : address === taken ? 'Keep the address in one of the places and take it away from the other.' : 'Spell it alike in both places, or take it away from one of them.',
  }),
  'adresse-stengt': ({ address, state }) => ({
    message: `The article has been published but ${states[state] ?? 'is not published now'}. At ${address} it only says that it is not available.`,
    hint: 'If that is what you want there is nothing to do. If it is to go for good, use korus withdraw.',
  }),
  'like-filnavn': ({ other }) => ({
    message: `The file has the same name as ${other} but for upper and lower case. On Windows and Mac they become one file.`,
    hint: 'Give one of them another name, and change the name where it is used.',
  }),
  'videresending-til-seg-selv': ({ address }) => ({
    message: `The address ${address} is sent on to itself.`,
    hint: 'Take it away here. The article has this address already.',
  }),
  'videresending-i-ring': ({ address, to }) => ({
    message: `${address} is sent on to ${to}, which is sent on in a circle.`,
    hint: 'Let one of the addresses lead to the page that readers are to see.',
  }),
  'videresending-uten-mal': ({ to, nearest }) => ({
    message: `The address is sent on to ${to}, which doesn't exist.`,
    hint: either(nearest, 'Write the address of a page that exists, as it is on the site.'),
  }),
  'fremtidig-dato': ({ day }) => ({
    message: `The article will not be published until ${dayInWords(day)}.`,
    hint: 'Correct the date if the year is wrong. Otherwise there is nothing to do.',
  }),
}
