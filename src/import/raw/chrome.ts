import type { ArticleType } from '../../article/metadata-types.js'
import type { Settings } from '../../settings-types.js'
import type { Desk } from '../desk.js'

/** What pages of news and programs for mail put around and into a text. */
const chrome = new RegExp(`^(?:${[
  'annonse(?:r|lenke|innhold)?', 'artikkelen fortsetter (?:under|etter) (?:annonsen|bildet|videoen)', 'saken fortsetter (?:under|etter) (?:annonsen|bildet|videoen)', 'artikkelen held fram under annonsen', 'reklame',
  'del(?: (?:artikkelen|saken|på (?:facebook|twitter|x|linkedin|e-?post)))*', 'facebook', 'twitter', 'linkedin', 'e-?post', 'kopier lenke', 'skriv ut', 'tips oss(?: her)?', 'tips en venn', 'lytt(?: til (?:saken|artikkelen))?',
  'logg inn', 'bli abonnent', 'kjøp abonnement', 'abonner', 'for abonnenter', 'meny', 'søk', 'hopp til (?:hoved)?innhold(?:et)?', 'til toppen', 'gå til forsiden', 'forsiden', 'les hele saken', 'mest lest', 'siste nytt', 'flere saker',
  'kommentarer(?: \\(\\d+\\))?', 'vis kommentarer', '\\d+ min(?:utter|utt)?\\.? lesetid', 'lesetid:? \\d+ min(?:utter|utt)?\\.?', 'godta (?:alle )?informasjonskapsler', 'aksepter(?: alle)?', 'hjem(?: ?[>›»/] ?\\p{L}[\\p{L} ]*)+', 'vis mer', 'neste artikkel', 'forrige artikkel',
].join('|')})[.!]?$`, 'iu')

/** The labels of sections, with the type of article that some of them are. */
const sections: Readonly<Record<string, ArticleType | null>> = {
  nyheter: null, nyhet: 'nyhet', nyhende: null, innenriks: null, lokalt: null, helse: null, kultur: null, samfunn: null, debatt: 'kommentar', meninger: 'kommentar', meining: 'kommentar', kronikk: 'kommentar', leder: 'kommentar', leiar: 'kommentar',
  kommentar: 'kommentar', reportasje: 'reportasje', intervju: 'intervju', portrett: 'portrett', portrettet: 'portrett', rapport: 'rapport', fagartikkel: 'fagartikkel', veileder: 'veileder', rettleiar: 'veileder', aktuelt: null, 'rus og psykisk helse': null,
}

/** How far down the label of a section may stand. */
const top = 6

/** Takes out what belongs to the page a text was copied from, and reads the label of its section. */
export function takeChrome(desk: Desk): void {
  for (const index of desk.free()) {
    const text = desk.blocks[index]?.text ?? ''
    if (desk.blocks[index]?.kind === 'words' && chrome.test(text)) {
      desk.remove(index, 'chrome')
      continue
    }
    const type = index < top ? sections[text.toLowerCase().replace(/[:.]$/, '')] : undefined
    if (type === undefined) continue
    if (type === null || !desk.read(index, 'type', type)) desk.remove(index, 'section')
  }
}

const owner = /^(?:©|\(c\)|copyright|opphavsrett:?)\s*(?:©\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?[\s,.–-]*(.*?)[\s,.–-]*(?:(?:19|20)\d\d)?\.?(?:\s*(?:alle rettigheter (?:reservert|forbeholdt)|all rights reserved)\.?)?$/iu

/** Reads a line of rights: unless it is our own, the text is another's, on terms that only a person knows. Its year says nothing of when the text was published. */
export function readRights(desk: Desk, { name: site, publisher, centres }: Settings): void {
  const ours = new Set([site, publisher, ...centres.map((centre) => centre.name)].map((one) => one.toLowerCase()))
  for (const index of desk.free()) {
    const block = desk.blocks[index]
    const name = block?.kind === 'words' && block.text.length <= 120 ? owner.exec(block.text)?.[1] : undefined
    if (name === undefined) continue
    if (name === '' || ours.has(name.toLowerCase()) || desk.header.kilde !== undefined || !desk.read(index, 'kilde', { navn: name })) desk.remove(index, 'chrome')
  }
  if (desk.header.kilde !== undefined && typeof desk.header.kilde === 'object' && !('rettigheter' in desk.header.kilde)) desk.ask({ what: 'kilde.rettigheter', near: null })
}
