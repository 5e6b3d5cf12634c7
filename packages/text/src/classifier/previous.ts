import type { Turn } from '@nightlight/core';
import { normalise } from '../normalise/index.ts';

/** Maximum number of previous turns that the model reads. It reads the newest. */
export const MAX_TURNS = 3;
/** Maximum number of tokens of these turns. The model reads the last ones, as in training. */
export const MAX_TOKENS = 40;
/** Maximum number of characters of each turn. `MAX_TOKENS` tokens need fewer. */
const MAX_CHARACTERS = 400;

/**
 * Encodes the previous turns as `<s> turns </s> </s>`, which is the first half of a sentence pair in
 * XLM-R's format (Conneau et al. 2020). Returns no tokens if there are no previous turns.
 */
export const encodePreviousTurns = (
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
