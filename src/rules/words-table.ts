/** A word that says of people what one would rather not say, what to write, and why; `forms` takes in inflections, compounds and nynorsk. */
export interface AvoidedWord {
  /** What korus.yml's `ord` names it by. */
  readonly avoid: string
  readonly better: string
  readonly why: string
  /** In lower case; a text without any of them holds none of the forms. */
  readonly stems: readonly string[]
  readonly forms: RegExp
}

/** A pattern where it stands as a word of its own. */
export const wholeWord = (pattern: string, flags: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags)

/** A text as a pattern that matches it alone. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const row = (avoid: string, better: string, why: string, stems: string, forms: string): AvoidedWord =>
  ({ avoid, better, why, stems: stems.split('|'), forms: wholeWord(forms, 'giu') })

const person = 'Ordet gjør problemet til hele personen (Helsedirektoratet 2014)'
const label = 'Ordet er et merke på et menneske'
const substance = 'rus|stoff|rusmiddel|heroin|amfetamin|kokain|hasj|pille|narkotika|opioid|blandings|medikament|alkohol'
/** What may follow a noun that stands alone, and not as a word before another. */
const alone = '(?=\\s*(?:[.,;:!?»”")–]|$)|\\s+(?:og|eller|i|på|som|er|var|får|fikk|har|hadde|med|til|kan|skal|må|vil|blir|ble|for|fra|frå|av|om|uten|utan|trenger|treng|lever|bor)(?!\\p{L}))'

/** The words, the longer before the shorter that they hold; the sources are named where there is one. */
export const avoidedWords: readonly AvoidedWord[] = [
  row('barn av rusmisbrukere', 'barn som pårørende', 'Da kommer barnet først', 'misbruk|narkoman|alkoholik', 'barn\\p{L}* (?:av|til) (?:rusmisbruk|narkoman|alkoholik)\\p{L}*'),
  row('tidligere narkoman', 'person som har vært avhengig av rusmidler', label, 'narkoman', '(?:tidligere|tidlegare|eks-?) ?narkoman\\p{L}{0,3}'),
  row('rusmisbruker', 'person med rusmiddelproblemer', person, 'misbruk', `(?:${substance})misbruk(?:er|ar)\\p{L}*`),
  row('narkoman', 'person som er avhengig av rusmidler', person, 'narkoman', '(?:sprøyte|sprøyte-|heroin)?narkoman(?!i)\\p{L}{0,3}'),
  row('alkoholiker', 'person med alkoholproblemer', 'Ordet gjør problemet til hele personen (Tidsskriftet 2014)', 'alkoholik', 'alkoholik(?:er|ar)\\p{L}*'),
  row('rusmisbruk', 'bruk av rusmidler', 'Det er midlet som brukes, ikke rusen. Skriv skadelig bruk bare når skaden er ment', 'rusmisbruk', 'rusmisbruk(?:et|s)?'),
  row('ruslidelse', 'rusmiddellidelse eller avhengighet', 'Helsedirektoratet har foreslått å unngå ordet. Fagmiljøene er ikke enige', 'ruslid', 'ruslid(?:else|ing|elsa)\\p{L}*'),
  row('ruskarriere', 'tid med rusmiddelproblemer', 'Sykdom er ingen karriere', 'ruskarriere', 'ruskarriere\\p{L}*'),
  row('rus og alkohol', 'alkohol og andre rusmidler', 'Alkohol er ett av rusmidlene', 'rus og alkohol', 'rus og alkohol'),
  row('abstinent', 'avholdende, hvis det er det som er ment', 'Ordet blir lest som abstinenser', 'abstinent', 'abstinente?'),
  row('rusavhengige', 'personer med rusmiddelavhengighet', 'Da kommer personen først', 'rusavhengig', `rusavhengiges?${alone}|(?:en|ein) rusavhengig${alone}`),
  row('blitt ren', 'rusfri eller avholdende', 'Ordet sier at den andre er skitten (NIDA)', ' ren| rein', '(?:blitt|bli|ble|blir|vart|vorte|blei|vert) (?:helt |heilt )?(?:ren|rein)(?=\\s*(?:[.,;:!?»)–]|$)| (?:for|fra|frå|og|i|etter|igjen|da|når)(?!\\p{L}))|(?:holde?r?|holdt|halde?r?|heldt) (?:seg|meg|deg) (?:helt |heilt )?(?:ren|rein)e?'),
  row('skitten prøve', 'positiv prøve eller negativ prøve', 'Ordet dømmer den som har gitt prøven', 'prøv', '(?:skitne?|skitten|urene?|ureine?|rene?|reine?) (?:urin)?prøv(?:e|er|en|a|ene|ar|ane)'),
  row('tung bruker', 'person med omfattende rusmiddelproblemer', label, 'tung', 'tunge? (?:rus|stoff)?bruk(?:er|ar)(?:e|en|ar|ne|ene|ane)?(?! av (?:helse|teneste|tjeneste))'),
  row('junkie', 'person med rusmiddelproblemer', 'Ordet er nedsettende', 'junki', 'junki(?:e|en|er|es|ene)'),
  row('fyllik', 'person med alkoholproblemer', 'Ordet er nedsettende', 'fyllik', 'fyllik\\p{L}*'),
  row('lider av avhengighet', 'har en avhengighet', 'Den som leser, får medlidenhet i stedet for innsikt', 'avhengig', 'lid(?:er|e|de|ne)? av (?:\\p{L}+ ){0,2}\\p{L}*avhengig(?:het|heit)\\p{L}*'),
  row('sprøyterom', 'brukerrom', 'Loven har brukt det ordet siden 2018', 'sprøyterom', 'sprøyterom\\p{L}*'),
  row('spillegal', 'person med pengespillproblemer', label, 'spillegal|spelegal', '(?:spille|spele)gal(?:e|en)?'),
  row('gambler', 'person med pengespillproblemer', label, 'gambl', 'gambl(?:er|ar)(?:e|en|ne|ane|ar)?'),
  row('LAR-bruker', 'pasient i LAR', 'I behandling er man pasient', 'lar-bruk', 'LAR-bruk(?:er|ar)\\p{L}*'),
]

/** A word of korus.yml's `ord` as a row of the table, with the endings a noun or an adjective takes. */
export const ownRow = ({ avoid, better, why }: { readonly avoid: string; readonly better: string; readonly why: string }): AvoidedWord =>
  row(avoid, better, why, avoid.toLowerCase(), `${literal(avoid.toLowerCase())}(?:e|en|a|et|er|ar|ene|ane|ne|r|t)?s?`)

/** Slips that no other reading makes right, with what was meant. */
export const slips: readonly { readonly stem: string; readonly pattern: RegExp; readonly right: string }[] = [
  { stem: 'ta må tas', pattern: /\bta må tas\b/gi, right: 'må tas' },
  { stem: 'i mot', pattern: /\b(?:frem|fram) i mot\b/gi, right: 'frem mot' },
  { stem: 'og og', pattern: /(?<!\p{L})og og(?!\p{L})/giu, right: 'og' },
  { stem: 'som som', pattern: /(?<!\p{L})som som(?!\p{L})/giu, right: 'som' },
  { stem: 'at at', pattern: /(?<!\p{L})at at(?!\p{L})/giu, right: 'at' },
]
