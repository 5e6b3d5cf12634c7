import { isHarmful } from './check-format.ts';
import type { CorpusLine, Fault } from './corpus-line.ts';

/** Slices that are written for a harm; the rest are innocent with a few harmful twins. */
export const HARMFUL_SLICES = new Set([
  'insult',
  'veiled-insult',
  'sarcasm',
  'exclusion',
  'rumour',
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

/** A harmful slice is a third to two thirds harmful, an innocent one at most a quarter; half of all is innocent. */
export const checkBalance = (lines: readonly CorpusLine[]): Fault[] => {
  const slices = new Map<string, CorpusLine[]>();
  for (const line of lines) slices.set(line.slice, [...(slices.get(line.slice) ?? []), line]);
  const faults: Fault[] = [];
  for (const [slice, own] of slices) {
    if (own.length < 40) continue;
    const share = shareOf(own);
    const [least, most] = HARMFUL_SLICES.has(slice) ? [0.3, 0.7] : [0, 0.25];
    if (share < least || share > most) {
      faults.push({
        place: slice,
        what: `${(100 * share).toFixed(0)} % of ${own.length} lines are harmful`,
      });
    }
  }
  if (shareOf(lines) > 0.5) faults.push({ place: 'all', what: 'less than half is innocent' });
  return faults;
};
