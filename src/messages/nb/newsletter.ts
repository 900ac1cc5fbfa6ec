import type { newsletterCodes } from '../../codes/newsletter.js'
import type { Messages } from '../types.js'
import { count, dayInWords, list } from './grammar.js'

const states = {
  withdrawn: 'er trukket', draft: 'er en kladd', scheduled: 'er ikke publisert på utgavens siste dag', expired: 'har gått ut før utgavens siste dag',
} as const
const heaviestOf = (titles: readonly string[]): string =>
  titles.length === 0 ? '' : `${titles.length === 1 ? 'Den tyngste saken' : 'De tyngste sakene'} er ${list(titles.map((title) => `«${title}»`))}.`

const barriers = {
  language: ['språket er ikke oppgitt', 'Sett lang="{{lang}}" på mjml.'],
  direction: ['leseretningen er ikke oppgitt', 'Sett dir="ltr" på mjml.'],
  title: ['tittelen mangler', 'Skriv <mj-title>{{title}}</mj-title> i mj-head.'],
  tables: ['en tabell leses opp som en tabell', 'Sett role="presentation" på tabeller som bare ordner utseendet.'],
  headings: ['overskriftene hopper over et nivå, eller h1 står ikke én gang', 'Bruk h1 én gang, så h2, så h3.'],
  alt: ['et bilde mangler alt', 'Skriv alt="" på bilder som bare pynter, ellers alt="{{alt}}".'],
  links: ['en lenke sier ikke hvor den går', 'La lenketeksten være sakens tittel eller noe annet som kan leses alene.'],
  justified: ['teksten er blokkjustert', 'Bruk venstrejustert tekst.'],
  small: ['skriften er mindre enn 14 px', 'Sett font-size til 14px eller mer.'],
  contrast: ['teksten er for lik bakgrunnen', 'Bruk fargene fra korus.yml, de er prøvd mot hverandre.'],
  zoom: ['leseren får ikke forstørre', 'Ta bort user-scalable og maximum-scale.'],
} as const

export const newsletterMessages: Messages<typeof newsletterCodes> = {
  'ukjent-sak': ({ slug, nearest, isFaulty }) => ({
    message: isFaulty ? `Saken «${slug}» har feil og kan ikke leses, så den kan ikke være med i utgaven.` : `Utgaven viser til saken «${slug}», men den finnes ikke.`,
    hint: isFaulty ? 'Rett feilene i saken. Da er det ingenting å gjøre her.' : nearest === null ? 'Skriv navnet slik det står i adressen til saken, eller slett linjen.' : `Mente du «${nearest}»? Skriv det, eller slett linjen.`,
  }),
  'sak-ikke-publisert': ({ slug, state }) => ({
    message: `Saken «${slug}» ${states[state]} og kan ikke være med.`,
    hint: state === 'draft' || state === 'scheduled' ? 'Publiser saken, eller slett den under saker i utgaven.' : 'Slett den under saker i utgaven.',
  }),
  'sak-to-ganger': ({ slug }) => ({
    message: `Saken «${slug}» står to ganger i utgaven.`,
    hint: 'Slett den ene linjen.',
  }),
  'sak-uten-samtykke': ({ slug }) => ({
    message: `Minst én person i saken «${slug}» har ikke samtykket til nyhetsbrev.`,
    hint: 'Ta saken ut av utgaven. Har personen samtykket, legger du til nyhetsbrev i samtykke.omfang i saken.',
  }),
  'hovedsak-ikke-med': ({ slug }) => ({
    message: `Hovedsaken «${slug}» er ikke med i utgaven.`,
    hint: `Legg «- ${slug}» til under saker, eller velg en annen hovedsak.`,
  }),
  'ugyldig-utgave-id': ({ found, example }) => ({
    message: `«${found}» er ikke navnet på en utgave.`,
    hint: `Gi filen et navn med år og måned, for eksempel ${example}.md. Den neste utgaven i samme måned heter ${example}-2.md.`,
  }),
  'tom-utgave': () => ({
    message: 'Utgaven har ingen saker.',
    hint: 'Legg til minst én sak under saker, eller slett filen.',
  }),
  'sak-uten-merke': ({ layout }) => ({
    message: `Malen ${layout} setter ikke merker rundt hver sak, så en sak kan ikke trekkes ut av utgaven etter at den er sendt.`,
    hint: `Skriv {{marks.begin}} foran hver sak, {{marks.instead}}{{gone}}{{marks.end}} etter den, slik det står i newsletter/full.mjml.hbs.`,
  }),
  'sendt-uten-filer': ({ id }) => ({
    message: `Utgaven er merket som sendt, men e-posten er ikke tatt vare på. Endres en sak, endres utgaven også.`,
    hint: `Kjør korus nyhetsbrev ${id} --sent.`,
  }),
  'sendt-mangler': ({ id, day }) => ({
    message: `Filene i articles/nyhetsbrev/${id} sier at utgaven er sendt, men det står ikke her.`,
    hint: `Skriv sendt: ${day}. Er den ikke sendt, sletter du mappen articles/nyhetsbrev/${id}.`,
  }),
  'sendt-fil-endret': ({ file, gone }) => ({
    message: `${file} er ${gone ? 'borte' : 'ikke lenger slik den var da utgaven ble sendt'}.`,
    hint: `Hent den tilbake fra versjonshistorikken: git checkout HEAD -- ${file}`,
  }),
  'sendt-endret': ({ key, before, after, day, next }) => ({
    message: key === 'innledning'
      ? `Innledningen er endret etter at utgaven ble sendt ${dayInWords(day)}.`
      : `${key} er endret etter at utgaven ble sendt ${dayInWords(day)}: ${before === null ? 'nytt er' : `«${before}»`}${before === null ? ` «${after}».` : after === null ? ' er borte.' : ` er blitt «${after}».`}`,
    hint: `Sett det tilbake. En rettelse på nettsiden skriver du under rettelser, og noe nytt til leserne i en ny utgave: korus nyhetsbrev --fra sist --id ${next}.`,
  }),
  'trukket-hovedsak': ({ slug, key, text }) => ({
    message: `Hovedsaken «${slug}» er trukket, men ${key} kan fortsatt nevne den: «${text}»`,
    hint: `Skriv ${key} om, så ingen navn står igjen.`,
  }),
  'trukket-navn': () => ({
    message: 'Her er navnet til noen i en sak som er trukket. Leserne ser «[…]» der det står.',
    hint: 'Skriv om, så navnet ikke trengs.',
  }),
  'avmelding-antall': ({ found }) => ({
    message: found === 0 ? 'E-posten har ingen lenke til avmelding.' : `E-posten har ${count(found, 'lenke', 'lenker')} til avmelding.`,
    hint: 'Malen skal vise avmeldingslenken én gang, nederst i e-posten.',
  }),
  'mangler-avmelding': ({ provider }) => ({
    message: `Leverandøren er «${provider}», men korus.yml sier ikke hvordan leserne melder seg av.`,
    hint: "Skriv for eksempel avmelding: 'mailto:nyhetsbrev@senteret.no?subject=Avmelding' under nyhetsbrev i korus.yml.",
  }),
  'mjml-feil': ({ layout, line }) => ({
    message: line === null ? `Malen ${layout} gir MJML som ikke kan leses.` : `Malen ${layout} gir MJML med en feil på denne linjen: ${line}`,
    hint: `Rett linjen i templates/${layout}. Elementene og attributtene som finnes, står på documentation.mjml.io.`,
  }),
  'epost-stengsel': ({ layout, kind, found }) => ({
    message: `E-posten stenger noen ute: ${barriers[kind][0]}: ${found}`,
    hint: `${barriers[kind][1]} Malen heter ${layout}.`,
  }),
  'utgave-stor': ({ kilobytes, heaviest }) => ({
    message: `E-posten er på ${kilobytes} kB. Gmail kutter ved 102 kB, og da mister leserne avmeldingslenken.`,
    hint: `Ta ut en sak, eller kort ned innledningen. ${heaviestOf(heaviest)}`.trim(),
  }),
  'utgave-for-stor': ({ kilobytes, heaviest }) => ({
    message: `E-posten er på ${kilobytes} kB. Den kan være på høyst 100 kB, ellers kutter Gmail den, og leserne mister avmeldingslenken.`,
    hint: `Ta ut saker, del dem på to utgaver, eller kort ned innledningen. ${heaviestOf(heaviest)}`.trim(),
  }),
}
