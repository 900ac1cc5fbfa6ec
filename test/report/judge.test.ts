import { describe, expect, it } from 'vitest'
import { judge, tally } from '../../src/report/judge.js'
import { fault } from './faults.js'

const text = 'tittel: Nye Drammen'
const faults = [
  fault('dod-lenke', 'b.md', text, 'Nye'),
  fault('lik-slug', 'a.md', text, 'Drammen'),
  fault('bilde-mangler', 'B.md', text, 'Nye'),
  fault('ingen-artikler', 'a.md', text, 'tittel'),
]
const shown = (rules: Parameters<typeof judge>[1], draft?: string, rejected?: string) =>
  judge(faults, rules, { isDraft: (path) => path === draft, isRejected: (path) => path === rejected }).map(({ diagnostic: { code, at }, severity }) => `${at.path} ${code} ${severity}`)

describe('judge', () => {
  it('orders by file and place', () => {
    expect(shown({})).toEqual(['B.md bilde-mangler error', 'a.md ingen-artikler warning', 'a.md lik-slug error', 'b.md dod-lenke error'])
  })

  it('follows the rules of korus.yml and drops what is off', () => {
    expect(shown({ 'dod-lenke': 'advice', 'ingen-artikler': 'off' })).toEqual(['B.md bilde-mangler error', 'a.md lik-slug error', 'b.md dod-lenke advice'])
  })

  it('never drops what is usually an error', () => {
    expect(shown({ 'lik-slug': 'off', 'ingen-artikler': 'error' })).toEqual([
      'B.md bilde-mangler error', 'a.md ingen-artikler error', 'a.md lik-slug warning', 'b.md dod-lenke error',
    ])
  })

  it('makes errors of a draft warnings and leaves what is less alone', () => {
    expect(shown({ 'ingen-artikler': 'advice' }, 'a.md')).toEqual(['B.md bilde-mangler error', 'a.md ingen-artikler advice', 'a.md lik-slug warning', 'b.md dod-lenke error'])
  })

  it('lets no rule silence the error of a file nothing could be made of', () => {
    expect(shown({ 'lik-slug': 'off', 'ingen-artikler': 'off' }, undefined, 'a.md')).toEqual(['B.md bilde-mangler error', 'a.md lik-slug error', 'b.md dod-lenke error'])
  })

  it('is counted', () => {
    expect(tally(judge(faults, { 'dod-lenke': 'advice' }, { isDraft: () => false, isRejected: () => false }))).toEqual({ errors: 2, warnings: 1, advice: 1 })
  })
})
