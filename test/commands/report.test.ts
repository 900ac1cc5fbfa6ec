import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { articleText, korus, project, tree } from '../project.js'

test('newsletter writes a report beside what is published, which names what is out but nobody who withdrew, and an e-mail with its pictures', async () => {
  const root = project({
    'articles/2026-10-01-med.md': articleText('Den som er med', '2026-10-01', ['bilde: {fil: mote.png, alt: Et møte, foto: Kari}']),
    'articles/2026-10-02-uten.md': articleText('Den som ikke vil', '2026-10-02', ['nyhetsbrev: {ta_med: nei}']),
    'articles/2026-10-03-borte.md': articleText('Den som trakk seg', '2026-10-03', ['trukket: 2026-10-20']),
    'articles/mote.png': readFileSync('test/fixtures/mote.png'),
    'articles/adresser.txt': 'artikler/med/ 2026-10-01\n',
    // A layout of the project's own, made from the same stories.
    'templates/newsletter/kort.mjml.hbs': readFileSync('templates/newsletter/full.mjml.hbs', 'utf8'),
    'articles/nyhetsbrev/2026-10.md': '---\nemnefelt: Nytt\nmal: kort\nfra: 2026-10-01\ntil: 2026-10-31\nsaker: [med]\n---\n',
  })
  const { code, stderr } = await korus(root, 'newsletter', '2026-10', '--embed', '--now', '2026-11-15')
  expect([code, stderr]).toEqual([0, expect.stringContaining('utgaver/2026-10/godkjenning-2026-10.html')])
  expect(Object.keys(tree(join(root, 'dist'))).filter((path) => path.includes('godkjenning'))).toEqual([])

  const report = readFileSync(join(root, 'utgaver/2026-10/godkjenning-2026-10.html'), 'utf8')
  expect(report).toContain('Den som er med')
  expect(report).toContain('Den som ikke vil')
  expect(report).not.toContain('Den som trakk seg')
  // The ledger knows the article and not the issue.
  expect(report).toContain('<li>https://magasin.example/blad/nyhetsbrev/2026-10/</li>')
  expect(report).not.toContain('<li>https://magasin.example/blad/artikler/med/</li>')

  const mail = await PostalMime.parse(readFileSync(join(root, 'utgaver/2026-10/epost-2026-10.eml')))
  expect(mail).toMatchObject({ subject: 'Nytt', html: expect.stringContaining('Den som er med') })
  expect(mail.html).not.toContain('src="http')
  expect(mail.attachments).toHaveLength(1)
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
})
