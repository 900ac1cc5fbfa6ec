import type { Importing } from '../importing.js'
import { count, list } from './grammar.js'

const near = (text: string | null): string => (text === null ? '' : ` The text says “${text}”.`)

export const importing: Importing = {
  gap: ({ what, near: found }, { topics, centres }) => {
    switch (what) {
      case 'tittel': return { label: 'tittel', text: 'Write the title. It is not to be seen in the text.' }
      case 'type': return { label: 'type', text: 'Write nyhet, intervju, portrett, reportasje, veileder, arrangement, fagartikkel, rapport or kommentar.' }
      case 'dato': return { label: 'dato', text: `Write the day of publishing, as YYYY-MM-DD.${near(found)}` }
      case 'oppdatert': return { label: 'oppdatert', text: `Write the day of the last change, as YYYY-MM-DD.${near(found)}` }
      case 'ingress': return { label: 'ingress', text: `Write a sentence or two on what the article is about, 40 to 300 characters.${found === null ? '' : ' The first paragraph is too long to be a lead.'}` }
      case 'forfatter': return { label: 'forfatter', text: 'Write who wrote the article.' }
      case 'senter': return { label: 'senter', text: `Choose ${list(centres, 'or')}.` }
      case 'tema': return { label: 'tema', text: `Choose one or more of ${list(topics)}.${found === null ? '' : ` “${found}” is no topic here.`}` }
      case 'personer': return { label: 'personer', text: 'Write whom the article is about, and the ground: samtykke, stilling or offentlig rolle. A consent needs dato and omfang.' }
      case 'arrangement.start': return { label: 'start', text: `Write when it begins, as YYYY-MM-DD HH:MM.${near(found)}` }
      case 'bilde.fil': return { label: 'fil', text: 'Put the picture in articles/bilder, and write ../bilder/ and its name.' }
      case 'bilde.alt': return { label: 'alt', text: "Write what the picture shows, for those who don't see it." }
      case 'bilde.foto': return { label: 'foto', text: 'Write who took the picture. For a drawing, write illustrasjon instead.' }
      case 'kilde.rettigheter': return { label: 'rettigheter', text: "The text is another's. Write the agreement that lets you use it." }
      case 'bilde-i-teksten': return { label: 'bilde', text: `A picture was left behind. Put it in articles/bilder, and set it into the text.${near(found)}` }
      case 'alt-i-teksten': return { label: 'alt', text: `Write what the picture ${found === null ? '' : `${found} `}shows, between the square brackets in the text.` }
      case 'lenke': return { label: 'lenke', text: `There may have been a link here: “${found ?? ''}”. Put it in again.` }
      case 'tegn': return { label: 'tegn', text: `Some letters are damaged (${found ?? ''}). Import again with --repair if they are to be mended.` }
      case 'kommentar': return { label: 'kommentar', text: found === null ? 'There is a comment in Word.' : `A comment in Word. ${found}` }
      case 'nokkel': return { label: 'header', text: `korus has no key for “${found ?? ''}”. The line stands as a comment in the header.` }
      case 'kortkode': return { label: 'kortkode', text: `“${found ?? ''}” is written for another program. Write it otherwise, or take it out.` }
      case 'form': return { label: 'form', text: 'Every word is there, but not the form. Compare headings, lists and links with the original.' }
    }
  },
  missing: 'MISSING',
  unknownKeys: 'This stood in the header, and has no key here:',
  headings: { read: 'Read as', removed: 'Taken out', missing: 'Missing' },
  as: { innsettinger: 'insertions taken in', fotnote: 'footnotes', bilde: 'picture', intervju: 'interview', sitat: 'quotation', fakta: 'facts box', mellomtittel: 'subhead', liste: 'list' },
  why: {
    chrome: 'from the page around', section: 'name of a section', repeated: 'stands twice', deleted: 'struck out in Word', 'page-header': 'page header', alt: 'made by Word', meta: 'detail', mark: 'code',
  },
  progress: (done, all, which) => `Importing ${done} of ${all}: ${which}`,
  became: (source, path) => `${source} became ${path}`,
  refused: (source, why, detail) => `${source} was not imported. ${reasons[why]}${detail === null ? '' : ` ${detail}`}`,
  already: (source, path) => `${source} was imported before and lies in ${path}. It is left alone. Delete the article first if you want to begin again.`,
  taken: (slug, instead) => `The address ${slug} is in use, so the article got ${instead}.`,
  encoding: (name) => `The file was saved as ${name}. The draft is saved as UTF-8.`,
  others: (n) => `${count(n, 'attachment, menu or other thing', 'attachments, menus and other things')} in the export are no posts and were not imported.`,
  kept: (folder) => `The original lies in ${folder}. If somebody withdraws, it must be deleted there as well.`,
  done: (drafts, refused) => `Imported ${count(drafts, 'draft')}.${refused > 0 ? ` ${count(refused, 'file')} could not be imported.` : ''}`,
  nothing: 'There was nothing to import.',
  next: (path) => (path === null ? 'See what is missing: korus check' : `See what is missing: korus check ${path}`),
  clipboard: 'the clipboard',
  stdin: 'the text',
}

const reasons = {
  empty: 'It is empty.',
  'old-word': 'It is an older Word document (.doc), or one with the wrong ending. Open it in Word and save it as .docx.',
  encrypted: 'It is locked with a password. Open it, take the password off and save it again.',
  broken: 'It is damaged and cannot be read. Open it in the program that made it, and save it again.',
  bomb: 'It unpacks to far more than a document can hold, and is not opened. Paste the text instead.',
  'too-large': 'It is too large. Divide it, or paste the text.',
  picture: 'It is a picture. Put it in articles/bilder.',
  pdf: 'A PDF does not hold its text in a way that can be read safely. Ask for the Word file, or copy the text and use --clipboard.',
  rtf: 'It is an RTF file. Open it in Word and save it as .docx.',
  'other-office': 'It is a spreadsheet or a presentation. Copy the text and use --clipboard.',
  'not-text': 'It is no text that korus can read. Copy the text and use --clipboard.',
  'merge-conflict': 'Two versions were put together in it and nobody has chosen. Choose between them first.',
  unreadable: 'It could not be opened. See whether you may read it.',
  'bad-header': 'The header between the fences cannot be read. See to its quotation marks and colons, or take it out and import the text.',
  'no-posts': 'There are no posts in the export.',
  'own-fault': 'It is a fault of korus, not of your text: words would have been lost, so nothing was written. Send this to whoever maintains korus:',
} as const
