import type { Span } from './span.ts';

/** Who owns the list: the app, a guardian, or the young person. */
export type ListOwner = 'host' | 'guardian' | 'self';
export type ListEffect = 'allow' | 'block';

/** A list of words or domains, as people write it. */
export interface WordList {
  readonly owner: ListOwner;
  readonly effect: ListEffect;
  /** Words and phrases, in any language. */
  readonly words?: readonly string[];
  /** Domains; each includes its subdomains. */
  readonly domains?: readonly string[];
}

/** A list entry that was found in a message text. */
export interface ListMatch {
  readonly owner: ListOwner;
  readonly effect: ListEffect;
  /** The entry as written in the list. */
  readonly entry: string;
  /** Its position in the original text. */
  readonly span: Span;
  /** The index of the picture whose text it is in. Absent for the message's own text. */
  readonly picture?: number;
}
