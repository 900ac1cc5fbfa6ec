import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What may know what: a file may import from its own row and those above it. Types alone cost nothing and are free. */
const rows: readonly (readonly string[])[] = [
  ['source', 'halt', 'fault', 'output', 'version', 'visible', 'digest', 'encoder', 'contrast', 'once', 'settings-types', 'archive-types'],
  ['codes', 'diagnostic', 'fix'],
  ['norwegian'],
  ['schema', 'markdown', 'messages', 'provider-names'],
  ['article', 'settings', 'settings-colours', 'rules', 'templates'],
  ['archive'],
  ['site', 'newsletter', 'pictures'],
  ['disk', 'report', 'reference'],
  ['import', 'serve'],
  ['starter'],
  ['commands'],
  ['cli'],
]
const apart = [['site', 'newsletter'], ['site', 'pictures'], ['newsletter', 'pictures'], ['disk', 'report'], ['templates', 'article']]
const keepers: Readonly<Record<string, (file: string) => boolean>> = {
  'node:fs': (file) => file.startsWith('disk/'),
  commander: (file) => file === 'cli.ts',
  handlebars: (file) => file.startsWith('templates/'),
  mjml: (file) => file === 'newsletter/mjml-child.ts',
  pagefind: (file) => file === 'site/search/pagefind-child.ts',
  'gray-matter': (file) => file === 'article/header.ts',
  chokidar: (file) => file === 'serve/watch.ts',
  sharp: (file) => ['pictures/sharp.ts', 'newsletter/report/previews.ts'].includes(file),
  nodemailer: (file) => ['newsletter/message.ts', 'newsletter/send.ts'].includes(file),
  mammoth: (file) => file === 'import/docx/docx.ts',
  jszip: (file) => file === 'import/docx/docx.ts',
  saxes: (file) => file.startsWith('import/') || file === 'pictures/svg.ts',
  'smol-toml': (file) => file.startsWith('import/'),
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort()
const text = new Map(files.map((file) => [file, readFileSync(join('src', file), 'utf8')]))
const statement = /^\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)(?!\.)|\bawait import\(\s*['"]([^'"]+)['"]/gm

/** The modules a file's code needs when it runs. */
function imports(file: string): string[] {
  const found = [...(text.get(file) ?? '').matchAll(statement)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
  return found.map((name) => (name.startsWith('.') ? normalize(join(dirname(file), name)).replace(/\.js$/, '.ts') : name))
}

const part = (file: string): string => file.replace(/\.ts$/, '').split('/')[0] as string
const row = (file: string): number => rows.findIndex((parts) => parts.includes(part(file)))

describe('imports', () => {
  test('every file has a place in the picture', () => expect(files.filter((file) => row(file) < 0)).toEqual([]))

  test('go one way', () => {
    const wrong = files.flatMap((file) => imports(file).filter((to) => text.has(to)).flatMap((to) => {
      const crossing = apart.some((pair) => pair.includes(part(file)) && pair.includes(part(to)) && part(file) !== part(to))
      return row(to) > row(file) || crossing ? [`${file} imports ${to}`] : []
    }))
    expect(wrong).toEqual([])
  })

  test('load the Markdown packages for whoever reads Markdown and cannot wait for them', () => {
    // These ask, and who asks for them is asked here; the last can wait.
    const asking = ['markdown/parse.ts', 'markdown/html.ts', 'markdown/read-body.ts', 'article/read.ts', 'commands/read-one.ts']
    const waiting = new Set(['commands/read-all.ts', 'commands/retell.ts'])
    const wrong = files.filter((file) => !asking.includes(file) && !waiting.has(file))
      .filter((file) => imports(file).some((to) => asking.includes(to)) && !imports(file).includes('markdown/parser.ts'))
    expect(wrong).toEqual([])
    for (const file of waiting) expect(text.get(file)).not.toMatch(/\breadOne\(/)
  })

  test('make no circle', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' > '))
      if (done.has(file)) return
      done.add(file)
      for (const to of imports(file)) if (text.has(to)) visit(to, [...trail, file])
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })

  test('keep what touches the world in its one place', () => {
    const wrong = files.flatMap((file) => imports(file).flatMap((name) => {
      const keeper = Object.entries(keepers).find(([kept]) => name === kept || name.startsWith(`${kept}/`))
      return keeper && !keeper[1](file) ? [`${file} imports ${name}`] : []
    }))
    expect(wrong).toEqual([])
  })

  test('leave console to nobody, the process to the disk and the children', () => {
    expect(files.filter((file) => /\bconsole\.|\bprocess\./.test((text.get(file) ?? '').replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')) && !file.endsWith('-child.ts') && !file.startsWith('disk/'))).toEqual([])
  })

  test('are found at all', () => expect(imports('cli.ts')).toContain('commander'))
})
