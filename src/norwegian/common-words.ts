/** Words of bokmål and nynorsk that stand in most texts and so tell none from another: no search is for them. */
export const commonWords: ReadonlySet<string> = new Set((
  'alle alt andre at av bare berre ble blei bli blir blitt bort både da de deg dei deira deires dem den denne dens der dere deres det dette di din disse ditt dykk då eg ei ein eit eitt ellers eller elles en enn er et ett '
  + 'etter fikk fleire flere for fordi frå fra få får før gjennom gjør gjer gjere gjøre går gå ha hadde han hans har hennar hennes henne her hjå ho hun hva hvem hver hvis hvor hvordan i igjen ikke ikkje ingen inn innen inni ja jeg '
  + 'kan kor korleis kun kunne kva kvar kven kvifor hvorfor la litt man mange me med meg mellom men mer mest mi min mine mitt mot mye mykje må måtte nei no noe noen noko nokon nå når også og om opp oss over på sa seg seier selv si sier sin sine sitt '
  + 'sjølv skal skulle slik slike som så til ut var vart ved vere være vært vi vil ville vår våre vårt å').split(' '))
