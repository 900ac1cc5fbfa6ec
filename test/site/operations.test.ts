import { expect, test } from 'vitest'
import type { ArchiveInput } from '../../src/archive/archive.js'
import { inspectAddresses } from '../../src/archive/inspect-addresses.js'
import { inspectArchive } from '../../src/archive/inspect.js'
import { readLedger } from '../../src/archive/ledger.js'
import type { Article } from '../../src/article/article.js'
import { resolveIssue } from '../../src/newsletter/resolve.js'
import { silencedAll } from '../../src/rules/silence.js'
import { archive, article, day, picture } from '../archive/factory.js'
import { long } from '../long.js'
import { issueDocument, outputsOf } from './archive-factory.js'

type Method = (this: { readonly length: number; readonly size: number }, ...args: unknown[]) => unknown

/** How many members of lists, maps and sets are gone through, and how much of texts is searched, while something is done. What names cost among names alone is held in nearest.test.ts. */
function steps(work: () => void): number {
  let count = 0
  const undo: (() => void)[] = []
  const watch = (home: object, names: readonly PropertyKey[], watched: (own: Method) => Method): void => names.forEach((name) => {
    const own = Object.getOwnPropertyDescriptor(home, name) as PropertyDescriptor
    undo.push(() => Object.defineProperty(home, name, own))
    Object.defineProperty(home, name, { ...own, value: watched(own.value as Method) })
  })
  const whole = (own: Method): Method => function (...args) {
    count += this.length ?? this.size
    return Reflect.apply(own, this, args)
  }
  const each = (own: Method): Method => function (ask, ...args) {
    const asked = ask === undefined ? ask : (a: unknown, b: unknown, c: unknown): unknown => {
      count++
      return Reflect.apply(ask as Method, undefined, [a, b, c])
    }
    return Reflect.apply(own, this, [asked, ...args])
  }
  watch(String.prototype, ['includes'], whole)
  watch(Map.prototype, ['keys', 'values', 'entries', Symbol.iterator], whole)
  watch(Set.prototype, ['values', Symbol.iterator], whole)
  watch(Array.prototype, ['find', 'findIndex', 'some', 'every', 'filter', 'map', 'flatMap', 'forEach', 'sort', 'toSorted'], each)
  watch(Array.prototype, ['includes', 'indexOf', Symbol.iterator], whole)
  try {
    work()
  } finally {
    for (const one of undo.reverse()) one()
  }
  return count
}

const link = (url: string) => ({ url, text: url, span: { start: 0, end: 1 } })
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const ledger = (lines: readonly string[]) => readLedger({ path: 'articles/adresser.txt', text: lines.join('\n') }).value!

/** An archive of so many articles, each sound or with what an import and a great tidying leave behind. */
const archives: Readonly<Record<string, (count: number) => Partial<ArchiveInput> & { readonly articles: readonly Article[] }>> = {
  sound: (count) => ({
    articles: many(count, (i) => article(`sak-${i}`, {
      date: day(`${2016 + (i % 10)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`), topics: [['bolig', 'arbeid', 'parorende'][i % 3] ?? ''],
      tags: [`merke ${i % 40}`], authors: [{ id: null, name: `Navn ${i % 25}`, role: null, email: null }], formerAddresses: i % 7 === 0 ? [`gammel-${i}`] : [],
      series: i % 9 === 0 ? `Serie ${Math.floor(i / 45)}` : null, translationOf: i % 11 === 1 ? `sak-${i - 1}` : null,
    }, { links: [link(`sak-${(i * 7) % count}`), link(`borte-${i % 3}`)] })),
    earlier: new Set(many(count, (i) => `artikler/sak-${i}/`)),
  }),
  'at fault': (count) => ({
    articles: many(count, (i) => article(`sak-${i}`, {
      translationOf: `original-${i}`, attachments: [{ file: `ark-${i}.pdf`, text: 'Ark' }], formerAddresses: [`sak-${(i + 1) % count}`, 'samme'],
    }, { links: [link(`borte-${i}.md`)], images: [{ file: `tegning-${i}.png`, alt: '', span: { start: 0, end: 1 } }] })),
    assets: many(count, (i) => picture(`articles/bilde-${i}.jpg`)),
    issues: many(count / 10, (i) => ({ ...issueDocument, id: `nr-${i}`, items: many(10, (j) => ({ kind: 'article' as const, slug: `glemt-${i}${j}`, title: null, lead: null, section: null })) })),
    ledger: ledger(many(count, (i) => `artikler/${i % 2 === 0 ? 'eldre' : 'tapt'}-sak-${i}/ 2026-01-01\nvedlegg/ark-${i}.pdf 2026-01-01\nring/${i}/ 2026-01-01 -> ring/${(i + 1) % count}/\nrekke/${i}/ 2026-01-01 -> rekke/${i + 1}/`)),
  }),
  drafts: (count) => ({
    articles: many(count, (i) => article(`sak-${i}`, { draft: true, formerAddresses: [`eldre-${i}`] })), earlier: new Set(many(count, (i) => `artikler/sak-${i}/`)),
  }),
  unread: (count) => ({
    articles: [article('sak')], earlier: new Set(many(count, (i) => `artikler/sak-${i}/`)), unread: many(count, (i) => ({ path: `articles/sak-${i}.md`, text: '---\ntittel: Sak\n---\nTekst.\n' })),
  }),
}

const settled = (count: number, make: (typeof archives)[string]): number => {
  const { articles, ...input } = make(count)
  return steps(() => {
    const made = archive(articles, input)
    const found = [...inspectArchive(made), ...inspectAddresses(made, new Map(), new Map()), ...made.issues.flatMap((issue) => resolveIssue(made, issue).diagnostics)]
    const silent = articles.map(({ path }) => ({ path, text: '---\ntittel: Sak\n---\n<!-- korus-ignore dod-lenke: skal bort -->\nTekst.\n' }))
    const outputs = outputsOf({ archive: made, issues: [] })
    expect(silencedAll(found, silent, () => false).length + new Set(outputs.flatMap(({ key, proof = key }) => [proof, key])).size).toBeGreaterThan(count)
  })
}

test.each(Object.entries(archives))('four times the articles are about four times the work where they are %s', (_name, make) => {
  const [few, more] = long ? [1000, 4000] : [60, 240]
  const [once, again] = [settled(few, make), settled(more, make)]
  expect(once / few).toBeGreaterThan(20)
  // Sorting alone grows faster than the articles: 4 · log 4n / log n.
  expect(again / once).toBeLessThan(5)
})
