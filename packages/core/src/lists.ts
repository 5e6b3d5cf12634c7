import type { Span } from './span.ts';

/** Whose list it is: the app's, the guardian's, the young person's own. */
export type ListOwner = 'host' | 'guardian' | 'self';
export type ListEffect = 'allow' | 'block';

/** A list as people write it. */
export interface WordList {
  readonly owner: ListOwner;
  readonly effect: ListEffect;
  /** Words and phrases, in any language. */
  readonly words?: readonly string[];
  /** Domains; each stands for its subdomains as well. */
  readonly domains?: readonly string[];
}

/** An entry of a list that a text holds. */
export interface ListMatch {
  readonly owner: ListOwner;
  readonly effect: ListEffect;
  /** As it was written in the list. */
  readonly entry: string;
  /** Where it stands in the text that was given. */
  readonly span: Span;
}
