import type { ListMatch } from '../lists.ts';
import type { Signal } from '../signal.ts';
import type { Span } from '../span.ts';

/** Where a block list stops a text, and whose list it is. */
export type Blocked = Pick<ListMatch, 'owner' | 'span'>;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const within = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

const allowed = (matches: readonly ListMatch[]): readonly ListMatch[] =>
  matches.filter((match) => match.effect === 'allow');

/** What may be allowed by a list. Nobody can be talked into allowing a threat or a grooming phrase. */
const MAY_BE_ALLOWED: readonly string[] = ['insult', 'profanity'];

/** Signals without the insults and swear words that a list allows. */
export const withoutAllowed = (
  signals: readonly Signal[],
  matches: readonly ListMatch[],
): readonly Signal[] =>
  signals.map((signal) => {
    const { span } = signal;
    const excused =
      span !== undefined &&
      MAY_BE_ALLOWED.includes(signal.kind) &&
      allowed(matches).some((match) => overlaps(match.span, span));
    return excused ? { ...signal, severity: 'none' } : signal;
  });

/** What the block lists hold against a text, where no list allows it. Without the words themselves. */
export const blockedBy = (matches: readonly ListMatch[]): readonly Blocked[] =>
  matches
    .filter(({ effect, span }) => {
      if (effect !== 'block') return false;
      return !allowed(matches).some((one) => within(span, one.span));
    })
    .map(({ owner, span }) => ({ owner, span }));
