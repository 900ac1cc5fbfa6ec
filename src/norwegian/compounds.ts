/** Heads and tails too short to be told from chance, but common in the field. */
const shortHeads = new Set(['rus', 'lar', 'rop', 'dag', 'natt', 'far', 'mor', 'hus', 'liv', 'lov', 'syk', 'sjuk', 'tid', 'øl', 'vin', 'syn'])
const shortTails = new Set(['hus', 'liv', 'lov', 'råd', 'rus'])
/** Words that stand before others to make new ones of them, whose last part then means something else. */
const particles = new Set(('etter fore fram frem gjen hver hvor imot inne innen ikke ikkje iver kvar kvor mellom over siden sidan tilbake under uten utan utenfor være vere '
  + 'alle annen anna både bare dels eller egen eigen flere fleire hele heile hvem inntil langt mange mest meste mindre minst mye sine sitt slik same samme selv sjølv uansett').split(' '))
/** Endings that are words too, but not here: a friendship, «vennskap», is no cupboard. */
const endings = new Set(('skap ing inger innen inne ende endre dommen dommer full fulle rike rikt lige like ligger ling heten heter isme bare bart ikke leke lege leger lærd some somme '
  + 'fold stand standen ansen anse ense stes sett satt rett retten rettet ring ringer rings lands land lande ting tinget tings visst viss vise viser vist mest messig aktig artet artig').split(' '))

/** What compounds of the field are made of, in bokmål and nynorsk, so that a small archive too knows its parts. */
const fieldWords = ('alkohol avhengighet avhengigheit barn behandling bolig bruk bruker brukar bustad cannabis dose erfaring familie felt forebygging førebygging foreldre forskning forsking '
  + 'gruppe hasj helse hjelp kartlegging kommune kompetanse konferanse konsulent koordinator kultur kurs leder leiar lidelse liding likemann likeperson medvirkning medverknad metode middel '
  + 'miljø misbruk møte narkotika nettverk omsorg oppfølging overdose pasient penge plan plass politikk problem program prosjekt psykiatri pårørende pårørande rapport reduksjon reform rusmiddel '
  + 'samling samtale senter skade skole skule snus spel spill spørsmål strategi støtte studie team telefon teneste terapi test tiltak tjeneste tobakk undersøkelse undersøking ungdom utdanning vakt '
  + 'veileder rettleiar vern arbeid').split(' ')

const least = 4
/** Longer than any word that is meant to be read; what is longer has no parts, because to look for them takes the cube of its length. */
const most = 80

/** A word without the ending that inflects it, roughly and alike in bokmål and nynorsk. */
export function stem(word: string): string {
  return word.replace(/(?<=...)(?:ernes|arane|ene?s|anes|erne|arne|ene|ane|ere|ens|ets|en|et|er|ar|e|a|(?<!s)s)$/, '')
}

/**
 * Gives the function that finds what a compound ends in, «medvirkning» of «brukermedvirkning», where both its parts are among
 * `vocabulary` (words in lower case) or common in the field, and joined by nothing, s or e; longest first. What it begins with a
 * search finds by itself, since it looks for beginnings.
 */
export function tailFinder(vocabulary: Iterable<string>): (word: string) => readonly string[] {
  const words = new Set<string>()
  const stems = new Set<string>()
  for (const word of [...vocabulary, ...fieldWords]) {
    if (word.length < least || particles.has(word)) continue
    words.add(word)
    stems.add(stem(word))
  }
  const known = new Map<string, readonly string[]>()

  const isHead = (head: string): boolean => shortHeads.has(head) || (head.length >= least && !particles.has(head) && (words.has(head) || stems.has(head) || tails(head).length > 0))
  const isJoined = (head: string): boolean => isHead(head) || (/[se]$/.test(head) && isHead(head.slice(0, -1)))
  const isTail = (tail: string): boolean => shortTails.has(tail)
    || (tail.length >= least && !particles.has(tail) && !endings.has(tail) && !endings.has(stem(tail)) && (words.has(tail) || (tail.length >= 6 && (stems.has(stem(tail)) || words.has(stem(tail))))))

  function tails(word: string): readonly string[] {
    const before = known.get(word)
    if (before || word.length > most) return before ?? []
    const found: string[] = []
    // Of several ways to part a word the ones with a tail that is itself a word count; every such tail is one.
    for (let at = 3; at <= word.length - 3; at++) {
      const tail = word.slice(at)
      if ((isTail(tail) || tails(tail).length > 0) && isJoined(word.slice(0, at))) found.push(tail)
    }
    known.set(word, found)
    return found
  }
  return tails
}
