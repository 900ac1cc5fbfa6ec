import type { languageCodes, referenceCodes } from '../../codes/rules.js'
import type { Messages } from '../types.js'

/** In pixels: what a screen has use for. */
const widest = 3000

export const referenceMessages: Messages<typeof referenceCodes> = {
  'tapt-lenke': ({ found }) => ({
    message: `“${found}” sends the reader somewhere, but there is no link.`,
    hint: 'Put in the link that it once had, for instance [Les rapporten](https://adresse.no). Otherwise take the sentence out.',
  }),
  'bar-adresse': ({ url }) => ({
    message: 'The address stands as it is in the text. Read aloud, it is hard to follow.',
    hint: `Write what the reader finds there: [Navnet på siden](${url})`,
  }),
  'lenke-http': ({ url }) => ({
    message: 'The link begins with http: and is not encrypted.',
    hint: `See if the page is also at ${url.replace(/^http:/i, 'https:')}, and use that.`,
  }),
  'alt-som-bildetekst': () => ({
    message: 'The alternative text is the same as the caption, and is read aloud twice.',
    hint: 'Write what the picture shows, and let the caption say the rest.',
  }),
  'alt-som-filnavn': ({ alt }) => ({
    message: `“${alt}” is the name of a file and doesn't say what the picture shows.`,
    hint: 'Write for instance: To kvinner snakker sammen ved et bord',
  }),
  'stort-bilde': ({ file, megabytes, width }) => ({
    message: `The picture ${file} is ${megabytes} MB${width > widest ? ` and ${width} pixels wide` : ''}.`,
    hint: width > widest ? `Save it with a width of at most ${widest} pixels. No screen shows more.` : 'Save it again as JPG with a somewhat lower quality. 1 to 2 MB is nearly always enough.',
  }),
  'lite-bilde': ({ file, width }) => ({
    message: `The picture ${file} is only ${width} pixels wide. At the top of the article and on the front page it is blurred.`,
    hint: 'Ask the photographer for the original. It should be 1200 pixels wide or more. A picture taken from a web page is often but a small copy.',
  }),
  'pdf-uten-nettversjon': ({ file }) => ({
    message: `The article is short, and what it is about lies in ${file}. A PDF is hard to read on a phone and with a screen reader.`,
    hint: 'Put what matters most into the article, so that everyone gets it.',
  }),
}

const standards = { nb: 'bokmål', nn: 'nynorsk' } as const

export const languageMessages: Messages<typeof languageCodes> = {
  'annen-malform': ({ found, paragraphs }) => ({
    message: paragraphs === 1
      ? `The paragraph seems to be in ${standards[found]}, but the article is set to ${standards[found === 'nb' ? 'nn' : 'nb']}.`
      : `${paragraphs} paragraphs seem to be in ${standards[found]}, but the article is set to ${standards[found === 'nb' ? 'nn' : 'nb']}. This is the first.`,
    hint: `If the whole article is in ${standards[found]}, write sprak: ${found}. If it is a quotation, put it in « » or :::sitat.`,
  }),
  'tungt-sprak': ({ lix }) => ({
    message: `The text is hard to read: its readability index (LIX) is ${lix}.`,
    hint: 'Split the longest sentences, and find shorter words where you can. 40 to 50 is usual in newspapers.',
  }),
  'ord-a-unnga': ({ found, better, why }) => ({
    message: `Think over the word “${found}”. The reason, in Norwegian: ${why.replace(/[^.!?]$/, '$&.')}`,
    hint: `You may write ${better}.`,
  }),
  'skrivemate': ({ found, right }) => ({
    message: `“${found}” is not how you have chosen to spell it.`,
    hint: `Write ${right}`,
  }),
  'skrivefeil': ({ found, right }) => ({
    message: `“${found}” looks like a slip.`,
    hint: `Did you mean “${right}”?`,
  }),
}
