import type { ListMatch } from '../lists.ts';
import type { Signal } from '../signal.ts';
import type { Span } from '../span.ts';

/** Where a block list matches a text, and whose list it is. */
export type Blocked = Pick<ListMatch, 'owner' | 'span'>;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const within = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

const allowed = (matches: readonly ListMatch[]): readonly ListMatch[] =>
  matches.filter((match) => match.effect === 'allow');

/**
 * Kinds that a list can allow. Deliberately not threats or grooming phrases, or a
 * groomer could get them allowed.
 */
const ALLOWABLE: readonly string[] = ['insult', 'profanity'];

/** Sets the severity of allowed insults and swear words to none. */
export const withoutAllowed = (
  signals: readonly Signal[],
  matches: readonly ListMatch[],
): readonly Signal[] =>
  signals.map((signal) => {
    const { span } = signal;
    const isAllowed =
      span !== undefined &&
      ALLOWABLE.includes(signal.kind) &&
      allowed(matches).some((match) => overlaps(match.span, span));
    return isAllowed ? { ...signal, severity: 'none' } : signal;
  });

/** Matches of block lists that no list allows. Without the words themselves. */
export const blockedBy = (matches: readonly ListMatch[]): readonly Blocked[] =>
  matches
    .filter(({ effect, span }) => {
      if (effect !== 'block') return false;
      return !allowed(matches).some((one) => within(span, one.span));
    })
    .map(({ owner, span }) => ({ owner, span }));
