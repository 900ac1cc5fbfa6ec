import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../src/commands/today.js'
import { articleText, korus, project } from '../project.js'

const event = (start: string, more = ''): string[] => [`arrangement: {start: ${start}, sted: Salen${more}}`]
const person = (until: string): string => `personer: [{navn: Kari Lie, grunnlag: samtykke, samtykke: {dato: 2026-01-01, omfang: [nettsted], gyldig_til: ${until}}}]`
const files = {
  'articles/om-30.md': articleText('Om tretti', '2026-12-15'), 'articles/om-31.md': articleText('Om trettien', '2026-12-16'), 'articles/i-morgen.md': articleText('I morgen', '2026-11-16'),
  'articles/frist-i-dag.md': articleText('Frist i dag', '2026-10-01', event('2026-12-01 10:00', ', pameldingsfrist: 2026-11-15')),
  'articles/frist-om-6.md': articleText('Frist om seks', '2026-10-01', event('2026-12-01 10:00', ', pameldingsfrist: 2026-11-21')),
  'articles/frist-om-7.md': articleText('Frist om sju', '2026-10-01', event('2026-12-01 10:00', ', pameldingsfrist: 2026-11-22')),
  'articles/frist-i-gar.md': articleText('Frist i går', '2026-10-01', event('2026-12-01 10:00', ', pameldingsfrist: 2026-11-14')),
  'articles/avlyst.md': articleText('Avlyst', '2026-10-01', event('2026-11-16 10:00', ', status: avlyst, pameldingsfrist: 2026-11-16')),
  'articles/motes.md': articleText('Vi møtes', '2026-10-01', event('2026-11-20 10:30')), 'articles/over.md': articleText('Over', '2026-10-01', event('2026-11-14 10:00')),
  'articles/samtykke-ute.md': articleText('Ute', '2026-10-01', [person('2026-11-14')]), 'articles/samtykke-snart.md': articleText('Snart', '2026-10-01', [person('2026-12-15')]),
  'articles/samtykke-lenge.md': articleText('Lenge', '2026-10-01', [person('2026-12-16')]),
  'articles/ses-pa.md': articleText('Ses på', '2026-10-01', ['revideres: 2026-11-15']), 'articles/ses-senere.md': articleText('Senere', '2026-10-01', ['revideres: 2026-11-16']),
  'articles/kladd.md': articleText('Uferdig', '2026-11-03', ['kladd: ja']),
  'articles/nyhetsbrev/2026-10.md': '---\nfra: 2026-09-01\ntil: 2026-10-31\nsendt: 2026-11-02\nsaker: [over]\n---\n',
  'articles/nyhetsbrev/2026-11.md': '---\nfra: 2026-11-01\ntil: 2026-11-30\nsaker: [motes, over]\n---\n',
}
const agenda = async (root: string): Promise<Agenda> => JSON.parse((await korus(root, 'today', '--now', '2026-11-15', '--format', 'json')).stdout)
const slugs = (items: readonly { readonly slug: string }[]): string[] => items.map(({ slug }) => slug)

describe('today', () => {
  test('has each thing on the days that are its own, in their order', async () => {
    const found = await agenda(project(files))
    expect(slugs(found.scheduled)).toEqual(['i-morgen', 'om-30'])
    expect(found.later).toBe(1)
    expect(slugs(found.deadlines)).toEqual(['frist-i-dag', 'frist-om-6'])
    expect(found.events).toEqual([{ slug: 'motes', title: 'Vi møtes', day: '2026-11-20', time: '10:30', place: 'Salen' }])
    expect(found.consents.map(({ slug, who, ended }) => [slug, who, ended])).toEqual([['samtykke-ute', 'Kari Lie', true], ['samtykke-snart', 'Kari Lie', false]])
    expect(slugs(found.reviews)).toEqual(['ses-pa'])
    expect(found.drafts).toEqual([{ slug: 'kladd', title: 'Uferdig', day: '2026-11-03' }])
    expect(found.unsent).toEqual([{ id: '2026-11', from: '2026-11-01', until: '2026-11-30', stories: 2 }])
    expect(found.lastSent).toEqual({ id: '2026-10', day: '2026-11-02', after: 0 })
  })

  test('knows from dist/ what is out, and what is not', async () => {
    const root = project({ 'articles/en.md': articleText('En', '2026-05-01'), 'articles/to.md': articleText('To', '2026-05-02') })
    expect((await agenda(root)).site).toBeNull()
    await korus(root, 'build', '--now', '2026-11-15')
    expect((await agenda(root)).site).toEqual({ late: [], left: [] })
    writeFileSync(join(root, 'articles/en.md'), articleText('En', '2026-05-01', ['kladd: ja']))
    writeFileSync(join(root, 'articles/tre.md'), articleText('Tre', '2026-05-01'))
    expect((await agenda(root)).site).toEqual({ late: ['tre'], left: ['en'] })
  })

  test('fits the terminal, and leaves out what there is none of', async () => {
    const { code, stdout, stderr } = await korus(project(files), 'i-dag', '--now', '2026-11-15')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Søndag 15\. november 2026\n\nKommer de neste 30 dagene\n {2}16\. november 2026 {2}I morgen/)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    expect((await korus(project({ 'articles/a.md': articleText('A', '2026-01-01') }), 'i-dag', '--now', '2026-11-15')).stdout.split('\n\n')).toHaveLength(2)
  })
})
