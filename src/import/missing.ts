import type { Settings } from '../settings-types.js'
import type { Gap, Header } from './draft.js'

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
/** A key may stand there with nothing behind it. */
const lacks = (map: unknown, key: string): boolean => !isMap(map) || map[key] === undefined

/** What an article must have and a header does not say; korus.yml's defaults answer for some of it. */
export function missingFrom(header: Header, { defaults }: Settings): readonly Gap['what'][] {
  const { bilde, arrangement, type } = header
  const lacking: readonly (readonly [Gap['what'], boolean])[] = [
    ['tittel', header.tittel === undefined], ['type', type === undefined], ['dato', header.dato === undefined], ['ingress', header.ingress === undefined],
    ['forfatter', header.forfatter === undefined && defaults.author === null], ['senter', header.senter === undefined && defaults.centre === null], ['tema', header.tema === undefined],
    ['personer', type === 'intervju' || type === 'portrett'], ['arrangement.start', type === 'arrangement' && lacks(arrangement, 'start')],
    ['bilde.fil', isMap(bilde) && lacks(bilde, 'fil')], ['bilde.alt', isMap(bilde) && lacks(bilde, 'alt')], ['bilde.foto', isMap(bilde) && lacks(bilde, 'foto') && lacks(bilde, 'illustrasjon')],
  ]
  return lacking.flatMap(([what, isMissing]) => (isMissing ? [what] : []))
}
