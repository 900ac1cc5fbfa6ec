import { SourceMap, type SourceMapPayload } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inputOf } from '../fault.js'
import { build, version } from '../version.js'
import { uniqueName } from './folder.js'
import * as io from './io.js'

/**
 * Gives what whoever maintains korus needs to know of a fault of korus itself: versions, the command, the name of what it was about, and
 * where in korus it happened. What an article says may stand in an error's message, so that is left out.
 */
export function faultReport(error: unknown, command: string): string {
  const { name, stack = '' } = error instanceof Error ? error : new Error()
  const code = (error as NodeJS.ErrnoException | null)?.code
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line)).map(mapped)
  return [
    `korus ${version} (${build}), Node ${process.version}, ${process.platform} ${process.arch}`, `korus ${command}`, inputOf(error) ?? '-', [name, code].filter(Boolean).join(' '), ...frames, '',
  ].join('\n')
}

/** Keeps a report where only this user reads it and nothing publishes it, and gives its path; null where nothing can be written. */
export function keepFaultReport(report: string): string | null {
  const path = join(tmpdir(), `korus-feil-${uniqueName()}.txt`)
  return io.attempt(() => {
    io.write(path, report, 'new')
    io.setMode(path, 0o600)
    return path
  }, null)
}

/** A line of a stack with its place in the source of korus in place of that in what was compiled of it, where that is known. */
function mapped(line: string): string {
  const [, url = '', row = '', column = ''] = /(file:\/\/[^\s()]+\/lib\/[^\s()]+\.js):(\d+):(\d+)/.exec(line) ?? []
  const map = url && io.attempt(() => new SourceMap(JSON.parse(io.read(`${fileURLToPath(url)}.map`).toString()) as SourceMapPayload), null)
  const entry = map && map.findEntry(Number(row) - 1, Number(column) - 1)
  if (!entry || !('originalSource' in entry)) return line
  return line.replace(`${url}:${row}:${column}`, `${entry.originalSource.replace(/^(?:.*\/)?(?=src\/)|^(?:\.\.\/)+/, '')}:${entry.originalLine + 1}:${entry.originalColumn + 1}`)
}
