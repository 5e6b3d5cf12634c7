import type { ListMatch } from '../lists.ts';
import type { Signal } from '../signal.ts';
import type { Span } from '../span.ts';

/** A match of a block list: its position in the text or its picture, and the owner of the list. */
export type Blocked = Pick<ListMatch, 'owner' | 'span' | 'picture'>;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const isWithin = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

const allowMatches = (matches: readonly ListMatch[]): readonly ListMatch[] =>
  matches.filter((match) => match.effect === 'allow');

/**
 * Kinds that an allow list can clear. Threats and grooming are left out on purpose,
 * because otherwise a groomer could persuade a young person to allow them.
 */
const ALLOWABLE: readonly string[] = ['insult', 'profanity'];

/** Sets the severity of allowed insults and swear words to none. */
export const clearAllowed = (
  signals: readonly Signal[],
  matches: readonly ListMatch[],
): readonly Signal[] =>
  signals.map((signal) => {
    const { span } = signal;
    const isAllowed =
      span !== undefined &&
      ALLOWABLE.includes(signal.kind) &&
      allowMatches(matches).some(
        // A guardian can't lift what a model or a rule sees.
        (match) => match.owner !== 'guardian' && overlaps(match.span, span),
      );
    return isAllowed ? { ...signal, severity: 'none' } : signal;
  });

/**
 * Returns the matches of block lists that no allow list covers, without the matched
 * words. A guardian's allow list covers only a guardian's block list.
 */
export const findBlocked = (matches: readonly ListMatch[]): readonly Blocked[] =>
  matches
    .filter(({ owner, effect, span }) => {
      if (effect !== 'block') return false;
      return !allowMatches(matches).some(
        (allow) =>
          (allow.owner !== 'guardian' || owner === 'guardian') && isWithin(span, allow.span),
      );
    })
    .map(({ owner, span, picture }) => ({
      ...{ owner, span },
      ...(picture === undefined ? {} : { picture }),
    }));
