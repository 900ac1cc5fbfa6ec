import { spawnSync } from 'node:child_process'
import { Halt } from '../halt.js'

type Tool = readonly [command: string, ...args: string[]]

/** The programs that give what was copied, the best first; where there are two, the first asks for HTML. */
const tools: Readonly<Record<string, readonly Tool[]>> = {
  win32: [['powershell', '-NoProfile', '-NonInteractive', '-Command', '[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw']],
  darwin: [['pbpaste']],
  linux: [
    ['wl-paste', '--no-newline', '--type', 'text/html'], ['wl-paste', '--no-newline'],
    ['xclip', '-selection', 'clipboard', '-out', '-target', 'text/html'], ['xclip', '-selection', 'clipboard', '-out'],
  ],
}
const limits = { timeout: 10_000, maxBuffer: 20_000_000 }

/** Gives the bytes of what was copied, HTML where the system tells it cheaply. Halts when nothing answers. */
export function readClipboard(platform: string = process.platform): Uint8Array {
  const known = tools[platform] ?? tools['linux'] ?? []
  for (const [command, ...args] of known) {
    const { status, stdout } = spawnSync(command, args, { ...limits, shell: false, windowsHide: true, stdio: ['ignore', 'pipe', 'ignore'] })
    if (status === 0 && stdout.length > 0) return stdout
  }
  throw new Halt(3, { kind: 'no-clipboard', tools: [...new Set(known.map(([command]) => command))] })
}
