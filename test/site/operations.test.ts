import { expect, test } from 'vitest'
import { inspectArchive } from '../../src/archive/inspect.js'
import { inspectAddresses } from '../../src/archive/inspect-addresses.js'
import type { Article } from '../../src/article/article.js'
import { archive, article, day } from '../archive/factory.js'
import { long } from '../long.js'
import { outputsOf } from './archive-factory.js'

const link = (url: string) => ({ url, text: url, span: { start: 0, end: 1 } })

/** How often anything of an article is looked at while an archive of `count` articles is made, inspected and thought through to the key of every file. */
function looksAt(count: number): number {
  let looks = 0
  const watched = <T extends object>(target: T): T => new Proxy(target, { get: (from, key, receiver) => (looks++, Reflect.get(from, key, receiver)) })
  const articles = Array.from({ length: count }, (_, i): Article => {
    const made = article(`sak-${i}`, {
      date: day(`${2016 + (i % 10)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`), topics: [['bolig', 'arbeid', 'parorende'][i % 3] ?? ''],
      tags: [`merke ${i % 40}`], authors: [{ id: null, name: `Navn ${i % 25}`, role: null, email: null }], formerAddresses: i % 7 === 0 ? [`gammel-${i}`] : [],
      series: i % 9 === 0 ? `Serie ${Math.floor(i / 45)}` : null, translationOf: i % 11 === 1 ? `sak-${i - 1}` : null,
    }, { links: [link(`sak-${(i * 7) % count}`), link(`borte-${i % 3}`)] })
    return watched({ ...made, meta: watched(made.meta), reading: watched(made.reading) })
  })
  const made = archive(articles, { earlier: new Set(articles.map((_, i) => `artikler/sak-${i}/`)) })
  inspectArchive(made)
  inspectAddresses(made, new Map(), new Map())
  const keys = new Set(outputsOf({ archive: made, issues: [] }).flatMap(({ key, proof = key }) => [proof, key]))
  return keys.size > count ? looks : 0
}

test('four times the articles are about four times the work', () => {
  const [few, many] = long ? [1000, 4000] : [60, 240]
  const [once, again] = [looksAt(few), looksAt(many)]
  expect(once / few).toBeGreaterThan(20)
  // Sorting alone grows faster than the articles: 4 · log 4n / log n.
  expect(again / once).toBeLessThan(5)
})
