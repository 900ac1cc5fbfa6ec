import type { fileCodes } from '../../../src/codes/file.js'
import { settingsText } from '../../project.js'
import { article, ofFile, type Cases } from '../case.js'

const filler = `${'Her står det noe om saken. '.repeat(10)}\n\n`

export const fileCases: Cases<typeof fileCodes> = {
  'ikke-utf8': ofFile(Buffer.from(article(['tittel: Veien ⟦v⟧idere']).replace('⟦v⟧', 'å'), 'latin1'), article(['tittel: Veien åidere'])),
  'nul-tegn': ofFile(article(['tittel: Nye⟦\0⟧ veier']), article(['tittel: Nye veier'])),
  'tom-fil': ofFile('', article()),
  flettekonflikt: ofFile(article([], '⟦<⟧<<<<<< HEAD\nDet ene.\n=======\nDet andre.\n>>>>>>> main'), article([], 'Det ene.')),
  tvillingfil: {
    files: { 'korus.yml': settingsText, 'articles/sak.md': article(), 'articles/sak (1).md': article() },
    mended: { 'korus.yml': settingsText, 'articles/sak.md': article() },
  },
  'kan-ikke-leses': ofFile({ locked: article() }, article()),
  'for-stor-fil': ofFile(article([], filler.repeat(7500)), article([], filler)),
  'lenke-ut': ofFile(article(), article(), { 'articles/annen.md': { link: '/etc/hostname' } }, { 'articles/annen.md': article() }),
  'ingen-artikler': { files: { 'korus.yml': settingsText }, mended: { 'korus.yml': settingsText, 'articles/sak.md': article() } },
}
