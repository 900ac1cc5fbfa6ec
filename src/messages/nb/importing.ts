import type { Importing } from '../importing.js'
import { count, list } from './grammar.js'

const near = (text: string | null): string => (text === null ? '' : ` I teksten står det «${text}».`)

export const importing: Importing = {
  gap: ({ what, near: found }, { topics, centres }) => {
    switch (what) {
      case 'tittel': return { label: 'tittel', text: 'Skriv tittelen. Den er ikke å se i teksten.' }
      case 'type': return { label: 'type', text: 'Skriv nyhet, intervju, portrett, reportasje, veileder, arrangement, fagartikkel, rapport eller kommentar.' }
      case 'dato': return { label: 'dato', text: `Skriv dagen saken publiseres, som ÅÅÅÅ-MM-DD.${near(found)}` }
      case 'oppdatert': return { label: 'oppdatert', text: `Skriv dagen saken ble endret, som ÅÅÅÅ-MM-DD.${near(found)}` }
      case 'ingress': return { label: 'ingress', text: `Skriv en setning eller to om hva saken handler om, på 40 til 300 tegn.${found === null ? '' : ' Det første avsnittet er for langt til å være ingress.'}` }
      case 'forfatter': return { label: 'forfatter', text: 'Skriv hvem som har skrevet saken.' }
      case 'senter': return { label: 'senter', text: `Velg ${list(centres, 'eller')}.` }
      case 'tema': return { label: 'tema', text: `Velg ett eller flere av ${list(topics)}.${found === null ? '' : ` «${found}» er ikke et tema her.`}` }
      case 'personer': return { label: 'personer', text: 'Skriv hvem saken handler om, og grunnlaget: samtykke, stilling eller offentlig rolle. Samtykke må ha dato og omfang.' }
      case 'arrangement.start': return { label: 'start', text: `Skriv når det begynner, som ÅÅÅÅ-MM-DD TT:MM.${near(found)}` }
      case 'bilde.fil': return { label: 'fil', text: 'Legg bildet i articles/bilder, og skriv ../bilder/ og filnavnet.' }
      case 'bilde.alt': return { label: 'alt', text: 'Skriv hva bildet viser, for den som ikke ser det.' }
      case 'bilde.foto': return { label: 'foto', text: 'Skriv hvem som har tatt bildet. Er det en tegning, skriver du illustrasjon i stedet.' }
      case 'kilde.rettigheter': return { label: 'rettigheter', text: 'Teksten er en annens. Skriv avtalen som gir lov til å bruke den.' }
      case 'bilde-i-teksten': return { label: 'bilde', text: `Et bilde ble ikke med. Legg det i articles/bilder, og sett det inn i teksten.${near(found)}` }
      case 'alt-i-teksten': return { label: 'alt', text: `Skriv hva bildet ${found === null ? '' : `${found} `}viser, mellom hakeparentesene i teksten.` }
      case 'lenke': return { label: 'lenke', text: `Her var det kanskje en lenke: «${found ?? ''}». Sett den inn på nytt.` }
      case 'tegn': return { label: 'tegn', text: `Noen bokstaver er ødelagt (${found ?? ''}). Importer på nytt med --rett-tegn hvis de skal rettes.` }
      case 'kommentar': return { label: 'kommentar', text: found === null ? 'Det står en kommentar i Word.' : `Kommentar i Word. ${found}` }
      case 'nokkel': return { label: 'hodet', text: `korus har ingen nøkkel for «${found ?? ''}». Linjen står som kommentar i hodet.` }
      case 'kortkode': return { label: 'kortkode', text: `«${found ?? ''}» er skrevet for et annet program. Skriv det om, eller ta det bort.` }
      case 'form': return { label: 'form', text: 'Alle ordene er med, men ikke formen. Se over overskrifter, lister og lenker mot originalen.' }
    }
  },
  missing: 'MANGLER',
  unknownKeys: 'Dette sto i hodet, og har ingen nøkkel her:',
  headings: { read: 'Lest som', removed: 'Tatt bort', missing: 'Mangler' },
  as: { innsettinger: 'innsettinger tatt med', fotnote: 'fotnoter', bilde: 'bilde', intervju: 'intervju', sitat: 'sitat', fakta: 'faktaboks', mellomtittel: 'mellomtittel', liste: 'liste' },
  why: {
    chrome: 'fra siden rundt', section: 'seksjonsnavn', repeated: 'står to ganger', deleted: 'strøket i Word', 'page-header': 'topptekst', alt: 'laget av Word', meta: 'opplysning', mark: 'kode',
  },
  progress: (done, all, which) => `Importerer ${done} av ${all}: ${which}`,
  became: (source, path) => `${source} ble ${path}`,
  refused: (source, why, detail) => `${source} ble ikke importert. ${reasons[why]}${detail === null ? '' : ` ${detail}`}`,
  already: (source, path) => `${source} er importert før og ligger i ${path}. Den er ikke rørt. Slett saken først hvis du vil begynne på nytt.`,
  taken: (slug, instead) => `Adressen ${slug} er i bruk, så saken fikk ${instead}.`,
  encoding: (name) => `Filen var lagret som ${name}. Kladden er lagret som UTF-8.`,
  others: (n) => `${count(n, 'vedlegg, meny eller annet', 'vedlegg, menyer og annet')} i eksporten er ikke innlegg og ble ikke importert.`,
  kept: (folder) => `Originalen ligger i ${folder}. Trekker noen seg, må den slettes også der.`,
  done: (drafts, refused) => `Importerte ${count(drafts, 'kladd', 'kladder')}.${refused > 0 ? ` ${count(refused, 'fil', 'filer')} ble ikke importert.` : ''}`,
  nothing: 'Det var ingenting å importere.',
  next: (path) => (path === null ? 'Se hva som mangler: korus sjekk' : `Se hva som mangler: korus sjekk ${path}`),
  clipboard: 'utklippstavlen',
  stdin: 'teksten',
}

const reasons = {
  empty: 'Den er tom.',
  'old-word': 'Det er et eldre Word-dokument (.doc), eller ett som har fått feil etternavn. Åpne det i Word, velg Lagre som og .docx.',
  encrypted: 'Den er låst med passord. Åpne den, ta bort passordet og lagre på nytt.',
  broken: 'Den er skadet og kan ikke leses. Åpne den i programmet den er laget i, og lagre den på nytt.',
  bomb: 'Den pakker ut mye mer enn et dokument kan inneholde, og blir ikke åpnet. Lim inn teksten i stedet.',
  'too-large': 'Den er for stor. Del den opp, eller lim inn teksten.',
  picture: 'Det er et bilde. Legg det i articles/bilder.',
  pdf: 'En PDF har ikke teksten i en form som kan leses trygt. Be om Word-filen, eller kopier teksten og bruk --clipboard.',
  rtf: 'Det er en RTF-fil. Åpne den i Word, velg Lagre som og .docx.',
  'other-office': 'Det er et regneark eller en presentasjon. Kopier teksten og bruk --clipboard.',
  'not-text': 'Det er ikke tekst som korus kan lese. Kopier teksten og bruk --clipboard.',
  'merge-conflict': 'To versjoner er satt sammen i den uten at noen har valgt. Velg mellom dem først.',
  unreadable: 'Den kunne ikke åpnes. Se om du har tilgang til den.',
  'bad-header': 'Hodet mellom strekene kan ikke leses. Se om anførselstegn og kolon står riktig, eller ta bort hodet og importer teksten.',
  'no-posts': 'Det er ingen innlegg i eksporten.',
  'own-fault': 'Det er en feil i korus, ikke i teksten din: noen ord ville gått tapt, så ingenting er skrevet. Send dette til den som vedlikeholder korus:',
} as const
