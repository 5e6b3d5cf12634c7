import type { Choice, Decision, ReadingGroup } from '@nightlight/sdk/core';
import type { WordsKey } from './words.ts';

const SUPPORT_CHOICES: readonly Choice[] = ['why', 'help', 'close'];

/**
 * Which words and choices a decision calls for; `undefined` when it says nothing.
 * An allowed message with helplines carries no nudge, so its reading group is the
 * caller's to give.
 */
export const wordsKeyOf = (
  decision: Decision,
  group: ReadingGroup = '13-and-over',
): (WordsKey & { readonly choices: readonly Choice[] }) | undefined => {
  if (decision.nudge) return decision.nudge;
  if (!decision.helplines) return undefined;
  return { harm: 'support', direction: decision.direction, group, choices: SUPPORT_CHOICES };
};
