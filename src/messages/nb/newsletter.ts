import type { newsletterCodes } from '../../codes/newsletter.js'
import type { Messages } from '../types.js'
import { count, list } from './grammar.js'

const states = { withdrawn: 'er trukket', draft: 'er en kladd', scheduled: 'er ikke publisert ennå', expired: 'er utløpt' } as const
const quoted = (items: readonly string[]): string => list(items.map((item) => `«${item}»`))

export const newsletterMessages: Messages<typeof newsletterCodes> = {
  'ukjent-sak': ({ slug, nearest }) => ({
    message: `Utgaven viser til saken «${slug}», men den finnes ikke.`,
    hint: nearest === null ? 'Skriv navnet slik det står i adressen til saken, eller stryk linjen.' : `Mente du «${nearest}»? Skriv det, eller stryk linjen.`,
  }),
  'sak-ikke-publisert': ({ slug, state }) => ({
    message: `Saken «${slug}» ${states[state]} på utgavens siste dag.`,
    hint: state === 'draft' || state === 'scheduled' ? 'Publiser saken, eller stryk den fra saker i utgaven.' : 'Stryk den fra saker i utgaven.',
  }),
  'sak-to-ganger': ({ slug }) => ({
    message: `Saken «${slug}» står to ganger i utgaven.`,
    hint: 'Stryk den ene linjen.',
  }),
  'sak-uten-samtykke': ({ slug }) => ({
    message: `Minst én person i saken «${slug}» har ikke samtykket til nyhetsbrev.`,
    hint: 'Stryk saken fra utgaven. Har personen samtykket, legger du til nyhetsbrev i samtykke.omfang i saken.',
  }),
  'hovedsak-ikke-med': ({ slug }) => ({
    message: `Hovedsaken «${slug}» er ikke med i utgaven.`,
    hint: `Legg «- ${slug}» til under saker, eller velg en annen hovedsak.`,
  }),
  'ugyldig-utgave-id': ({ found, example }) => ({
    message: `«${found}» er ikke navnet på en utgave.`,
    hint: `Skriv år og måned, for eksempel ${example}. Den neste utgaven i samme måned er ${example}-2.`,
  }),
  'tom-utgave': () => ({
    message: 'Utgaven har ingen saker.',
    hint: 'Legg til minst én sak under saker, eller slett filen.',
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
  'utgave-stor': ({ kilobytes, heaviest }) => ({
    message: `E-posten er på ${kilobytes} kB. Gmail kutter ved 102 kB, og da mister leserne avmeldingslenken.`,
    hint: `Ta ut en sak. De tyngste er ${quoted(heaviest)}.`,
  }),
  'utgave-for-stor': ({ kilobytes, heaviest }) => ({
    message: `E-posten er på ${kilobytes} kB. Den kan være på høyst 100 kB, ellers kutter Gmail den, og leserne mister avmeldingslenken.`,
    hint: `Ta ut saker, eller del dem på to utgaver. De tyngste er ${quoted(heaviest)}.`,
  }),
}
