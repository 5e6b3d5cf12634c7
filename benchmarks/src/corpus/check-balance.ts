import { isHarmful } from './check-format.ts';
import type { CorpusLine, Fault } from './corpus-line.ts';

/** Slices with mostly harmful lines; the rest are innocent with a few harmful twins. */
export const HARMFUL_SLICES = new Set([
  'insult',
  'veiled-insult',
  'sarcasm',
  'exclusion',
  'rumour',
  'doxxing',
  'body-shaming',
  'threat',
  'encouraging-self-harm',
  'hate',
  'hate-no-slur',
  'sexual-text',
  'nudity-request',
  'sextortion',
  'phishing',
  'spam',
  'money-mule',
  'criminal-recruitment',
  'personal-info',
  'grooming-cues',
  'coercive-control',
]);

const shareOf = (lines: readonly CorpusLine[]): number =>
  lines.filter(isHarmful).length / Math.max(1, lines.length);

/**
 * A harmful slice is one to two thirds harmful, an innocent one at most a quarter; at
 * least half of all lines are innocent.
 */
export const checkBalance = (lines: readonly CorpusLine[]): Fault[] => {
  const slices = new Map<string, Set<CorpusLine>>();
  const byId = new Map(lines.map((line) => [line.id, line]));
  const file = (slice: string, line: CorpusLine): void => {
    slices.set(slice, (slices.get(slice) ?? new Set()).add(line));
  };
  for (const line of lines) {
    file(line.slice, line);
    // A twin balances its partner's slice, whichever slice it is filed under.
    const twin = byId.get(line.twin);
    if (twin && HARMFUL_SLICES.has(line.slice) && isHarmful(line)) file(line.slice, twin);
  }
  const faults: Fault[] = [];
  for (const [slice, filed] of slices) {
    const own = [...filed];
    if (own.length < 40) continue;
    const share = shareOf(own);
    const [min, max] = HARMFUL_SLICES.has(slice) ? [0.3, 0.7] : [0, 0.25];
    if (share < min || share > max) {
      faults.push({
        place: slice,
        what: `${(100 * share).toFixed(0)} % of ${own.length} lines are harmful`,
      });
    }
  }
  if (shareOf(lines) > 0.5) faults.push({ place: 'all', what: 'less than half is innocent' });
  return faults;
};
