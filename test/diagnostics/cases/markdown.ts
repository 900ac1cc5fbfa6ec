import type { markdownCodes } from '../../../src/codes/markdown.js'
import { article, ofBody, ofFile, type Cases } from '../case.js'
import { picture } from './picture.js'

const image = { 'articles/mote.png': picture }
const interview = ['type: intervju', 'personer: [{navn: Kari, grunnlag: stilling}]']
const table = '| År | Tall |\n| --- | --- |\n'
const many = (n: number): string => Array.from({ length: n }, (_, i) => `| k${i} `).join('') + '|\n' + '| --- '.repeat(n) + '|\n'

export const markdownCases: Cases<typeof markdownCodes> = {
  'for-mye-markdown': ofBody(many(41).replace(/(\|(?: --- \|)+)/, '⟦$1⟧'), many(40)),
  'ra-html': ofBody('Her er ⟦<b>⟧viktig.', 'Her er **viktig**.'),
  'ukjent-ramme': ofBody('⟦:::faktta[Om tilbudet]⟧\nÅpent.\n:::', ':::fakta[Om tilbudet]\nÅpent.\n:::'),
  'ramme-ikke-lukket': ofBody('⟦:::fakta[Om tilbudet]⟧\nÅpent.', ':::fakta[Om tilbudet]\nÅpent.\n:::'),
  'ramme-tittel': ofBody('⟦:::fakta Om tilbudet⟧\nÅpent.\n:::', ':::fakta[Om tilbudet]\nÅpent.\n:::'),
  'lost-kolon': ofBody('Åpent.\n\n⟦:::⟧', 'Åpent.'),
  'overskrift-niva': ofBody('⟦# Tilbudet⟧\n\nÅpent.', '## Tilbudet\n\nÅpent.'),
  'tom-overskrift': ofBody('⟦##⟧\n\nÅpent.', 'Åpent.'),
  'lenke-uten-tekst': ofBody('Se ⟦[](https://www.fhi.no/)⟧.', 'Se [Navnet på siden](https://www.fhi.no/).'),
  'lenke-skjema': ofBody('Se ⟦[rapporten](javascript:alert)⟧.', 'Se [rapporten](https://www.fhi.no/).'),
  'lenketekst-her': ofBody('Rapporten ligger ⟦[her](https://www.fhi.no/)⟧.', '[Les veilederen for arbeidsgivere](https://www.fhi.no/).'),
  'bilde-uten-alt': ofBody('Møtet:\n\n⟦![](mote.png)⟧', 'Møtet:\n\n![To kolleger ved et møtebord](mote.png)', [], image),
  'bilde-utenfra': ofBody('Møtet:\n\n⟦![Et møte](https://www.fhi.no/mote.png)⟧', 'Møtet:\n\n![Et møte](mote.png)', [], image),
  'svar-med-bindestrek': ofBody('Hva nå?\n\n⟦- Vi fortsetter.⟧', 'Hva nå?\n\n– Vi fortsetter.', interview),
  'dato-blir-liste': ofBody('⟦8. juni⟧ åpnet tilbudet.', '8\\. juni åpnet tilbudet.'),
  'celle-uten-kolonne': ofBody(`${table}| 2026 | 7 ⟦| 8 |⟧`, `${table}| 2026 | 7 \\| 8 |`),
  'ubrukt-fotnote': ofBody('Åpent.\n\n⟦[^1]: Fra 2026.⟧', 'Åpent.[^1]\n\n[^1]: Fra 2026.'),
  'ubrukt-lenkemerke': ofBody('Åpent.\n\n⟦[fhi]: https://www.fhi.no/⟧', 'Åpent, sier [fhi].\n\n[fhi]: https://www.fhi.no/'),
  'tom-artikkel': ofFile(article([], '').replace('\n---\n', '\n---\n⟦⟧'), article()),
}
