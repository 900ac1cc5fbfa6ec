import type { Params } from '../diagnostic.js'
import type { TemplateFile } from './file.js'
import { advance, content, samePlace, type Place } from './html.js'
import type { Piece, Print } from './tree.js'

/** What may be printed at a place: anything, anything but HTML, addresses, or numbers alone. */
export type Room = 'content' | 'text' | 'address' | 'number'

// Attributes that are followed, fetched or sent to, in HTML and in MJML.
const addressAttributes = new Set([
  'href', 'xlink:href', 'src', 'srcset', 'imagesrcset', 'action', 'formaction', 'poster', 'cite', 'data', 'ping', 'background',
  'background-url', 'thumbnails-src',
])

/**
 * Gives the room for each value that a file of HTML or MJML prints. Reports what stands where nothing is safe (`mal-utrygt-sted`), and
 * blocks and files that end inside another tag than they began in (`mal-delt-tagg`): every file begins and ends in element content.
 */
export function roomsIn(file: TemplateFile): ReadonlyMap<Print, Room> {
  const { report, text } = file
  const rooms = new Map<Print, Room>()
  const walk = (pieces: readonly Piece[], from: Place): Place => pieces.reduce(step, from)

  function step(place: Place, piece: Piece): Place {
    if (piece.kind === 'content') return advance(place, piece.text)
    if (piece.kind === 'print') {
      const room = roomAt(place)
      if (room) rooms.set(piece, room)
      else report('mal-utrygt-sted', { name: piece.path.written, place: unsafePlace(place) }, piece.span)
      return place
    }
    if (piece.kind === 'call') {
      if (place.where !== 'content') report('mal-utrygt-sted', { name: piece.name, place: 'call' }, piece.span)
      return place
    }
    if (!['content', 'text', 'tag', 'quoted'].includes(place.where)) {
      report('mal-utrygt-sted', { name: piece.helper, place: unsafePlace(place) }, piece.span)
    }
    const ends = [walk(piece.body, place), walk(piece.otherwise, place)]
    if (!ends.every((end) => samePlace(end, place))) report('mal-delt-tagg', { name: piece.helper }, piece.span)
    return place
  }

  if (!samePlace(walk(file.pieces, content), content)) report('mal-delt-tagg', { name: file.name }, { start: text.length, end: text.length })
  return rooms
}

function roomAt({ where, attribute }: Place): Room | undefined {
  if (where === 'content' || where === 'text') return where
  if (where !== 'quoted' || attribute === '' || attribute === 'srcdoc' || attribute.startsWith('on')) return undefined
  if (attribute === 'style') return 'number'
  return addressAttributes.has(attribute) ? 'address' : 'text'
}

function unsafePlace({ where, element, attribute }: Place): Params<'mal-utrygt-sted'>['place'] {
  if (where === 'comment' || where === 'declaration') return 'comment'
  if (where === 'value' || where === 'unquoted') return 'unquoted'
  if (where === 'code') return element.endsWith('style') ? 'style' : 'script'
  return where === 'quoted' && attribute !== '' ? 'script' : 'tag'
}
