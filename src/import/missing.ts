import type { Settings } from '../settings-types.js'
import type { Gap, Header } from './draft.js'

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an article must have and a header does not say; korus.yml's defaults answer for some of it. */
export function missingFrom(header: Header, { defaults }: Settings): readonly Gap['what'][] {
  const { bilde, arrangement, type } = header
  const lacking: readonly (readonly [Gap['what'], boolean])[] = [
    ['tittel', header.tittel === undefined], ['type', type === undefined], ['dato', header.dato === undefined], ['ingress', header.ingress === undefined],
    ['forfatter', header.forfatter === undefined && defaults.author === null], ['senter', header.senter === undefined && defaults.centre === null], ['tema', header.tema === undefined],
    ['personer', type === 'intervju' || type === 'portrett'], ['arrangement.start', type === 'arrangement' && !(isMap(arrangement) && 'start' in arrangement)],
    ['bilde.fil', isMap(bilde) && !('fil' in bilde)], ['bilde.alt', isMap(bilde) && !('alt' in bilde)], ['bilde.foto', isMap(bilde) && !('foto' in bilde) && !('illustrasjon' in bilde)],
  ]
  return lacking.flatMap(([what, isMissing]) => (isMissing ? [what] : []))
}
