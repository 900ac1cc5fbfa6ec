/** Every word a reader of the site or of an issue meets that no writer has written; plurals and sentences with a gap are functions. */
export interface SiteStrings {
  readonly frame: {
    readonly skip: string
    readonly menu: string
    readonly topics: string
    readonly events: string
    readonly issues: string
    readonly archive: string
    readonly search: string
    readonly centres: string
    readonly publisher: string
    readonly accessibility: string
    readonly privacy: string
    /** What the site is, for search engines and those who share a page that has no lead. */
    about(publisher: string): string
    readonly feed: string
    readonly signUp: string
    /** The title of a feed that holds one topic. */
    feedOf(name: string): string
  }
  readonly front: {
    readonly latest: string
    readonly more: string
    readonly coming: string
    readonly allEvents: string
    readonly calendar: string
    readonly latestIssue: string
    readonly allIssues: string
    readonly topics: string
    readonly empty: string
  }
  readonly list: {
    articles(count: number): string
    page(number: number, of: number): string
    readonly pages: string
    readonly newer: string
    readonly older: string
    readonly comingEvents: string
    readonly pastEvents: string
    readonly noEvents: string
    readonly subscribe: string
    readonly subscribeHint: string
    readonly noIssues: string
    readonly years: string
    readonly months: string
    archiveOf(year: string): string
    tag(name: string): string
    writtenBy(name: string): string
    stories(count: number): string
  }
  readonly article: {
    readonly by: string
    readonly and: string
    readonly published: string
    readonly updated: string
    minutes(count: number): string
    readonly photo: string
    readonly illustration: string
    readonly attachments: string
    readonly video: string
    watch(text: string): string
    readonly captioned: string
    readonly contacts: string
    readonly links: string
    readonly source: string
    readonly corrections: string
    readonly tags: string
    readonly related: string
    readonly newer: string
    readonly older: string
    readonly neighbours: string
    series(name: string): string
    /** The place of an article in its series, as `part` of `of`. */
    part(part: number, of: number, name: string): string
    readonly nextPart: string
    readonly translations: string
    readonly help: string
    expired(year: string): string
    /** What stands before the title of what is not published yet, where the site is previewed. */
    readonly draft: string
    scheduled(day: string): string
    readonly withdrawnTitle: string
    readonly withdrawn: string
    readonly withdrawnHint: string
  }
  readonly event: {
    readonly heading: string
    readonly status: { readonly fullt: string; readonly utsatt: string; readonly avlyst: string }
    readonly past: string
    readonly when: string
    gatherings(count: number): string
    readonly where: string
    readonly online: string
    readonly join: string
    readonly signUp: string
    readonly signUpHere: string
    readonly deadline: string
    readonly price: string
    readonly organiser: string
    readonly audience: string
    readonly access: string
    readonly newDay: string
    readonly wasPlanned: string
    readonly addToCalendar: string
    gathering(number: number, of: number): string
  }
  readonly types: Readonly<Record<'nyhet' | 'intervju' | 'portrett' | 'reportasje' | 'veileder' | 'arrangement' | 'fagartikkel' | 'rapport' | 'kommentar', string>>
  /** The same in the plural, as headings of an issue's sections. */
  readonly sections: SiteStrings['types']
  /** Months as a calendar leaf has room for them. */
  readonly monthsShort: readonly string[]
  readonly languages: Readonly<Record<'nb' | 'nn' | 'se' | 'sma' | 'smj' | 'en', string>>
  readonly issue: {
    readonly lead: string
    readonly elsewhere: string
    readonly readStory: string
    readonly inBrowser: string
    readonly unsubscribe: string
    readonly gone: string
  }
  readonly moved: { readonly title: string; readonly text: string }
  readonly missing: {
    readonly title: string
    readonly text: string
    readonly home: string
  }
  readonly search: {
    readonly heading: string
    readonly label: string
    readonly submit: string
    readonly noScript: string
    readonly narrow: string
    readonly topic: string
    readonly allTopics: string
    readonly type: string
    readonly allTypes: string
    readonly centre: string
    readonly allCentres: string
    readonly year: string
    readonly allYears: string
    readonly results: string
    readonly more: string
    /** What a script says: `{n}` stands for a number, `{ord}` for the words of the one who searches. */
    readonly hits: string
    readonly none: string
    readonly without: string
    readonly failed: string
  }
}
