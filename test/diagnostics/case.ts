import { lineMap } from '../../src/source.js'
import { settingsText } from '../project.js'
import type { Content, Files } from './check.js'

/** Files that bring a complaint, with the stretch it stands at between ⟦ and ⟧, and the same files when its remedy is followed. */
export interface Case {
  readonly files: Files
  readonly mended: Files
}

/** One case for each code of a family: no code is without one. */
export type Cases<Family> = { readonly [C in keyof Family]: Case }

const header = [
  'tittel: Nye veier til hjelp',
  'type: nyhet',
  'dato: 2026-10-01',
  'ingress: En ingress som er lang nok til å fortelle hva denne saken handler om.',
  'tema: bolig',
]

const keyOf = (line: string): string => /^[⟦ ]*[^:⟦⟧]+/.exec(line)?.[0].replace('⟦', '') ?? ''

/** The lines with each of `edits` in the place of the line with its key, or else at the end. */
function edited(lines: readonly string[], edits: readonly string[]): readonly string[] {
  return edits.reduce<readonly string[]>((all, edit) => {
    const index = all.findIndex((line) => line.startsWith(`${keyOf(edit)}:`))
    return index < 0 ? [...all, edit] : all.with(index, edit)
  }, lines)
}

const text = (lines: readonly string[], body: string): string => ['---', ...lines, '---', '', body, ''].join('\n')

/** A sound article of five keys and a sentence, but for the header's lines given here and the body. */
export const article = (lines: readonly string[] = [], body = 'Her står det noe om saken.'): string => text(edited(header, lines), body)
/** A sound korus.yml, but for these lines; no case gets as far as a share card. */
export const settings = (...lines: readonly string[]): string => edited(settingsText.replace('delingskort: nei\n', '').trimEnd().split('\n'), lines).join('\n') + '\n'
/** A sound issue of one article, `sak`, but for these lines and the body. */
export const issue = (lines: readonly string[] = [], body = ''): string =>
  text(edited(['fra: 2026-10-01', 'til: 2026-10-31', 'saker: [sak]'], lines), body)

/** A sound layout of an issue with no more than it must have. */
export const smallLayout = `<mjml lang="{{lang}}" dir="ltr">
  <mj-head>
    <mj-title>{{title}}</mj-title>
  </mj-head>
  <mj-body>
    <mj-section>
      <mj-column>
        <mj-text font-size="16px"><h1>{{title}}</h1>{{#with intro}}{{body}}{{/with}}{{#with lead}}{{marks.begin}}<p>{{title}}</p>{{marks.instead}}<p>{{gone}}</p>{{marks.end}}{{/with}} <a href="{{colophon.unsubscribe.url}}">{{colophon.unsubscribe.text}}</a></mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`

const path = 'articles/sak.md'
const one = (file: string) => (content: Content, mended: Content, others: Files = {}, mendedOthers: Files = {}): Case => {
  const around = { ...(file === path ? {} : { [path]: article() }), 'korus.yml': settingsText, ...others }
  return { files: { ...around, [file]: content }, mended: { ...around, [file]: mended, ...mendedOthers } }
}
type Lines = string | readonly string[]

/** A case of a whole article's file. */
export const ofFile = one(path)
/** A case of one or more lines of an article's header. */
export const ofHeader = (lines: Lines, mended: Lines, others: Files = {}): Case => ofFile(article([lines].flat()), article([mended].flat()), others)
/** A case of an article's body. */
export const ofBody = (body: string, mended: string, lines: Lines = [], others: Files = {}): Case =>
  ofFile(article([lines].flat(), body), article([lines].flat(), mended), others)
/** A case of lines of korus.yml. */
export const ofSettings = (lines: Lines, mended: Lines): Case => one('korus.yml')(settings(...[lines].flat()), settings(...[mended].flat()))
/** A case of lines of an issue's document. */
export const ofIssue = (lines: Lines, mended: Lines, others: Files = {}, mendedOthers: Files = {}): Case =>
  one('articles/nyhetsbrev/2026-10.md')(issue([lines].flat()), issue([mended].flat()), others, mendedOthers)
/** A case of a template that a project puts in the place of the package's own. */
export const ofTemplate = (content: string, mended: string, page = 'notice'): Case => one(`templates/site/${page}.hbs`)(content, mended)

/** Takes ⟦ and ⟧ away, and gives where they stood and what was between them. */
export function unmarked(files: Files) {
  const places: { readonly path: string; readonly line: number; readonly column: number; readonly text: string }[] = []
  const plain = Object.entries(files).map(([path, content]) => {
    if (typeof content !== 'string' || !content.includes('⟦')) return [path, content] as const
    const [before = '', text = '', after = ''] = content.split(/[⟦⟧]/)
    places.push({ path, ...lineMap(before)(before.length), text })
    return [path, before + text + after] as const
  })
  return { files: Object.fromEntries(plain) as Files, places }
}
