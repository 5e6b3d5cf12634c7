import { HARMS } from '../harm.ts';
import { atLeast } from '../signal.ts';
import type { Span } from '../span.ts';
import type { Decision } from './decision.ts';

type Explained = Pick<Decision, 'nudge' | 'assessment'>;

const listSpans = ({ nudge, assessment }: Explained): readonly Span[] => {
  if (nudge?.harm === 'listed') return assessment.listed.map(({ span }) => span);
  const harm = HARMS.find((one) => one === nudge?.harm);
  if (!harm) return [];
  return assessment.harms[harm].signals
    .filter(({ severity, picture }) => atLeast(severity, 'medium') && !picture)
    .flatMap(({ span }) => span ?? []);
};

const mergeSpan = (merged: readonly Span[], { start, end }: Span): readonly Span[] => {
  const last = merged.at(-1);
  return last && start <= last.end
    ? [...merged.slice(0, -1), { start: last.start, end: Math.max(last.end, end) }]
    : [...merged, { start, end }];
};

/**
 * Returns the parts of the text that led to the nudge, for a UI to mark: sorted, without
 * overlaps, as UTF-16 offsets. Empty if the decision withholds them (grooming, threats and
 * sextortion of the author), if they are in a picture or in earlier messages, or if no
 * words stand out.
 */
export const reasonSpans = (decision: Explained): readonly Span[] =>
  listSpans(decision)
    // A word in a picture has an empty span outside the text.
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start)
    .reduce(mergeSpan, []);
