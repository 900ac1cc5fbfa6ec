import type { markdownCodes } from '../../codes/markdown.js'
import type { Messages } from '../types.js'

const tooMuch = {
  size: 'The text is too long',
  line: 'The line is too long',
  depth: 'Lists, quotations or boxes lie too deep in each other, or there are too many of them',
  links: 'There are too many links or pictures',
  columns: 'The table is too large',
  emphasis: 'There are too many asterisks, underscores, square brackets and other marks',
  references: 'There are too many footnotes or link references',
}

/** What is said in English about an article's body. */
export const markdownMessages: Messages<typeof markdownCodes> = {
  'for-mye-markdown': ({ what }) => ({
    message: `${tooMuch[what]} for the article to be read.`,
    hint: what === 'line' || what === 'emphasis' ? 'Divide the text into paragraphs, with an empty line between them.' : 'Divide the article, or attach the long part as a file.',
  }),
  'ra-html': ({ lost }) => ({
    message: `The HTML is not published, and “${short(lost)}” would be lost.`,
    hint: 'Write the same in Markdown: **bold**, *italic*, [link text](https://address.no). To show the character <, write \\<.',
  }),
  'ukjent-ramme': ({ found, nearest, known }) => ({
    message: `There is no box called “${found}”.`,
    hint: nearest ? `Did you mean :::${nearest}?` : `The boxes are ${known.map((name) => `:::${name}`).join(', ')}.`,
  }),
  'ramme-ikke-lukket': ({ name }) => ({
    message: `The box “${name}” has no end, so the rest of the text lands in it.`,
    hint: 'Write ::: alone on a line where the box ends. When a box lies in another, the outer one takes more colons: ::::',
  }),
  'ramme-tittel': ({ line }) => ({
    message: 'The box is written in a way that cannot be read.',
    hint: `Put the title in square brackets, with no space before them: ${line}`,
  }),
  'lost-kolon': () => ({
    message: 'The line ::: ends a box, but no box is open here.',
    hint: 'Remove the line, or write :::fakta[Title] where the box begins.',
  }),
  'overskrift-niva': ({ found, wanted, count }) => ({
    message: (found === 1 ? 'The heading has one #, the level of the article’s title.' : `The heading is at level ${found}, but level ${wanted} comes next here.`)
      + (count === 1 ? '' : ` ${count} headings of the article are at the wrong level. This is the first.`),
    hint: `Write ${'#'.repeat(wanted)} before the heading.${count === 1 ? '' : ' korus check --fix mends them all.'}`,
  }),
  'tom-overskrift': () => ({
    message: 'The heading has no text.',
    hint: 'Write the text after the # characters, or remove the line.',
  }),
  'lenke-uten-tekst': ({ url }) => ({
    message: `The link to ${url} has no text.`,
    hint: `Say where the link leads, between the square brackets: [Name of the page](${url})`,
  }),
  'lenke-skjema': ({ url, scheme }) => ({
    message: scheme === '//' ? `The address ${url} lacks https:.` : `The link leads to ${short(url)}, and addresses with ${scheme}: cannot be used.`,
    hint: scheme === '//' ? `Write https:${url}` : 'Use an address that begins with https:, mailto: or tel:, or the path of an article or attachment.',
  }),
  'lenketekst-her': ({ text }) => ({
    message: `The link text “${text}” does not say where the link leads.`,
    hint: 'Write for instance “Les veilederen for arbeidsgivere”.',
  }),
  'bilde-uten-alt': ({ file }) => ({
    message: `The picture ${file} has no text for those who do not see it.`,
    hint: `Say what the picture shows, between the square brackets: ![Two colleagues at a table](${file})`,
  }),
  'bilde-utenfra': ({ url }) => ({
    message: `The picture ${short(url)} does not lie with the article.`,
    hint: 'Put the file in the article’s folder and write the file name alone: ![What the picture shows](picture.jpg)',
  }),
  'svar-med-bindestrek': ({ line }) => ({
    message: 'The line of the interview begins with a hyphen. Use an en dash (–), or it becomes a bullet list.',
    hint: `Write an empty line and then: ${short(line)}`,
  }),
  'dato-blir-liste': ({ line }) => ({
    message: 'A number with a full stop first on a line becomes a numbered list.',
    hint: `Put a backslash before the full stop: ${short(line)}`,
  }),
  'celle-uten-kolonne': ({ columns }) => ({
    message: `The row has more cells than the table has columns (${columns}), and the last ones are lost.`,
    hint: 'Remove a |, give the table another column, or write \\| where the bar belongs to the text.',
  }),
  'ubrukt-fotnote': ({ label }) => ({
    message: `Nothing in the text refers to the footnote “${label}”, so it is lost.`,
    hint: `Write [^${label}] where the footnote belongs, or give it a name that is not in use.`,
  }),
  'ubrukt-lenkemerke': ({ label }) => ({
    message: `The line “[${label}]: …” is read as the address of a link that is not there, and is lost.`,
    hint: `Write [${label}] where the link belongs. To show the line, write \\[${label}]: …`,
  }),
  'tom-artikkel': () => ({
    message: 'The article has no text.',
    hint: 'Write the text below the line of --- that ends the header.',
  }),
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
