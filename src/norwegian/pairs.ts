/** Beginnings of words that bokmål and nynorsk write differently, bokmål first; what follows is inflection or the rest of a compound. */
const beginnings = [
  'arbeidsledig arbeidslaus', 'begynne byrje', 'bolig bustad', 'bruker brukar', 'brukermedvirkning brukarmedverknad', 'egen eigen', 'ensom einsom', 'flere fleire', 'forebygg førebygg', 'forskning forsking', 'forskjell skilnad',
  'fortelle fortelje', 'fremme fremje', 'fremtid framtid', 'følelse kjensle', 'gutt gut', 'hel heil', 'hjem heim', 'hjerte hjarte', 'hverdag kvardag', 'høyskole høgskule', 'kilde kjelde', 'kjærlighet kjærleik', 'kjør køyr', 'leder leiar',
  'ledelse leiing', 'lærer lærar', 'lønn løn', 'medvirk medverk', 'medvirkning medverknad', 'morgen morgon', 'mulig mogleg', 'mulighet moglegheit', 'nyhet nyheit', 'oversikt oversyn', 'penger pengar',
  'selv sjølv', 'sikkerhet tryggleik', 'skole skule', 'spill spel', 'spørre spørje', 'sted stad', 'syk sjuk', 'søsken sysken', 'søvn svevn', 'tilskudd tilskot', 'tjeneste teneste', 'trygghet tryggleik', 'uke veke', 'vei veg',
  'veiled rettlei', 'veileder rettleiar', 'veiledning rettleiing', 'virke verke', 'virksomhet verksemd', 'virkning verknad', 'vold vald', 'voksen vaksen', 'voksne vaksne', 'våken vaken', 'øke auke', 'åpen open', 'åpne opne',
].map((pair) => pair.split(' ') as [nb: string, nn: string])

/** Endings likewise, without what may inflect them: whoever looks for the inflected word finds the plain one. */
const endings: readonly (readonly [written: RegExp, other: string])[] = [
  [/het(?:en|er|ene|s)?$/, 'heit'], [/heit(?:a|er|ene|s)?$/, 'het'], [/else(?:n|r|ne|s)?$/, 'ing'], [/løs(?:e|t)?$/, 'laus'], [/laus(?:e|t)?$/, 'løs'],
]

/** Gives how a word in lower case would be written in the other of bokmål and nynorsk, as far as its beginning or end tells: «sjukehus» of «sykehus». */
export function otherForms(word: string): string[] {
  const swapped = (from: string, to: string): string[] => (word.startsWith(from) ? [to + word.slice(from.length)] : [])
  return [
    ...beginnings.flatMap(([nb, nn]) => [...swapped(nb, nn), ...swapped(nn, nb)]),
    ...endings.filter(([written]) => written.test(word) && word.length > 6).map(([written, other]) => word.replace(written, other)),
  ].filter((form) => form !== word)
}
