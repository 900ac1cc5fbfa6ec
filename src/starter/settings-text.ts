import { quoted } from '../schema/yaml-line.js'
import { withIds, type Answers } from './answers.js'

const shown = (value: string): string => quoted(value.replace(/\s+/g, ' ').trim())

/** A centre's korus.yml: what it answered, and beside it, in words for an adviser, what each line means and what else can be written; `nynorsk` has names of topics in nynorsk by those in bokmål. */
export function settingsText({ name, url, publisher, address, email, centres, topics }: Answers, nynorsk: ReadonlyMap<string, string>): string {
  const all = withIds(centres)
  const only = all.length === 1 ? all[0] : undefined
  return `# Innstillingene for nettstedet og nyhetsbrevet. En linje som begynner med #, er en forklaring og gjør ingenting.
# Se alle nøklene i node_modules/korus/docs/metadata.md, og se etter feil med: npx korus sjekk
korus: 1

navn: ${shown(name)}
# Adressen nettstedet får. Den kan ha en sti, som https://www.example.no/magasin
url: ${shown(url)}
utgiver: ${shown(publisher)}
# Må stå i nyhetsbrevet.
postadresse: ${shown(address)}
kontakt: {epost: ${shown(email)}}
# Offentlige virksomheter skal lenke til tilgjengelighetserklæringen sin. Ta bort # når dere har den.
# tilgjengelighet: https://uustatus.no/nb/erklaringer/publisert/…
# personvern: https://www.example.no/personvern

# Sakene viser til et senter med id. Et navn kan endres når som helst. Endrer dere id-en, skriver dere den gamle
# under tidligere: - {id: nytt-navn, navn: Nytt navn, tidligere: [gammelt-navn]}
sentre:
${all.map((one) => `  - {id: ${one.id}, navn: ${shown(one.name)}}`).join('\n')}

# Temaene sakene ordnes etter. Med synonymer: [bolig, husly] bak navnet finner leserne temaet også på de ordene.
temaer:
${withIds(topics).map((one) => `  - {id: ${one.id}, navn: {nb: ${shown(one.name)}, nn: ${shown(nynorsk.get(one.name) ?? one.name)}}}`).join('\n')}

# Gjelder når en sak ikke sier noe annet.
standard: {${only ? `senter: ${only.id}, ` : ''}forfatter: redaksjonen, sprak: nb}

# De som skriver, med id som sakene kan vise til.
forfattere:
  - {id: redaksjonen, navn: Redaksjonen, epost: ${shown(email)}}

nyhetsbrev:
  tittel: ${shown(name)}
  avsender: {navn: ${shown(name)}, epost: ${shown(email)}}
  # Tjenesten som sender: egen, mailchimp, brevo, mailerlite, listmonk, keila, ghost eller buttondown.
  leverandor: egen
  avmelding: ${shown(`mailto:${email}?subject=Avmelding`)}
  pamelding: ${shown(`mailto:${email}?subject=Påmelding`)}
  # E-posttjeneren for prøver: npx korus send. Passordet skal aldri stå her.
  # epost: {vert: smtp.example.no, bruker: nyhetsbrev@example.no}

# Farger som #rrggbb. korus sier fra når noe blir vanskelig å lese.
# farger: {aksent: '#0b5563'}

# Hvor alvorlig en regel er: av, råd, advarsel eller feil. Reglene står i node_modules/korus/docs/regler.md
# regler: {for-lang: råd}
`
}
