import { nearest } from '../norwegian/nearest.js'
import { callName, calledFile, isPlainText, type Library, type TemplateFile } from './file.js'
import { memo } from './memo.js'
import { roomsIn, type Room } from './places.js'
import { calledScope, certain, innerScope, pageScope, presentScope, resolve, type Scope } from './scope.js'
import type { Shape } from './shape.js'
import type { Block, Call, Piece, Print } from './tree.js'

/** A file on the way through what a page calls; plain text has no rooms. */
interface Visit {
  readonly file: TemplateFile
  readonly callers: readonly TemplateFile[]
  readonly library: Library
  readonly rooms: ReadonlyMap<Print, Room> | undefined
  enter(file: TemplateFile, scope: Scope, callers: readonly TemplateFile[]): void
}

/**
 * Gives the function that checks a page's template, and all that it calls, against the shape of the page's view: that every name exists,
 * that blocks and calls are given what they need, and that what is printed is safe where it stands. Complaints go to the files.
 */
export function pageChecker(library: Library): (page: TemplateFile, shape: Shape) => void {
  const rooms = memo(roomsIn)
  return (page, shape) => {
    const plain = isPlainText(page)
    const shapesOf = memo<TemplateFile, Set<Shape>>(() => new Set())
    const enter: Visit['enter'] = (file, scope, callers) => {
      const seen = shapesOf(file)
      if (seen.has(scope.shape)) return
      seen.add(scope.shape)
      checkPieces(file.pieces, scope, { file, callers, library, rooms: plain ? undefined : rooms(file), enter })
    }
    enter(page, pageScope(shape), [])
  }
}

function checkPieces(pieces: readonly Piece[], scope: Scope, visit: Visit): void {
  for (const piece of pieces) {
    if (piece.kind === 'print') checkPrint(piece, scope, visit)
    else if (piece.kind === 'block') checkBlock(piece, scope, visit)
    else if (piece.kind === 'call') checkCall(piece, scope, visit)
  }
}

function checkPrint(print: Print, scope: Scope, { rooms, file: { report } }: Visit): void {
  const shape = resolve(print.path, scope, report)
  const room = rooms ? rooms.get(print) : 'plain'
  if (!shape || !room) return
  const { written: name, span } = print.path
  const { kind } = certain(shape)
  if (kind === 'object' || kind === 'list' || kind === 'flag' || (kind === 'html' && room === 'plain')) {
    report('mal-feil-bruk', { name, wanted: 'text' }, span)
  } else if (kind === 'html' && room !== 'content') report('mal-html-i-attributt', { name }, span)
  else if (shape.kind === 'maybe' && room === 'address') report('mal-kan-mangle', { name, maybe: name }, span)
  else if (kind === 'text' && room === 'address') report('mal-adresse-utenfor', { name }, span)
  else if (kind !== 'number' && room === 'number') report('mal-utrygt-sted', { name, place: 'style' }, span)
}

function checkBlock({ helper, path, body, otherwise }: Block, scope: Scope, visit: Visit): void {
  const { report } = visit.file
  const found = resolve(path, scope, report)
  const shape = found && certain(found)
  const present = presentScope(scope, path)
  if (helper === 'if' || helper === 'unless') {
    checkPieces(body, helper === 'if' ? present : scope, visit)
    checkPieces(otherwise, helper === 'if' ? scope : present, visit)
    return
  }
  if (helper === 'each' && shape?.kind === 'list') checkPieces(body, innerScope(present, shape.of, true), visit)
  else if (helper === 'with' && shape?.kind === 'object') checkPieces(body, innerScope(present, shape, false), visit)
  else if (shape) report('mal-feil-bruk', { name: path.written, wanted: helper === 'each' ? 'list' : 'object' }, path.span)
  checkPieces(otherwise, scope, visit)
}

function checkCall({ name, nameSpan, path }: Call, scope: Scope, { file, callers, library, enter }: Visit): void {
  const shape = resolve(path, scope, file.report)
  const called = calledFile(library, file.folder, name)
  const trail = [...callers, file]
  if (!called) {
    const names = [...library.values()].filter(({ folder }) => folder === file.folder).map(callName)
    file.report('mal-ukjent-del', { name, nearest: nearest(name, names) }, nameSpan)
  } else if (trail.includes(called)) file.report('mal-i-ring', { name }, nameSpan)
  else if (shape) enter(called, calledScope(shape, scope.page), trail)
}
