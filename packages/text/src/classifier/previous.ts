import type { Turn } from '@nightlight/core';
import { normalise } from '../normalise/index.ts';

/** How many previous turns the model reads: the newest. */
export const MAX_TURNS = 3;
/** How many tokens of those turns it reads: the last ones, as in training. */
export const MAX_TOKENS = 40;
/** Characters taken from each turn, more than `MAX_TOKENS` tokens need. */
const MAX_CHARACTERS = 400;

/**
 * The previous turns as the model reads them: `<s> turns </s> </s>`, the first half of a
 * sentence pair in XLM-R's format (Conneau et al. 2020). Empty if there are none.
 */
export const tokensBefore = (
  turns: readonly Turn[] | undefined,
  encode: (text: string) => readonly number[],
): readonly number[] => {
  const text = (turns ?? [])
    .slice(-MAX_TURNS)
    .map((turn) => normalise(turn.text.slice(-MAX_CHARACTERS)))
    .filter((turn) => turn !== '')
    .join(' / ');
  if (text === '') return [];
  const ids = encode(text);
  const start = ids[0] as number;
  const end = ids[ids.length - 1] as number;
  return [start, ...ids.slice(1, -1).slice(-MAX_TOKENS), end, end];
};
