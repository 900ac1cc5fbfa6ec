import { describe, expect, it } from 'vitest'
import { judge } from '../../src/report/judge.js'
import { reportGithub, reportJson, type Summary } from '../../src/report/machine.js'
import { fault, words } from './faults.js'

const text = '---\ntittel: Nye\n---\n[en\nto](tre)\n'
const summary: Summary = {
  read: 1, published: 0, draft: 0, scheduled: 0, expired: 0, withdrawn: 0, rejected: 1, issues: 0, pages: 0, errors: 2, warnings: 1, advice: 0,
}
const judged = judge(
  [
    fault('lik-slug', 'a.md', text, 'Nye', { slug: '100 % \u2028«x»,\r\ny', hint: 'Skriv\nslug: z' }),
    fault('ingen-artikler', 'a.md', text, '[en\nto](tre)', { slug: 'x', hint: '' }),
    fault('ikke-utf8', 'b.md', '', ''),
  ],
  {},
  { isDraft: () => false, isRejected: () => false },
)
const texts = new Map([['a.md', text]])

describe('reportJson', () => {
  it('has every complaint with its place, and the summary', () => {
    expect(JSON.parse(reportJson(judged, texts, words, summary))).toEqual({
      diagnostics: [
        { code: 'lik-slug', severity: 'error', message: 'Feil i 100 % \u2028«x»,\r\ny.', hint: 'Skriv\nslug: z', file: 'a.md', line: 2, column: 9, endLine: 2, endColumn: 12 },
        { code: 'ingen-artikler', severity: 'warning', message: 'Feil i x.', hint: '', file: 'a.md', line: 4, column: 1, endLine: 5, endColumn: 9 },
        { code: 'ikke-utf8', severity: 'error', message: 'Feil i .', hint: 'Gjør det slik.', file: 'b.md', line: 1, column: 1, endLine: 1, endColumn: 1 },
      ],
      summary,
    })
  })

  it('has its keys in one order', () => {
    expect(Object.keys(JSON.parse(reportJson(judged, texts, words, summary)).diagnostics[0])).toEqual([
      'code', 'severity', 'message', 'hint', 'file', 'line', 'column', 'endLine', 'endColumn',
    ])
  })
})

describe('reportGithub', () => {
  it('has one command a line, with values that cannot begin another', () => {
    expect(reportGithub(judged, texts, words, (path) => `50%,:/${path}`).split('\n')).toEqual([
      '::error file=50%25%2C%3A/a.md,line=2,col=9,endLine=2,endColumn=12,title=lik-slug::Feil i 100 %25 \u2028«x»,%0D%0Ay.%0ASkriv%0Aslug: z',
      '::warning file=50%25%2C%3A/a.md,line=4,col=1,endLine=5,endColumn=9,title=ingen-artikler::Feil i x.',
      '::error file=50%25%2C%3A/b.md,line=1,col=1,endLine=1,endColumn=1,title=ikke-utf8::Feil i .%0AGjør det slik.',
    ])
  })

  it('calls advice a notice', () => {
    expect(reportGithub(judge(judged.map(({ diagnostic }) => diagnostic), { 'lik-slug': 'advice' }, { isDraft: () => false, isRejected: () => false }), texts, words)).toMatch(/^::notice file=a\.md,/)
  })
})
