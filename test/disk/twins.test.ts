import { expect, test } from 'vitest'
import { twinOf } from '../../src/disk/twins.js'

const paths = new Set(['articles/2026/nye-veier.md', 'articles/2026/møte.md', 'articles/plan.md'])

test.each([
  'nye-veier (1).md', 'nye-veier(2).md', 'nye-veier - Kopi.md', 'nye-veier - Kopi (2).md', 'nye-veier-kopi.md', 'nye-veier copy.md', 'Kopi av nye-veier.md', 'Copy of nye-veier.md',
  'nye-veier-LAPTOP-4F2K9Q.md', 'nye-veier-DESKTOP-8H1.md', 'nye-veier (Karis motstridende kopi 2026-11-02).md', "nye-veier (Kari's conflicted copy 2026-11-02).md",
])('%s is a copy', (name) => expect(twinOf(`articles/2026/${name}`, paths)).toBe('articles/2026/nye-veier.md'))

test('the name is found whichever way its letters are stored', () => {
  expect(twinOf(`articles/2026/${'møte'.normalize('NFD')} (1).md`, paths)).toBe('articles/2026/møte.md')
})

test.each(['articles/2026/nye-veier.md', 'articles/nye-veier (1).md', 'articles/2026/nye-veier-2.md', 'articles/2026/nye-veier-2026.md', 'articles/2026/rapport (2).md', 'articles/plan-b.md', 'articles/plan-AKAN.md'])(
  '%s is an article of its own', (path) => expect(twinOf(path, paths)).toBe(undefined),
)
