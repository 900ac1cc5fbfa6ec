import type { PlacedArchive } from '../archive/archive.js'
import { Halt } from '../halt.js'
import type { IssueDocument } from '../newsletter/issue-types.js'

/** Gives the issue of this id; halts when there is none. */
export function recorded(archive: PlacedArchive, id: string): IssueDocument {
  const issue = archive.issues.find((candidate) => candidate.id === id)
  if (!issue) throw new Halt(2, { kind: 'no-such-issue', id, known: archive.issues.slice(0, 5).map((candidate) => candidate.id) })
  return issue
}
