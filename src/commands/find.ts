import { Halt } from '../halt.js'
import { seeker } from '../norwegian/seek.js'
import { markedLines } from '../report/marked.js'
import { lineMap } from '../source.js'
import { visible } from '../visible.js'
import type { Context } from './context.js'
import { findPlaces, type Finding, type FoundFile, type Where } from './find-places.js'
import { look } from './look.js'
import { painter } from './paint.js'
import type { Survey } from './survey.js'

/** `korus find`: every place where a name, a number or an address stands, and whether it is published or was sent: what must be known when a person withdraws. Gives the exit code. */
export async function find(context: Context, wanted: string): Promise<number> {
  const { help } = context.words.program
  const seek = seeker(wanted)
  if (seek === null) throw new Halt(2, { kind: 'missing-option', option: help.placeholders.name, example: help.find.examples[0]?.line ?? '' })
  const found = await look(context)
  const finding = findPlaces(context.root, found, seek)
  if (context.format === 'json') context.answer(asJson(found, finding, wanted))
  else tell(context, found, finding, wanted)
  return 0
}

function tell(context: Context, survey: Survey, { files, closed }: Finding, wanted: string): void {
  const { answers } = context.words.program
  const { find: say } = answers
  const paint = painter(context)
  const blocks = files.map((file) => {
    const position = lineMap(file.text)
    const path = visible(file.path)
    const places = file.places.flatMap(({ where, span }) => {
      if (span === null) return [`${paint('bold', path)}  ${named(context, where)}`]
      const { line, column } = position(span.start)
      return [`${paint('bold', `${path}:${line}:${column}`)}  ${named(context, where)}`, ...markedLines(file.text, span, position, context.width, paint)]
    })
    return [...places, ...standingOf(context, survey, file).map((said) => `  ${said}`)].join('\n')
  })
  const count = files.reduce((sum, { places }) => sum + places.length, 0)
  context.answer([...blocks, count === 0 ? say.nothing(visible(wanted)) : say.found(count, files.length, visible(wanted))].join('\n\n'))
  const { assets } = survey.project
  const pictures = assets.filter(({ kind }) => kind === 'image').length
  const documents = new Set([...assets.filter(({ kind }) => kind === 'document').map(({ path }) => path), ...closed.filter((path) => !assets.some((asset) => asset.path === path))]).size
  if (pictures + documents > 0) context.tell(say.unsearched(pictures, documents))
  context.tell(say.alsoTry)
}

/** Where a file's words have gone: on the site or not, and in which issues. */
function standingOf({ words: { program: { answers } } }: Context, { archive }: Survey, { path, entry, issue }: FoundFile): string[] {
  if (issue) return [answers.sent(issue.sent)]
  if (entry === null) return archive !== null && /^articles\/.*\.(?:md|markdown)$/i.test(path) ? [answers.states.rejected] : []
  return [answers.states[entry.state], ...carriers(archive, entry.article.slug).map(({ id, sent }) => answers.carriedBy(id, sent))]
}

const carriers = (archive: Survey['archive'], slug: string) =>
  archive?.issues.filter(({ items }) => items.some((item) => item.kind === 'article' && item.slug === slug)) ?? []

function named({ words: { program: { answers: { find: say } } } }: Context, where: Where): string {
  return where.kind === 'key' ? where.key : say[where.kind]
}

function asJson({ archive }: Survey, { files, closed }: Finding, wanted: string): string {
  return JSON.stringify({
    wanted,
    files: files.map(({ path, text, entry, issue, places }) => {
      const position = lineMap(text)
      const issues = entry === null ? [] : carriers(archive, entry.article.slug)
      return {
        file: path,
        state: entry?.state ?? null,
        sent: issue?.sent ?? null,
        issues: issues.map(({ id, sent }) => ({ id, sent })),
        places: places.map(({ where, span }) => {
          if (span === null) return { where: where.kind, line: null, column: null, endLine: null, endColumn: null, text: path }
          const [start, end] = [position(span.start), position(span.end)]
          const key = where.kind === 'key' ? where.key : where.kind
          return { where: key, line: start.line, column: start.column, endLine: end.line, endColumn: end.column, text: text.slice(span.start, span.end) }
        }),
      }
    }),
    unsearched: closed,
  }, null, 2)
}
