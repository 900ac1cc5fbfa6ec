import type { Wording } from './wording.js'

/** The languages the program itself speaks. */
export const programLanguages = ['nb', 'en'] as const
export type ProgramLanguage = (typeof programLanguages)[number]

/** Loads what korus says in one language; the other's sentences are never read. */
export async function loadWords(language: ProgramLanguage): Promise<Wording> {
  return language === 'en' ? (await import('./en/index.js')).english : (await import('./nb/index.js')).norwegian
}
