import { join } from 'node:path'
import { mailNames, recordName, writeRecord, type Frozen } from '../newsletter/frozen.js'
import type { Kept, KeptFile } from '../newsletter/sent.js'
import { digestFile } from './digest-file.js'
import * as io from './io.js'
import type { Reading } from './text-file.js'
import { readable, type Found } from './walk.js'
import { writeWhole } from './write.js'

const folder = 'articles/nyhetsbrev'
const names = new Set<string>([...mailNames, recordName])

/** Gives what is kept of sent issues among the files of a project, by the issue's id; no file is read before somebody asks for its bytes, nor hashed again when it has not changed. */
export function takeKept({ root, stats, reportAt }: Reading, found: readonly Found[]): ReadonlyMap<string, Kept> {
  const issues = new Map<string, Map<string, KeptFile>>()
  for (const { path, stat } of found) {
    const [, id = '', name = ''] = /^articles\/nyhetsbrev\/([^/]+)\/([^/]+)$/.exec(path) ?? []
    if (!names.has(name) || !stat.isFile()) continue
    const known = stats.known(path, stat)?.hash ?? readable(path, reportAt, () => digestFile(join(root, path), stat.size).hash)
    if (known === undefined) continue
    stats.note(path, stat, { hash: known, width: null, height: null })
    const files = issues.get(id) ?? new Map<string, KeptFile>()
    issues.set(id, files.set(name, { path, hash: known, bytes: () => io.read(join(root, path)) }))
  }
  return issues
}

/**
 * Keeps a sent issue in articles/nyhetsbrev/<id>/: its four files, and last the record, without which they count for nothing, so that a
 * run that is cut off leaves no half of it. Git is told to leave line ends alone, for every byte counts.
 */
export function keepIssue(root: string, { record, files }: Frozen): string {
  const home = `${folder}/${record.id}`
  writeWhole(root, `${home}/.gitattributes`, '* -text\n')
  for (const name of mailNames) writeWhole(root, `${home}/${name}`, files[name])
  writeWhole(root, `${home}/${recordName}`, writeRecord(record))
  return home
}
