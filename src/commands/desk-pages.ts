import { join } from 'node:path'
import type { Entry } from '../archive-types.js'
import { digest } from '../digest.js'
import { defaultTitle } from '../newsletter/naming.js'
import { tally } from '../report/judge.js'
import type { EditorLink } from '../serve/editor.js'
import { finder } from '../serve/finding.js'
import type { Answer, Ask } from '../serve/http.js'
import { mediaType } from '../serve/media-type.js'
import { overviewPage, type Overview } from '../serve/overview.js'
import { deskAnswer, htmlAnswer } from '../serve/page.js'
import { deskScript, panelScript } from '../serve/script.js'
import { deskStyle, panelStyle } from '../serve/style.js'
import { icon } from '../site/icon.js'
import { usualPalettes } from '../settings/colours.js'
import type { Context } from './context.js'
import type { Desk, Reading } from './desk.js'
import { workshopPages } from './workshop-pages.js'

/** Gives the function that answers below `_korus/`: the page of everything, the workshops of issues, and what their pages load. */
export function deskPages(context: Context, link: EditorLink, desk: Desk, token: string): (reading: Reading, ask: Ask) => Promise<Answer> {
  const { program } = context.words
  const workshops = workshopPages(context, link, desk, token)
  const file = (name: string, body: string): Answer => ({ status: 200, headers: { 'content-type': mediaType(name) }, body })
  return async (reading, ask) => {
    const path = ask.path.replace(/^_korus\/?/, '')
    if (path.startsWith('nyhetsbrev/')) return workshops(reading, path.slice('nyhetsbrev/'.length), ask)
    if (ask.form !== null) return htmlAnswer(405, program.desk.refused.method)
    const colours = reading.site?.archive.settings.colours ?? usualPalettes
    switch (path) {
      case '': return ask.path === '_korus' ? { status: 302, headers: { location: '/_korus/' }, body: '' } : overview(context, reading, link, ask.query.has('rad'))
      case 'ikon.svg': return { status: 200, headers: { 'content-type': mediaType(path), 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" }, body: icon(reading.site?.archive.settings ?? { name: 'korus', colours: usualPalettes }) }
      case 'panel.css': return file(path, panelStyle(colours))
      case 'desk.css': return file(path, deskStyle(colours))
      case 'panel.js': return file(path, panelScript)
      case 'desk.js': return file(path, deskScript)
      default: return htmlAnswer(404, program.desk.refused.missing)
    }
  }
}

function overview({ root, words }: Context, { judged, texts, site }: Reading, link: EditorLink, hasAdvice: boolean): Answer {
  const { settings } = site?.archive ?? {}
  const home = settings?.basePath ?? ''
  const edit = (path: string): string => link(join(root, path), 1, 1)
  const rowOf = ({ article: { path, meta }, address }: Entry) => ({ title: meta.title, href: `${home}/${address}`, edit: edit(path), day: meta.date, about: null })
  const entries = site?.shown.entries ?? []
  const shown = judged.filter(({ severity }) => hasAdvice || severity !== 'advice')
  const told: Omit<Overview, 'tag'> = {
    words: words.program,
    name: settings?.name ?? 'korus',
    home: `${home}/`,
    found: tally(judged),
    findings: shown.map(finder({ root, words, texts, link })),
    hasAdvice,
    drafts: entries.filter(({ awaits }) => awaits === 'draft').map((entry) => ({ ...rowOf(entry), day: null })),
    scheduled: entries.filter(({ awaits }) => awaits === 'scheduled').map(rowOf).reverse(),
    issues: (site?.archive.issues ?? []).map((issue) => ({
      title: issue.title ?? (settings ? defaultTitle(settings, issue.id) : issue.id),
      href: `${home}/nyhetsbrev/${issue.id}/`, edit: edit(issue.path), day: null,
      about: issue.sent === null ? words.program.issueReport.notSent : words.program.issueReport.sentOn(issue.sent),
      isSent: issue.sent !== null,
      workshop: `/_korus/nyhetsbrev/${issue.id}/`,
    })),
  }
  const tag = digest(JSON.stringify(told)).slice(0, 16)
  return deskAnswer(tag, overviewPage({ ...told, tag }))
}
