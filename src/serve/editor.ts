/** The addresses by which programs open a file at a place. */
const programs: Readonly<Record<string, string>> = {
  vscode: 'vscode://file{path}:{line}:{column}',
  vscodium: 'vscodium://file{path}:{line}:{column}',
  cursor: 'cursor://file{path}:{line}:{column}',
  zed: 'zed://file{path}:{line}:{column}',
  idea: 'idea://open?file={path}&line={line}&column={column}',
  textmate: 'txmt://open?url=file://{path}&line={line}&column={column}',
}

export const editorNames: readonly string[] = Object.keys(programs)

/** Gives the address that opens a file, by its absolute path, in the editor. */
export type EditorLink = (file: string, line: number, column: number) => string

/** Gives how an editor's links are made; `given` is a name or an address with {path}, and undefined comes of one that is neither, or that a browser would run. */
export function editorLink(given: string): EditorLink | undefined {
  const pattern = Object.hasOwn(programs, given) ? programs[given] : given
  if (pattern === undefined || !/^(?!javascript|data|vbscript)[a-z][a-z0-9+.-]*:.*\{path\}/i.test(pattern)) return undefined
  return (file, line, column) => {
    const slashed = file.replaceAll('\\', '/')
    const path = encodeURI(slashed.startsWith('/') ? slashed : `/${slashed}`).replace(/[?#&]/g, (sign) => encodeURIComponent(sign))
    return pattern.replace('{path}', () => path).replace('{line}', String(line)).replace('{column}', String(column))
  }
}
