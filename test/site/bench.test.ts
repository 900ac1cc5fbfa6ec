import { expect, test } from 'vitest'
import { pageMaker, type Bench, type PageOrder } from '../../src/site/bench.js'
import { archiveOf, everyKind, outputsOf } from './archive-factory.js'

test.each([
  ['as it is', {}, '2026-11-15'], ['below a path, with logos and no topics', { basePath: '/blad', url: 'https://havn.example/blad', logo: 'kart.png', topics: [] }, '2026-12-05'],
  ['in nynorsk', { defaults: { centre: null, author: null, language: 'nn' } }, '2026-11-15'],
] as const)('a site %s has the same pages, keys and proofs wherever they are made', async (_, own, now) => {
  const outputs = outputsOf(archiveOf(everyKind, own, now)).flatMap((output) => ('make' in output && output.elsewhere ? [{ output, elsewhere: output.elsewhere }] : []))
  expect(new Set(outputs.map(({ elsewhere }) => (elsewhere.order() as PageOrder).kind))).toEqual(new Set(['article', 'list']))
  // What is sent to a thread is a copy of this kind.
  const make = pageMaker(structuredClone(outputs[0]?.elsewhere.bench()) as Bench)
  for (const { output, elsewhere } of outputs) {
    const { path, key, proof } = output
    const there = make(structuredClone(elsewhere.order()) as PageOrder)
    expect({ path: there.path, key: there.key, proof: there.proof, html: await there.make() }).toEqual({ path, key, proof, html: await output.make() })
  }
})
