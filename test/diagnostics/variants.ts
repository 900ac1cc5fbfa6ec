import type { Code } from '../../src/diagnostic.js'
import { article, issue, ofBody, ofFile, ofHeader, ofIssue, ofSettings, ofTemplate, smallLayout, type Case } from './case.js'

const event = (lines: string): string[] => ['type: arrangement', `arrangement: {${lines}, sted: Bergen}`]
const other = (...lines: readonly string[]) => ({ 'articles/ny-metode.md': article(lines) })
const sound = article()
const from = (iso: string): string => `dato: ${iso}`
const start = (time: string): string[] => event(`start: ${time}`)
const utf16 = Buffer.from(`\ufeff${sound}`, 'utf16le')
const ownLayout = (text: string) => ({ 'templates/newsletter/full.mjml.hbs': text })
const issuePath = 'articles/nyhetsbrev/2026-10.md'
const withLayout = (text: string): Case => ({
  files: { ...ofIssue([], [], ownLayout(text)).files, [issuePath]: issue().replace('---', '⟦---⟧') },
  mended: ofIssue([], [], ownLayout(smallLayout)).mended,
})
const long = (text: string, count: number): string => Array.from({ length: count }, () => text).join('')

/** Other inputs that bring a complaint, each with words of its own or by another way. */
export const variants: Partial<Record<Code, Readonly<Record<string, Case>>>> = {
  'ikke-utf8': { 'UTF-16': ofFile(utf16, sound) },
  'mangler-nokkel': {
    'in an article that others lead to': ofFile(article([], 'Se [metoden](ny-metode.md).'), article([], 'Se [metoden](ny-metode.md).'), {
      'articles/ny-metode.md': article().replace('---', '⟦---⟧').replace(/type:.*\n/, ''),
    }, other()),
  },
  'hode-gjerde': {
    'four hyphens': ofFile(sound.replace('---', '⟦----⟧'), sound),
    'a blank behind': ofFile(sound.replace('---', '⟦--- ⟧'), sound),
    'a dash at the end': ofFile(sound.replace('\n---\n', '\n⟦—⟧\n'), sound),
    'words at the end': ofFile(sound.replace('\n---\n', '\n⟦---x⟧\n'), sound),
  },
  'hode-sprak': { 'the language it is in': ofFile(sound.replace('---', '⟦---yaml⟧'), sound) },
  'yaml-avkuttet': {
    'all of it': ofHeader('serie: ⟦#rus⟧', 'serie: "#rus"'),
    'in a list': ofHeader('emneord:\n  - ⟦#rus⟧', 'emneord:\n  - "#rus"'),
  },
  'yaml-anker': {
    'emphasis': ofHeader('tittel: ⟦*Viktig*⟧', 'tittel: "*Viktig*"'),
    'an exclamation': ofHeader('tittel: ⟦!Viktig⟧ for alle', 'tittel: "!Viktig for alle"'),
    'an ampersand': ofHeader('tittel: ⟦&Co⟧ i Bergen', 'tittel: "&Co i Bergen"'),
  },
  'yaml-ikke-lukket': { 'a list': ofHeader('emneord: ⟦[rus, arbeid⟧', 'emneord: [rus, arbeid]') },
  'yaml-slutt': { 'a line in the middle of korus.yml': ofSettings('⟦---⟧\nmalform: {krav: 25}', []) },
  'ukjent-nokkel': { 'like no other': ofHeader('⟦bakgrunnsmusikk⟧: nei', []), 'another case': ofHeader('⟦Serie⟧: Erfaringer', 'serie: Erfaringer') },
  'feil-form': {
    'no list': ofHeader('tittel: ⟦[Nye, veier]⟧', 'tittel: Nye veier til hjelp'),
    'an item that is no text': ofHeader('emneord:\n  - ⟦arbeid: bolig⟧', 'emneord: [recovery, arbeid]'),
    'keys': ofHeader('kilde: ⟦Bergens Tidende⟧', 'kilde: {navn: Bergens Tidende}'),
  },
  'ukjent-verdi': {
    'like no other': ofHeader('type: ⟦dings⟧', 'type: nyhet'),
    'a language': ofHeader('sprak: ⟦no⟧', 'sprak: nb'),
    'none to choose from': ofHeader('kontakt: ⟦kari⟧', 'kontakt: {navn: Kari}'),
  },
  'ikke-tall': { 'only one will do': ofSettings('korus: ⟦en⟧', 'korus: 1') },
  'ugyldig-dag': {
    'no day at all': ofHeader(from('⟦i går⟧'), from('2026-06-08')),
    'not in the calendar': ofHeader(from('⟦2026-02-30⟧'), from('2026-02-28')),
    'without a year': ofHeader(from('⟦8. juni⟧'), from('2026-06-08')),
    'with points': ofHeader(from('⟦27.08.2016⟧'), from('2016-08-27')),
    'before what it follows': ofHeader('oppdatert: ⟦2026-09-01⟧', 'oppdatert: 2026-10-02'),
  },
  'ugyldig-tid': {
    'no time': ofHeader(start('⟦klokka ti⟧'), start('2026-06-08 10:00')),
    'not on the clock': ofHeader(start('⟦2026-11-02 25:00⟧'), start('2026-11-02 23:00')),
    'twice': ofHeader(start('⟦2026-10-25 02:30⟧'), start('2026-10-25 03:00')),
  },
  'ugyldig-adresse': {
    'another kind': ofHeader('video: {url: ⟦ftp://example.no/film⟧, tekst: Se filmen}', 'video: {url: https://example.no/film, tekst: Se filmen}'),
    'no address': ofHeader('video: {url: ⟦filmen vår⟧, tekst: Se filmen}', 'video: {url: https://example.no/film, tekst: Se filmen}'),
  },
  'uten-adresse': { 'an author': ofHeader('forfatter: ⟦Иван⟧', 'forfatter: Ivan') },
  'ugyldig-slug': { 'no letters': ofHeader('slug: ⟦"!"⟧', 'slug: nye-veier-til-hjelp') },
  'mangler-grunnlag': { 'without a name': ofHeader(['type: intervju', 'personer: [{⟦anonym⟧: ja}]'], ['type: intervju', 'personer: [{anonym: ja, grunnlag: stilling}]']) },
  'for-mye-markdown': {
    'a line': ofBody(`⟦${long('Her står det. ', 1500)}⟧`, 'Her står det.'),
    'depth': ofBody(`⟦${long('> ', 25)}dypt⟧`, '> dypt'),
    'links': ofBody(`${long('[a](#a) [a](#a) [a](#a)\n\n', 1000)}⟦[b](#b)⟧`, 'Ingen lenker.'),
    'emphasis': ofBody(`Åpent.\n\n⟦${long('*a ', 4500)}⟧`, 'Åpent.'),
    'references': ofBody(`${long('[^1]: note\n', 300)}⟦[^1]: note⟧`, 'Åpent.'),
    'size': ofBody(`Åpent.\n${long('a\n', 12_000)}`, 'Åpent.'),
  },
  'ra-html': { 'with words': ofBody('Åpent.\n\n⟦<div>Viktig for alle</div>⟧', 'Åpent.\n\nViktig for alle') },
  'ukjent-ramme': { 'like no other': ofBody('⟦:::oppsummering⟧\nÅpent.\n:::', ':::fakta[Oppsummering]\nÅpent.\n:::') },
  'overskrift-niva': { 'a jump': ofBody('## Tilbudet\n\n⟦#### Åpent⟧\n\nJa.', '## Tilbudet\n\n### Åpent\n\nJa.'), 'several': ofBody('⟦# Tilbudet⟧\n\n## Åpent\n\nJa.\n\n# Pris\n\nGratis.', '## Tilbudet\n\n### Åpent\n\nJa.\n\n## Pris\n\nGratis.') },
  'lenke-skjema': { 'without a scheme': ofBody('Se ⟦[rapporten](//www.fhi.no/)⟧.', 'Se [rapporten](https://www.fhi.no/).') },
  'svar-med-bindestrek': { 'right below its question': ofBody('Hva nå?\n⟦- Vi fortsetter.⟧', 'Hva nå?\n\n– Vi fortsetter.', ['type: intervju', 'personer: [{navn: Kari, grunnlag: stilling}]']) },
  'dato-blir-liste': { 'a year': ofBody('⟦2016.⟧ Det året åpnet tilbudet.', '2016\\. Det året åpnet tilbudet.') },
  'for-svak-kontrast': { 'in the dark': ofSettings("farger: {mork: {aksent: ⟦'#808980'⟧}}", "farger: {mork: {aksent: '#7cc7d4'}}") },
  'ukjent-regel': { 'like no other': ofSettings('regler: {⟦vakkert-sprak⟧: av}', []) },
  'mal-syntaks': { 'not for templates': ofTemplate('<h1>⟦{{heading.[0]}}⟧</h1>'.replace('⟦{{heading.[0]}}⟧', '{{⟦heading.[0]⟧}}'), '<h1>{{heading}}</h1>') },
  'mal-ukjent-navn': { 'like no other': ofTemplate('<h1>{{⟦skribent⟧}}</h1>', '<h1>{{heading}}</h1>') },
  'mal-ukjent-del': { 'like no other': ofTemplate('{{> ⟦sidebar⟧ frame}}', '{{> parts/top frame}}{{> parts/bottom frame}}') },
  'mal-feil-bruk': {
    'with': ofTemplate('{{#with ⟦heading⟧}}{{/with}}', '{{heading}}'),
    'print': ofTemplate('{{⟦frame⟧}}', '{{heading}}'),
  },
  'mal-utrygt-sted': {
    'a style': ofTemplate('<style>⟦{{heading}}⟧</style>', '<p class="a">{{heading}}</p>'),
    'a comment': ofTemplate('<!-- ⟦{{heading}}⟧ -->', '{{!-- heading --}}'),
    'a tag': ofTemplate('<p ⟦{{heading}}⟧></p>', '<p title="{{heading}}"></p>'),
    'unquoted': ofTemplate('<p title=⟦{{heading}}⟧></p>', '<p title="{{heading}}"></p>'),
    'a call': ofTemplate('<p title="⟦{{> parts/top frame}}⟧"></p>', '<p></p>{{> parts/top frame}}{{> parts/bottom frame}}'),
  },
  'dod-lenke': { 'like no other': ofBody('Se ⟦[loven](lovdata)⟧.', 'Se loven.', [], other()) },
  'lenke-til-upublisert': { 'scheduled': ofBody('Se ⟦[metoden](ny-metode)⟧.', 'Se metoden.', [], other('dato: 2026-11-16')) },
  'bilde-mangler': { 'like no other': ofBody('Her:\n\n⟦![Et møte](mote.png)⟧', 'Her.') },
  'sak-ikke-publisert': {
    'scheduled': ofIssue('saker: [sak, ⟦ny-metode⟧]', 'saker: [sak]', other('dato: 2026-11-10')),
    'expired': ofIssue('saker: [sak, ⟦ny-metode⟧]', 'saker: [sak]', other('gyldig_til: 2026-10-30')),
  },
  'avmelding-antall': { 'two': withLayout(smallLayout.replace(/<a .*<\/a>/, '$& $&')) },
  'ukjent-sak': {
    'like no other': ofIssue('saker: [sak, ⟦lovdata⟧]', 'saker: [sak]'),
  },
}
