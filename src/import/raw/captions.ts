import type { Block } from '../block.js'
import type { Desk } from '../desk.js'

const credited = /^(.{8,400}?[.!?»)]?)\s*\(?\s*(Foto|Fotograf|Illustrasjon|Illustratør|Teikning|Tegning):\s*([^.:]{2,60}?)\.?\s*\)?\.?$/u

/** Reads the text below the first picture and who made it; later ones stay where they are, and the pictures are asked for. */
export function readCaptions(desk: Desk): void {
  for (const index of desk.free()) {
    const block = desk.blocks[index] as Block
    if (block.kind !== 'words') continue
    // Looked for by its sign first: without one the expression tries every place to begin.
    const [, caption = '', label = '', maker = ''] = /(?:Foto|Illustra|Teikning|Tegning)\p{L}*:/u.test(block.text) ? (credited.exec(block.text) ?? []) : []
    const isStyled = block.style === 'caption'
    if (caption === '' && !isStyled && !/^(?:bilde|bilete|bildetekst|bilettekst)\s*:/i.test(block.text)) continue
    const bildetekst = (caption === '' ? block.text : caption).replace(/^(?:bilde|bilete|bildetekst|bilettekst)\s*:\s*/i, '').trim()
    const credit = maker === '' ? {} : { [/^foto/i.test(label) ? 'foto' : 'illustrasjon']: maker }
    if (!desk.read(index, 'bilde', { bildetekst, ...credit })) desk.ask({ what: 'bilde-i-teksten', near: block.text })
  }
}
