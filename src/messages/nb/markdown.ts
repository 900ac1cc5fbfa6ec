import type { markdownCodes } from '../../codes/markdown.js'
import type { Messages } from '../types.js'

const tooMuch = {
  size: 'Teksten er for lang',
  line: 'Linjen er for lang',
  depth: 'Lister, sitater eller rammer ligger for dypt i hverandre, eller det er for mange av dem',
  links: 'Det er for mange lenker eller bilder',
  columns: 'Tabellen er for stor',
  emphasis: 'Det er for mange stjerner, understreker, hakeparenteser og andre merker',
  references: 'Det er for mange fotnoter eller lenkemerker',
}

/** What is said in Norwegian about an article's body. */
export const markdownMessages: Messages<typeof markdownCodes> = {
  'for-mye-markdown': ({ what }) => ({
    message: `${tooMuch[what]} til at saken kan leses.`,
    hint: what === 'line' || what === 'emphasis' ? 'Del teksten i avsnitt, med en tom linje mellom.' : 'Del saken i flere, eller legg det lange stoffet ved som fil.',
  }),
  'ra-html': ({ lost }) => ({
    message: `HTML-koden kommer ikke med på nettstedet, og «${short(lost)}» blir borte.`,
    hint: 'Skriv det samme i Markdown: **halvfet**, *kursiv*, [lenketekst](https://adresse.no). Skal tegnet < vises, skriv \\<.',
  }),
  'ukjent-ramme': ({ found, nearest, known }) => ({
    message: `Det finnes ingen ramme som heter «${found}».`,
    hint: nearest ? `Mente du :::${nearest}?` : `Rammene er ${known.map((name) => `:::${name}`).join(', ')}.`,
  }),
  'ramme-ikke-lukket': ({ name }) => ({
    message: `Rammen «${name}» har ingen slutt, så resten av teksten havner i den.`,
    hint: 'Skriv ::: alene på en linje der rammen skal slutte. Ligger en ramme i en annen, får den ytterste flere kolon: ::::',
  }),
  'ramme-tittel': ({ line }) => ({
    message: 'Rammen er skrevet på en måte som ikke kan leses.',
    hint: `Sett tittelen i hakeparenteser, uten mellomrom foran: ${line}`,
  }),
  'lost-kolon': () => ({
    message: 'Linjen ::: slutter en ramme, men her er ingen ramme åpen.',
    hint: 'Ta bort linjen, eller skriv :::fakta[Tittel] der rammen skal begynne.',
  }),
  'overskrift-niva': ({ found, wanted, count }) => ({
    message: (found === 1
      ? 'Overskriften har ett #, og det nivået har sakens tittel.'
      : `Overskriften er på nivå ${found}, men her kommer nivå ${wanted}.`)
      + (count === 1 ? '' : ` ${count} overskrifter i saken har feil nivå. Dette er den første.`),
    hint: `Skriv ${'#'.repeat(wanted)} foran overskriften.${count === 1 ? '' : ' korus sjekk --fix retter alle.'}`,
  }),
  'tom-overskrift': () => ({
    message: 'Overskriften har ingen tekst.',
    hint: 'Skriv teksten etter #-tegnene, eller ta bort linjen.',
  }),
  'lenke-uten-tekst': ({ url }) => ({
    message: `Lenken til ${url} har ingen tekst.`,
    hint: `Skriv hvor lenken går, mellom hakeparentesene: [Navnet på siden](${url})`,
  }),
  'lenke-skjema': ({ url, scheme }) => ({
    message: scheme === '//' ? `Adressen ${url} mangler https:.` : `Lenken går til ${short(url)}, og adresser med ${scheme}: kan ikke brukes.`,
    hint: scheme === '//' ? `Skriv https:${url}` : 'Bruk en adresse som begynner med https:, mailto: eller tel:, eller stien til en sak eller et vedlegg.',
  }),
  'lenketekst-her': ({ text }) => ({
    message: `Lenketeksten «${text}» sier ikke hvor lenken går.`,
    hint: 'Skriv for eksempel «Les veilederen for arbeidsgivere».',
  }),
  'bilde-uten-alt': ({ file }) => ({
    message: `Bildet ${file} mangler tekst for dem som ikke ser det.`,
    hint: `Skriv hva bildet viser, mellom hakeparentesene: ![To kolleger ved et møtebord](${file})`,
  }),
  'bilde-utenfra': ({ url }) => ({
    message: `Bildet ${short(url)} ligger ikke sammen med saken.`,
    hint: 'Legg bildefilen i samme mappe som saken, og skriv bare filnavnet: ![Hva bildet viser](bilde.jpg)',
  }),
  'svar-med-bindestrek': ({ line }) => ({
    message: 'Replikken begynner med bindestrek. Bruk tankestrek (–), ellers blir det en punktliste.',
    hint: `Skriv en tom linje og så: ${short(line)}`,
  }),
  'dato-blir-liste': ({ line }) => ({
    message: 'Tallet med punktum først på linjen blir en nummerert liste.',
    hint: `Sett omvendt skråstrek foran punktumet: ${short(line)}`,
  }),
  'celle-uten-kolonne': ({ columns }) => ({
    message: `Raden har flere celler enn tabellen har kolonner (${columns}), og de siste blir borte.`,
    hint: 'Ta bort en |, gi tabellen en kolonne til, eller skriv \\| der streken hører til teksten.',
  }),
  'ubrukt-fotnote': ({ label }) => ({
    message: `Ingenting i teksten viser til fotnoten «${label}», så den blir borte.`,
    hint: `Skriv [^${label}] der fotnoten hører til, eller gi den et navn som ikke er brukt.`,
  }),
  'ubrukt-lenkemerke': ({ label }) => ({
    message: `Linjen «[${label}]: …» blir lest som adressen til en lenke som ikke finnes, og blir borte.`,
    hint: `Skriv [${label}] der lenken skal være. Skal linjen vises, skriv \\[${label}]: …`,
  }),
  'tom-artikkel': () => ({
    message: 'Saken har ingen tekst.',
    hint: 'Skriv teksten under linjen med --- som slutter hodet.',
  }),
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
