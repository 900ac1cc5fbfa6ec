import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.js'
import type { Reason } from '../../src/halt.js'
import * as enArchive from '../../src/messages/en/archive.js'
import * as enFile from '../../src/messages/en/file.js'
import * as enHalt from '../../src/messages/en/halt.js'
import * as enProgram from '../../src/messages/en/program.js'
import * as nbArchive from '../../src/messages/nb/archive.js'
import * as nbFile from '../../src/messages/nb/file.js'
import * as nbHalt from '../../src/messages/nb/halt.js'
import * as nbProgram from '../../src/messages/nb/program.js'
import { loadWords, programLanguages } from '../../src/messages/index.js'
import { wording, type Wording } from '../../src/messages/wording.js'
import { archiveSamples, fileSamples, reasons } from './samples.js'

/** The families whose samples stand here; the others are tried with what reports them. */
const spoken: Readonly<Record<string, Wording>> = {
  nb: wording({ ...nbFile.fileMessages, ...nbArchive.archiveMessages } as never, nbHalt.halts, nbProgram.program),
  en: wording({ ...enFile.fileMessages, ...enArchive.archiveMessages } as never, enHalt.halts, enProgram.program),
}
const diagnostics = Object.entries({ ...archiveSamples, ...fileSamples }).flatMap(([code, samples]) =>
  samples.map((params) => ({ code, params, at: { path: 'a.md', span: { start: 0, end: 0 } } }) as unknown as Diagnostic),
)
const halts = Object.entries(reasons).flatMap(([kind, samples]) => samples.map((sample) => ({ kind, ...sample }) as Reason))

/** What no sentence may hold: loose ends of the program, and a tone that is not ours. */
const unfit = /undefined|null|NaN|\[object|!|vennligst|ugyldig|please|invalid| {2}|\.\./i

describe.each(Object.entries(spoken))('in %s', (_, words) => {
  it.each(diagnostics.map((one) => [one.code, one] as const))('%s is a whole sentence with a way out', (_code, one) => {
    const { message, hint } = words.diagnostic(one)
    expect(message).toMatch(/[.?]$/)
    expect(hint).not.toBe('')
    expect(`${message} ${hint}`).not.toMatch(unfit)
  })

  it.each(halts.map((reason) => [reason.kind, reason] as const))('%s says what happened and the way out', (_kind, reason) => {
    const said = words.halt(reason)
    expect(said).toMatch(/[.?]$/)
    expect(said).toMatch(/[.?] \S/)
    expect(said).not.toMatch(unfit)
  })

  it('shows what would steer a terminal, and cuts what nobody could read', () => {
    expect(words.halt({ kind: 'no-such-file', path: 'a\u001b[2J\nb', nearest: null })).toContain('a␛[2J␊b ')
    expect(words.halt({ kind: 'no-such-issue', id: 'x', known: ['a\u202e', 'b'] })).toContain('a<202E>')
    expect(words.halt({ kind: 'disk', path: 'x'.repeat(10_000), error: '' }).length).toBeLessThan(500)
  })
})

describe('the program speaks as norwegian readers were promised', () => {
  const say = nbProgram.program
  it.each([
    [say.done(1234, { articles: 42, events: 3, issues: 2 }, 'dist'), 'Ferdig på 1,2 sekunder: 42 artikler, 3 arrangementer, 2 utgaver. Alt ligger i mappen dist.'],
    [say.done(3, { articles: 1, events: 0, issues: 1 }, 'dist'), 'Ferdig på 0,1 sekunder: 1 artikkel, 1 utgave. Alt ligger i mappen dist.'],
    [say.skippedDrafts(2), 'Hoppet over 2 kladder.'],
    [say.stopped(3, { articles: 2, others: 0 }), 'Stoppet: 3 feil i 2 artikler. Nettstedet er ikke endret.'],
    [say.stopped(1, { articles: 0, others: 1 }), 'Stoppet: 1 feil i 1 fil. Nettstedet er ikke endret.'],
    [say.stopped(5, { articles: 1, others: 1 }), 'Stoppet: 5 feil i 1 artikkel og 1 annen fil. Nettstedet er ikke endret.'],
    [say.draftWayOut('x.md'), 'Sett kladd: ja i x.md, så kan resten publiseres.'],
    [say.issues.candidates(7, '2026-10-01' as never), 'Fant 7 artikler publisert fra og med 1. oktober 2026.'],
    [say.issues.nothingNew('2026-10-01' as never), 'Ingen nye artikler siden 1. oktober 2026. Det ble ikke laget noen utgave.'],
    [say.issues.newCandidates(2, '2026-11'), '2 nye saker siden utgaven ble laget. Ta dem med: korus nyhetsbrev 2026-11 --add'],
    [say.issues.newCandidates(1, '2026-11'), '1 ny sak siden utgaven ble laget. Ta den med: korus nyhetsbrev 2026-11 --add'],
    [say.found({ errors: 0, warnings: 0, advice: 0 }), 'ingen feil'],
    [say.found({ errors: 3, warnings: 1, advice: 2 }), '3 feil, 1 advarsel og 2 råd'],
    [say.scheduled(1, '2026-11-01' as never), '1 artikkel kommer senere, 1. november 2026.'],
    [say.scheduled(3, '2026-11-01' as never), '3 artikler kommer senere, den første 1. november 2026.'],
    [say.issues.whyOut({ kind: 'other-issue', id: '2026-10' }), 'står i utgaven 2026-10'],
  ])('%s', (said, wanted) => expect(said.replaceAll('\u00a0', ' ')).toBe(wanted))

  it('and in English with plurals of its own', () => {
    expect(enProgram.program.stopped(1, { articles: 2, others: 1 })).toBe('Stopped: 1 error in 2 articles and 1 other file. The site is not changed.')
    expect(enProgram.program.found({ errors: 0, warnings: 2, advice: 1 })).toBe('no errors, 2 warnings and 1 piece of advice')
    expect(enProgram.program.issues.nothingNew('2026-10-01' as never)).toBe('No new articles since 1 October 2026. No issue was made.')
  })
})

it.each(programLanguages)('%s is loaded whole', async (language) => {
  const words = await loadWords(language)
  expect(words.program).toBe((language === 'en' ? enProgram : nbProgram).program)
  expect(words.halt({ kind: 'no-sent-issue' })).toBe(spoken[language]?.halt({ kind: 'no-sent-issue' }))
  for (const one of diagnostics) expect(words.diagnostic(one)).toEqual(spoken[language]?.diagnostic(one))
})
