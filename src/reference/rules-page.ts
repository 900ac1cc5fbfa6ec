import { archiveCodes } from '../codes/archive.js'
import { fileCodes } from '../codes/file.js'
import { headerCodes } from '../codes/header.js'
import { markdownCodes } from '../codes/markdown.js'
import { metadataCodes } from '../codes/metadata.js'
import { newsletterCodes } from '../codes/newsletter.js'
import { pictureCodes } from '../codes/pictures.js'
import { freshnessCodes, languageCodes, privacyCodes, referenceCodes, silenceCodes, trapCodes, typographyCodes } from '../codes/rules.js'
import { settingsCodes } from '../codes/settings.js'
import { templateCodes } from '../codes/template.js'
import { usualSeverity, type Code, type Diagnostic } from '../diagnostic.js'
import type { Wording } from '../messages/wording.js'
import { samples } from './samples.js'

const families: readonly (readonly [title: string, codes: object])[] = [
  ['Filen', fileCodes],
  ['Hodet', headerCodes],
  ['Verdiene i hodet, korus.yml og utgavene', metadataCodes],
  ['Teksten', markdownCodes],
  ['Markdown som blir noe annet enn ment', trapCodes],
  ['Tegnsetting', typographyCodes],
  ['Lenker, bilder og vedlegg', referenceCodes],
  ['Bildefiler', pictureCodes],
  ['Språk', languageCodes],
  ['Personvern', privacyCodes],
  ['Det som har gått ut på dato', freshnessCodes],
  ['Saken blant de andre', archiveCodes],
  ['Nyhetsbrevet', newsletterCodes],
  ['korus.yml', settingsCodes],
  ['Malene', templateCodes],
  ['Meldinger som er stilnet', silenceCodes],
]

const intro = `# Reglene
Denne siden er laget av korus selv, med \`npm run reference\`. Rett den ikke for hånd.

Bak hver melding står en kode. Her er alle, med meldingen slik den kan se ut og hva du gjør.
En **feil** hindrer at noe publiseres, i en kladd er den bare en advarsel. En **advarsel** publiseres, men bør rettes. Et **råd** er en vurderingssak.

Vil du ha en regel strengere, mildere eller av, skriv koden under \`regler\` i korus.yml:

\`\`\`yaml
regler: {for-lang: råd, lenketekst-her: feil}
\`\`\`

En feil som gjør at saken ikke kan leses, gjelder uansett.

Skal en regel være stille på ett sted, skriver du hvorfor: \`<!-- korus-ignore kode: grunn -->\` over avsnittet det gjelder, eller \`# korus-ignore kode: grunn\` over nøkkelen i hodet.`

/** The reference of every code as Markdown: how grave it usually is, what is said of a sample, and what to do. */
export function rulesPage(words: Wording): string {
  const severities = words.program.report.severity
  const parts = families.map(([title, codes]) => {
    const rows = (Object.keys(codes) as Code[]).map((code) => {
      const sample = { code, params: samples[code], at: { path: '', span: { start: 0, end: 0 } } } as Diagnostic
      const { message, hint } = words.diagnostic(sample)
      return `| \`${code}\` | ${severities[usualSeverity(code)]} | ${shown(message)} | ${shown(hint)} |`
    })
    return [`## ${title}`, '', '| Kode | Alvor | Melding | Hva du gjør |', '|---|---|---|---|', ...rows].join('\n')
  })
  return `${[intro, ...parts].join('\n\n')}\n`
}

/** Text as it is, in a cell of a Markdown table. */
const shown = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replaceAll('\n', ' ')
