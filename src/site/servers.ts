import type { Settings } from '../settings-types.js'
import { policy, type PolicyOf } from './policy.js'
import { fontFolder } from './style.js'

/** What every answer says beside its policy and who may open it: nothing about readers leaves the site with a link, and nobody frames a page. */
const always = (settings: Settings): readonly (readonly [string, string])[] => [
  ['Permissions-Policy', 'browsing-topics=(), camera=(), geolocation=(), microphone=()'],
  ['Referrer-Policy', 'same-origin'],
  // Where the site shares its host with others, https is theirs to promise.
  ...(settings.basePath === '' && settings.url.startsWith('https:') ? [['Strict-Transport-Security', 'max-age=31536000'] as const] : []),
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
]
const opener = 'Cross-Origin-Opener-Policy'
/** One signs in to the editor in a window that it opens and that answers it; no other page has such. */
const openerOf = (kind: PolicyOf | 'document'): string => (kind === 'editor' ? 'same-origin-allow-popups' : 'same-origin')
const unframed = "frame-ancestors 'none'"
const keep = 'public, max-age=31536000, immutable'

/**
 * Gives _headers, as Netlify and Cloudflare Pages read it; `folders` are those that pages lie in, such as `artikler/`. Rules that meet add up
 * there, so the policies stand on folders that do not: an issue's e-mail lies among its pages, which are stricter by themselves.
 */
export function netlifyHeaders(settings: Settings, stylePath: string, folders: readonly string[]): string {
  const { basePath } = settings
  const own = { 'nyhetsbrev/': 'issues', 'rediger/': 'editor', 'sok/': 'search' } as const
  const rule = (path: string, headers: readonly (readonly [string, string])[]) => [`${basePath}/${path}`, ...headers.map(([name, value]) => `  ${name}: ${value}`)]
  const secure = (path: string, kind: PolicyOf) => rule(path, [['Content-Security-Policy', policy(kind, settings)], [opener, openerOf(kind)]])
  return [
    ...rule('*', [['Content-Security-Policy', unframed], ...always(settings)]),
    ...['', '404.html'].flatMap((path) => secure(path, 'page')),
    ...folders.flatMap((folder) => secure(`${folder}*`, own[folder as keyof typeof own] ?? 'page')),
    ...rule('bilder/*', [['Content-Security-Policy', policy('picture', settings)], ['Cache-Control', keep]]),
    ...[`${fontFolder}*`, stylePath].flatMap((path) => rule(path, [['Cache-Control', keep]])),
    '',
  ].join('\n')
}

/** What differs by path, as regular expressions that nginx and Apache read alike; a page is what nothing here holds for. */
function exceptions({ basePath, search }: Settings, editor: boolean): readonly (readonly [PolicyOf | 'document', string])[] {
  const root = `^${basePath.replaceAll('.', '\\.')}/`
  return [...(search ? [['search', `${root}sok/`] as const] : []), ...(editor ? [['editor', `${root}rediger/`] as const] : []), ['picture', `${root}bilder/`], ['document', `${root}vedlegg/`], ['mail', `${root}nyhetsbrev/[^/]+/epost\\.html$`]]
}
/** The whole policy of a kind of file. An attachment has none but that nobody frames it: a browser's own reader of PDF would be stopped by it. */
const whole = (kind: PolicyOf | 'document', settings: Settings): string => (kind === 'document' ? unframed : `${policy(kind, settings)}; ${unframed}`)
const lasting = ({ basePath }: Settings): string => `^${basePath.replaceAll('.', '\\.')}/(bilder/|${fontFolder}|stil\\.[0-9a-f]+\\.css$)`

/** Gives .htaccess, as Apache 2.4 reads it with mod_headers; with `editor` for a site that has one. */
export function apacheHeaders(settings: Settings, editor = false): string {
  const set = (name: string, value: string) => `Header always set ${name} "${value}"`
  const csp = (kind: PolicyOf | 'document') => set('Content-Security-Policy', whole(kind, settings))
  const where = (pattern: string, line: string) => [`  <If "%{REQUEST_URI} =~ m#${pattern}#">`, `    ${line}`, '  </If>']
  return [
    '<IfModule mod_headers.c>',
    ...[csp('page'), set(opener, openerOf('page')), ...always(settings).map(([name, value]) => set(name, value))].map((line) => `  ${line}`),
    ...exceptions(settings, editor).flatMap(([kind, pattern]) => [...where(pattern, csp(kind)), ...(kind === 'editor' ? where(pattern, set(opener, openerOf(kind))) : [])]),
    ...where(lasting(settings), set('Cache-Control', keep)),
    '</IfModule>',
    `ErrorDocument 404 ${settings.basePath}/404.html`,
    'AddDefaultCharset utf-8',
    '',
  ].join('\n')
}

/** Gives _nginx.conf, which a `server` of nginx includes; a header with an empty value is not sent. */
export function nginxHeaders(settings: Settings, editor = false): string {
  const csp = (kind: PolicyOf | 'document') => `set $korus_policy "${whole(kind, settings)}";`
  const where = (pattern: string, line: string) => `if ($uri ~ "${pattern}") { ${line} }`
  return [
    csp('page'),
    `set $korus_opener "${openerOf('page')}";`,
    ...exceptions(settings, editor).flatMap(([kind, pattern]) => [where(pattern, csp(kind)), ...(kind === 'editor' ? [where(pattern, `set $korus_opener "${openerOf(kind)}";`)] : [])]),
    'set $korus_cache "";',
    where(lasting(settings), `set $korus_cache "${keep}";`),
    'add_header Content-Security-Policy $korus_policy always;',
    `add_header ${opener} $korus_opener always;`,
    'add_header Cache-Control $korus_cache;',
    ...always(settings).map(([name, value]) => `add_header ${name} "${value}" always;`),
    `error_page 404 ${settings.basePath}/404.html;`,
    'charset utf-8;',
    // nginx itself knows neither kind, and would show a calendar as text.
    ...([['ics', 'text/calendar'], ['eml', 'message/rfc822']] as const).map(([ending, type]) => `location ~ \\.${ending}$ { types { } default_type ${type}; }`),
    '',
  ].join('\n')
}
