import type { Span } from './span.ts';

/** Who owns the list: the app, a guardian, or the young person. */
export type ListOwner = 'host' | 'guardian' | 'self';
export type ListEffect = 'allow' | 'block';

/** A word list as people write it. */
export interface WordList {
  readonly owner: ListOwner;
  readonly effect: ListEffect;
  /** Words and phrases, in any language. */
  readonly words?: readonly string[];
  /** Domains; each includes its subdomains. */
  readonly domains?: readonly string[];
}

/** A list entry found in a text. */
export interface ListMatch {
  readonly owner: ListOwner;
  readonly effect: ListEffect;
  /** As written in the list. */
  readonly entry: string;
  /** Where it is in the original text. */
  readonly span: Span;
}
