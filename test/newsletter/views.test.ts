import { expect, test } from 'vitest'
import type { Article } from '../../src/article/article.js'
import type { IssueDocument } from '../../src/newsletter/issue-types.js'
import type { LocalTime } from '../../src/norwegian/day.js'
import { resolveIssue } from '../../src/newsletter/resolve.js'
import { issueText } from '../../src/newsletter/text.js'
import { issueView } from '../../src/newsletter/views.js'
import type { Settings } from '../../src/settings-types.js'
import { archive, article, day, event, issue, settings } from './helpers.js'

function view(articles: readonly Article[], changes: Partial<IssueDocument> = {}, using: Settings = settings) {
  const site = archive(articles, { settings: using })
  const made = issue('2026-06-2', articles.map(({ slug }) => slug), changes)
  return issueView(site, made, resolveIssue(site, made).value ?? { lead: null, sections: [], outside: [] })
}

test('what the document says wins over what the articles say', () => {
  const items: IssueDocument['items'] = [{ kind: 'article', slug: 'a', title: 'Ny tittel', lead: 'Ny ingress.', section: null }]
  expect(view([article('a', { shortTitle: 'Kort' })])).toMatchObject({ subject: 'Kort – Nytt fra feltet, juni 2026, nr.\u00a02', preheader: 'Dette handler a om.', intro: null })
  expect(view([article('a', { shortTitle: 'Kort' })], { items })).toMatchObject({ subject: 'Ny tittel – Nytt fra feltet, juni 2026, nr.\u00a02', preheader: 'Ny ingress.', lead: { title: 'Ny tittel' } })
  expect(view([article('a')], { title: 'Sommer', subject: 'Emne', preheader: 'Innboks' })).toMatchObject({ title: 'Sommer', subject: 'Emne', preheader: 'Innboks', intro: { heading: 'Sommer' } })
})

test('words follow a story into the other Norwegian, and stay around any other language', () => {
  const postponed = { type: 'arrangement', event: event('2026-08-01T10:00', null, { status: 'utsatt', newDay: day('2026-09-01') }) } as const
  const lead = (changes: Parameters<typeof article>[1], using?: Settings) => view([article('a', { ...postponed, ...changes })], {}, using).lead
  expect(lead({})).toMatchObject({ lang: null, aroundLang: null, event: { times: ['1. september 2026'], status: { word: 'Utsatt til 1. september 2026', lang: null } }, readStory: 'Les hele saken' })
  expect(lead({ language: 'nn' })).toMatchObject({ lang: 'nn', aroundLang: 'nn', event: { status: { word: 'Utsett til 1. september 2026', lang: null } }, readStory: 'Les heile saka' })
  expect(lead({ language: 'en' })).toMatchObject({ lang: 'en', aroundLang: null, event: { status: { lang: 'nb' } }, readStory: 'Les hele saken' })
  const nynorsk: Settings = { ...settings, defaults: { ...settings.defaults, language: 'nn' } }
  expect(lead({}, nynorsk)).toMatchObject({ lang: 'nb', aroundLang: 'nb' })
  expect(view([article('a')], {}, nynorsk)).toMatchObject({ lang: 'nn', colophon: { why: 'Du får dette nyheitsbrevet fordi du har meldt deg på.' } })
})

test('an event says when and where, and no day of publishing', () => {
  const made = article('a', { type: 'arrangement', event: event('2026-08-01T10:00', '2026-08-01T12:00', { status: 'avlyst', place: null, onlineUrl: 'https://mote.example' }) })
  expect(view([made]).lead).toMatchObject({ event: { times: ['1. august 2026 kl.\u00a010.00–12.00'], place: 'Digitalt', status: { word: 'Avlyst' }, message: null }, origin: 'Senteret i midten' })
})

test('an event of several gatherings says each, and its message after when and where', () => {
  const sessions = ['2026-08-01', '2026-08-08'].map((at) => ({ start: `${at}T10:00` as LocalTime, end: `${at}T11:00` as LocalTime }))
  const made = article('a', { type: 'arrangement', event: event('2026-08-01T10:00', '2026-08-08T11:00', { sessions, status: 'avlyst', message: 'Foredragsholderen er syk.' }) })
  const times = ['1. august 2026 kl.\u00a010.00–11.00', '8. august 2026 kl.\u00a010.00–11.00']
  expect(view([made]).lead?.event?.times).toEqual(times)
  expect(issueText(view([made]))).toContain(`\nAvlyst: Saken om a\n${times.join('\n')}\nTrondheim\nForedragsholderen er syk.\n`)
})

test('a list in the introduction hangs under its first word in plain text', () => {
  const line = `- ${'ord '.repeat(30)}slutt`
  const text = issueText(view([article('a')], { reading: { ...issue('x', []).reading, mail: ['<p>Hei.</p>'], text: [`Hei.\n\n${line}`] } }))
  expect(text).toContain(`\n- ${'ord '.repeat(17).trim()}\n  ${'ord '.repeat(13)}slutt\n`)
})
