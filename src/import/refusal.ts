/** Why a file cannot become an article; nothing is written for it. */
export type Refusal =
  | 'empty' | 'old-word' | 'encrypted' | 'broken' | 'bomb' | 'too-large' | 'picture' | 'pdf' | 'rtf' | 'other-office' | 'not-text' | 'merge-conflict' | 'unreadable' | 'bad-header' | 'no-posts' | 'own-fault'

/** Thrown inside an import and answered for the one file by `importSource`; it never leaves this folder. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal)
  }
}
