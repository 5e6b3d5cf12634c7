/** Who has read a locale's words, and when. A language model wrote them all. */
export interface Reading {
  readonly name: string;
  /** ISO 8601 date. */
  readonly on: string;
  /** What they are: a speaker, a young person, a clinician. */
  readonly as: string;
}

/**
 * By locale; nobody has read one yet. Who signs a locale puts themselves here
 * (docs/guide/words.md says how), and `npm run words` then stops calling it unread.
 */
export const READ_BY: Readonly<Record<string, readonly Reading[]>> = {};
