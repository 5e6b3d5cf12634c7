import type { Turn } from '@nightlight/core';
import { normalise } from '../normalise/index.ts';

/** Turns that are read at most, the newest. */
export const MOST_TURNS = 3;
/** Tokens of them that are read at most, the last; as in training. */
export const MOST_TOKENS = 40;
/** Characters of a turn that are looked at: more than the tokens can hold. */
const MOST_CHARACTERS = 400;

/**
 * What came before, as the model reads it: `<s> turns </s> </s>`, the first half
 * of a pair after XLM-R (Conneau et al. 2020). Empty where nothing came before.
 */
export const tokensBefore = (
  turns: readonly Turn[] | undefined,
  encode: (text: string) => readonly number[],
): readonly number[] => {
  const text = (turns ?? [])
    .slice(-MOST_TURNS)
    .map((turn) => normalise(turn.text.slice(-MOST_CHARACTERS)))
    .filter((turn) => turn !== '')
    .join(' / ');
  if (text === '') return [];
  const ids = encode(text);
  const start = ids[0] as number;
  const end = ids[ids.length - 1] as number;
  return [start, ...ids.slice(1, -1).slice(-MOST_TOKENS), end, end];
};
