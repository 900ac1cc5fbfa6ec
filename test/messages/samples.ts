import type { archiveCodes } from '../../src/codes/archive.js'
import type { fileCodes } from '../../src/codes/file.js'
import type { Reason } from '../../src/halt.js'

type Samples<Family extends object> = { readonly [C in keyof Family]: readonly (Family[C] extends { readonly params?: infer P } ? P : never)[] }

/** What each complaint can be about, every branch of its sentences at least once. */
export const archiveSamples: Samples<typeof archiveCodes> = {
  'lik-slug': [{ slug: 'nye-drammen', other: 'articles/a.md' }],
  'dod-lenke': [{ target: 'a.md', nearest: null }, { target: 'a.md', nearest: 'b.md' }],
  'dodt-anker': [{ anchor: 'her', nearest: null }, { anchor: 'her', nearest: 'der' }],
  'lenke-til-upublisert': ['draft', 'scheduled', 'withdrawn', 'rejected'].map((state) => ({ target: 'a', state })),
  'bilde-mangler': [{ file: 'a.jpg', nearest: null }, { file: 'a.jpg', nearest: 'b.jpg' }],
  'bilde-ukjent': [{ file: 'a.jpg' }],
  'vedlegg-mangler': [{ file: 'a.pdf', nearest: null }, { file: 'a.pdf', nearest: 'b.pdf' }],
  'oversettelse-mangler': [{ slug: 'a', nearest: null }, { slug: 'a', nearest: 'b' }],
  'fremtidig-dato': [{ day: '2027-06-08' }],
}

export const fileSamples: Samples<typeof fileCodes> = {
  'ikke-utf8': [{ encoding: 'Windows-1252', line: 4 }, { encoding: 'UTF-16', line: 1 }],
  'nul-tegn': [{}],
  'tom-fil': [{}],
  flettekonflikt: [{}],
  tvillingfil: [{ other: 'a.md' }],
  'kan-ikke-leses': [{ reason: 'permission' }, { reason: 'other' }],
  'for-stor-fil': [{ bytes: 2_500_000, most: 1_000_000 }],
  'lenke-ut': [{}],
  'ingen-artikler': [{}],
}

export const reasons: { readonly [R in Reason as R['kind']]: readonly Omit<R, 'kind'>[] } = {
  'no-settings': [{ from: '/hjem' }],
  'no-such-root': [{ path: 'a' }],
  'no-sent-issue': [{}],
  'no-such-issue': [{ id: '2026-11', known: [] }, { id: '2026-11', known: ['2026-10'] }, { id: '2026-11', known: ['2026-08', '2026-09', '2026-10'] }],
  'no-such-article': [{ given: 'a', nearest: null }, { given: 'a', nearest: 'b' }],
  'no-such-file': [{ path: 'a.md', nearest: null }, { path: 'a.md', nearest: 'b.md' }],
  'bad-day': [
    { option: '--fra', value: 'x', problem: 'form', iso: null },
    { option: '--fra', value: '31. juni 2026', problem: 'impossible', iso: null },
    { option: '--fra', value: '8. juni', problem: 'no-year', iso: null },
    { option: '--fra', value: '8. juni 2026', problem: 'form', iso: '2026-06-08' },
  ],
  'since-after-until': [{ since: '2026-11-02', until: '2026-11-01' }],
  'unknown-option': [{ option: '--x', nearest: null }, { option: '--rot', nearest: '--root' }],
  'unknown-command': [{ name: 'x', nearest: null }, { name: 'bygge', nearest: 'bygg' }],
  'missing-value': [{ option: '--fra' }],
  'bad-value': [{ option: '--lang', value: 'sv', known: ['nb', 'en'] }],
  'too-many-arguments': [{ found: 'x' }],
  'missing-option': [{ option: '--fra', example: '--fra 2026-10-01' }],
  'not-ours': [{ path: 'dist' }],
  'no-permission': [{ path: 'dist' }],
  'disk-full': [{ path: 'dist' }],
  'too-many-files': [{}],
  disk: [{ path: 'dist', error: 'EIO' }],
  busy: [{ pid: 17, since: 0 }],
  changed: [{ path: 'a.md' }],
  outside: [{ path: '/tmp/a.md' }],
  taken: [{ slug: 'a', path: 'articles/a.md' }],
  'no-clipboard': [{ tools: [] }, { tools: ['wl-paste', 'xclip'] }],
  mjml: [{ detail: 'mj-body' }],
}
