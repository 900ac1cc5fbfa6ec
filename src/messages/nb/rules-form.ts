import type { trapCodes, typographyCodes } from '../../codes/rules.js'
import type { Messages } from '../types.js'

export const trapMessages: Messages<typeof trapCodes> = {
  'punkttegn': () => ({
    message: 'Tegnet lager ikke en punktliste. Linjene flyter sammen til ett avsnitt.',
    hint: 'Skriv bindestrek og mellomrom først på hver linje: - Første punkt',
  }),
  'falsk-halvfet': ({ found, suggestion }) => ({
    message: `Stjernene i ${found} vises som stjerner, og teksten blir ikke halvfet.`,
    hint: suggestion === null
      ? 'La stjernene stå helt inntil ordene de gjelder, med mellomrom utenfor: ord **halvfet** ord'
      : `Sett mellomrom etter stjernene: ${suggestion}`,
  }),
  'tekst-over-strek': () => ({
    message: 'Teksten rett over --- blir en overskrift.',
    hint: 'Sett en tom linje mellom teksten og ---. Skal det være en overskrift, skriv ## foran og ta bort streken.',
  }),
  'tittel-gjentatt': () => ({
    message: 'Tittelen står her en gang til. Den vises allerede øverst på siden.',
    hint: 'Ta bort linjen.',
  }),
  'fotnote-mangler': ({ label }) => ({
    message: `Teksten viser til fotnoten «${label}», som ikke finnes.`,
    hint: `Skriv fotnoten nederst i saken: [^${label}]: Teksten i noten.`,
  }),
}

const spaces = {
  'before-mark': { message: 'Det er mellomrom foran skilletegnet.', hint: 'Sett tegnet rett etter ordet.' },
  'inside-quotation': { message: 'Det er mellomrom mellom anførselstegnet og sitatet.', hint: 'Sett anførselstegnet rett inntil ordet: «Slik»' },
  mixed: { message: 'Her står et hardt mellomrom ved siden av et vanlig.', hint: 'Slett begge, og skriv ett mellomrom.' },
  other: { message: 'Her står et mellomrom av et uvanlig slag.', hint: 'Slett det, og skriv et vanlig mellomrom.' },
  alone: { message: 'Avsnittet har bare et hardt mellomrom, og vises som et tomrom.', hint: 'Slett linjen.' },
} as const

const form = (message: (found: string) => string) => ({ found, suggestion }: { readonly found: string; readonly suggestion: string }) =>
  ({ message: message(found), hint: `Skriv ${suggestion}` })

export const typographyMessages: Messages<typeof typographyCodes> = {
  'anforselstegn': form(() => 'Anførselstegnene er ikke norske.'),
  'anforselstegn-uten-par': ({ mark }) => ({
    message: `Anførselstegnet ${mark} mangler det andre i paret.`,
    hint: 'Skriv « der sitatet begynner, og » der det slutter.',
  }),
  'tankestrek': () => ({
    message: 'Her står bindestrek, men det er mellomrom på begge sider.',
    hint: 'Bruk tankestrek: ord – ord. Bindestrek står uten mellomrom.',
  }),
  'tallrekke': form((found) => `«${found}» er fra og til, og da er streken lang og uten mellomrom.`),
  'hardt-mellomrom': ({ found, suggestion }) => ({
    message: `«${found}» kan bli delt mellom to linjer.`,
    hint: `Skriv ${suggestion} med hardt mellomrom. korus sjekk --fix gjør det for deg.`,
  }),
  'rart-mellomrom': ({ kind }) => spaces[kind],
  'telefonnummer': form((found) => `Telefonnummeret ${found} er vanskelig å lese slik det er delt.`),
  'ordenstall': form((found) => `Datoen «${found}» mangler punktum etter dagen.`),
  'klokkeslett': form((found) => `Klokkeslettet ${found} er skrevet med kolon.`),
  'usynlig-tegn': ({ name }) => ({
    message: `Her står et tegn som ikke synes (${name}). Det kan dele ord og ødelegge søk.`,
    hint: 'Slett det. korus sjekk --fix gjør det for deg.',
  }),
  'delt-bokstav': ({ letter }) => ({
    message: `Bokstaven ${letter} er lagret som to tegn, og blir ikke funnet i søk.`,
    hint: `Skriv ${letter} på nytt. korus sjekk --fix gjør det for deg.`,
  }),
  'odelagte-tegn': ({ found, meant }) => ({
    message: `Tegnene «${found}» er ødelagt: teksten er en gang lest i feil tegnsett.`,
    hint: meant === null ? 'Hent teksten på nytt fra der den kom fra.' : `Her skal det trolig stå «${meant}». Se om resten av teksten er hel.`,
  }),
}
