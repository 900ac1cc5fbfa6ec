import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleText, korus, project } from '../project.js'

const person = (scope: string, until = ''): string => `personer: [{navn: Kari Lie, grunnlag: samtykke, samtykke: {dato: 2026-01-01, omfang: [${scope}]${until}}}]`
const issue = '---\nfra: 2026-05-01\ntil: 2026-05-31\nsendt: 2026-06-01\nsaker: [publisert]\nutelatt: [{sak: utelatt, grunn: for lang}]\n---\n'
const files = {
  'articles/2026-05-01-publisert.md': articleText('Publisert', '2026-05-01', ['tidligere_adresser: [gammelt-navn, /node/12]', 'emneord: [rus]', 'vedlegg: [{fil: ark.pdf, tekst: Ark}]']),
  'articles/2026-05-02-utelatt.md': articleText('Utelatt', '2026-05-02'),
  'articles/2026-05-03-glemt.md': articleText('Glemt', '2026-05-03'),
  'articles/kladd.md': articleText('Kladd', '2026-05-01', ['kladd: ja']),
  'articles/kommer.md': articleText('Kommer', '2026-12-01'),
  'articles/utlopt.md': articleText('Utløpt', '2026-05-01', ['gyldig_til: 2026-10-31']),
  'articles/trukket.md': articleText('Trukket', '2026-05-01', ['trukket: 2026-06-07']),
  'articles/samtykke.md': articleText('Samtykke', '2026-07-01', [person('nettsted, nyhetsbrev', ', gyldig_til: 2026-10-31')]),
  'articles/uten.md': articleText('Uten', '2026-07-01', [person('nettsted')]),
  'articles/nei.md': articleText('Nei', '2026-07-01', ['nyhetsbrev: {ta_med: nei}']),
  'articles/fersk.md': articleText('Fersk', '2026-11-01'),
  'articles/feil.md': articleText('Feil', '2026-02-30', ['tiltel: x']),
  'articles/notat.docx': 'x', 'articles/ark.pdf': 'x', 'articles/bilder/alene.jpg': 'x', 'articles/les.txt': 'x',
  'articles/nyhetsbrev/2026-05.md': issue,
  'articles/adresser.txt': 'artikler/gammelt-navn/ 2024-03-01\nartikler/publisert/ 2026-05-01\n',
}
const root = project(files)
const why = async (...argv: string[]) => korus(root, 'why', ...argv, '--now', '2026-11-15')
const facts = async (given: string) => JSON.parse((await why(given, '--format', 'json')).stdout)

describe('why', () => {
  test.each([
    ['publisert', { kind: 'published', since: '2026-05-01' }], ['kladd', { kind: 'draft' }], ['kommer', { kind: 'scheduled', until: '2026-12-01' }], ['utlopt', { kind: 'expired', since: '2026-11-01' }],
    ['trukket', { kind: 'withdrawn', since: '2026-06-07' }], ['samtykke', { kind: 'consent-ended', since: '2026-11-01' }], ['feil', { kind: 'rejected', errors: 2 }],
  ])('%s: says where it stands and since when', async (slug, standing) => expect((await facts(slug)).standing).toEqual(standing))

  test.each([
    ['publisert', null], ['utelatt', { kind: 'left-out', id: '2026-05', reason: 'for lang' }], ['glemt', { kind: 'not-chosen', id: '2026-05', sent: true }], ['uten', { kind: 'consent' }],
    ['nei', { kind: 'asked' }], ['fersk', { kind: 'none-yet' }], ['trukket', null],
  ])('%s: says why it is in no issue', async (slug, reason) => expect((await facts(slug)).noIssue).toEqual(reason))

  test('says when an article was first out and which addresses lead to it', async () => {
    expect(await facts('publisert')).toMatchObject({ firstSeen: '2024-03-01', redirects: ['artikler/gammelt-navn/', 'node/12'] })
    expect((await why('publisert')).stdout).toMatch(/1\. mars 2024[^]*artikler\/gammelt-navn\//)
  })

  test('says which lists, feeds and issues have it, and what stands beside it', async () => {
    expect(await facts('publisert')).toMatchObject({
      url: 'https://magasin.example/blad/artikler/publisert/', feeds: ['feed.xml', 'atom.xml', 'feed.json', 'tema/bolig/feed.xml'], issues: [{ id: '2026-05', sent: '2026-06-01' }], newer: 'utelatt', older: null, built: 'unknown',
    })
    expect((await facts('publisert')).lists.map(({ address }: { readonly address: string }) => address)).toEqual(['', 'tema/bolig/', 'senter/fjell/', 'emneord/rus/', 'forfatter/kari-asen/', 'arkiv/2026/', 'arkiv/2026/05/'])
    expect(await facts('kladd')).toMatchObject({ lists: [], feeds: [], newer: null })
  })

  test.each(['articles/2026-05-01-publisert.md', 'publisert', 'artikler/publisert/', 'https://magasin.example/blad/artikler/publisert/', '/blad/artikler/publisert/index.html', 'gammelt-navn', '/node/12'])('%s is the same article', async (given) =>
    expect(await facts(given)).toMatchObject({ kind: 'article', slug: 'publisert' }))

  test('gives the errors of a file that could not be read, by file and by slug', async () => {
    for (const given of ['articles/feil.md', 'feil']) {
      expect((await facts(given)).reasons.map(({ code }: { readonly code: string }) => code)).toEqual(['ugyldig-dag', 'ukjent-nokkel'])
      expect((await why(given)).stdout).toMatch(/articles\/feil\.md:4:7\n/)
    }
  })

  test.each([
    ['articles/notat.docx', 'document', []], ['articles/ark.pdf', 'document', ['publisert']], ['articles/bilder/alene.jpg', 'picture', []], ['articles/les.txt', 'other', []], ['korus.yml', 'other', []],
  ])('%s is no article', async (given, reason, users) => expect(await facts(given)).toMatchObject({ kind: 'unread', reason, users }))

  test.each(['2026-05', 'articles/nyhetsbrev/2026-05.md', 'nyhetsbrev/2026-05/'])('%s is an issue', async (given) =>
    expect(await facts(given)).toMatchObject({ kind: 'issue', sent: '2026-06-01', stories: ['publisert'] }))

  test('tells people the same, on stdout, in both languages', async () => {
    const { code, stdout, stderr } = await why('publisert')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Publisert\n\nPå nettstedet siden 1\. mai 2026\.\n\nFil +articles\/2026-05-01-publisert\.md\nAdresse +https:/)
    expect((await why('publisert', '--lang', 'en')).stdout).toContain('On the site since 1 May 2026.')
  })

  test('says whether dist/ has what it should', async () => {
    const own = project({ 'articles/en.md': articleText('En', '2026-05-01'), 'articles/to.md': articleText('To', '2026-05-02') })
    await korus(own, 'build', '--now', '2026-11-15')
    const built = async (slug: string) => JSON.parse((await korus(own, 'why', slug, '--format', 'json', '--now', '2026-11-15')).stdout).built
    writeFileSync(join(own, 'articles/to.md'), articleText('To', '2026-05-02', ['kladd: ja']))
    writeFileSync(join(own, 'articles/tre.md'), articleText('Tre', '2026-05-02'))
    expect([await built('en'), await built('to'), await built('tre')]).toEqual(['yes', 'left', 'late'])
  })

  test.each([[['publisrt']], [[]], [['../../etc/passwd']]])('%j is wrong usage', async (argv) => {
    const { code, stdout, stderr } = await why(...argv)
    expect([code, stdout]).toEqual([2, ''])
    if (argv[0] === 'publisrt') expect(stderr).toContain('Mente du publisert?')
  })

  test('tells of korus.yml where that is what is wrong', async () => {
    expect(await korus(project({ 'korus.yml': 'korus: 1\n' }), 'why', 'x')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('korus.yml:1:1') })
  })
})
