import type { Message, Turn } from '@nightlight/sdk/core';
import type { Analysis } from '@nightlight/sdk/node';
import { parseRow } from './parse-row.ts';

/** A parsed line of input, or an error. */
export type Line =
  | { readonly id: unknown; readonly message: Message }
  | { readonly id: unknown; readonly error: string };

const turns = (value: unknown): readonly Turn[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  return value
    .slice(-3)
    .map((turn) =>
      typeof turn === 'string'
        ? { author: 'other', text: turn }
        : { author: String(turn?.author ?? turn?.from ?? 'other'), text: String(turn?.text ?? '') },
    );
};

/** Parses `{"id","text","direction"?,"lang"?,"previous"?}` to a message. */
export const parseLine = (line: string): Line => {
  const parsed = parseRow(line);
  if ('error' in parsed) return { id: null, error: parsed.error };
  const { row } = parsed;
  const { id = null, text, direction = 'outgoing' } = row;
  if (typeof text !== 'string') return { id, error: 'text is missing or not a string' };
  if (direction !== 'outgoing' && direction !== 'incoming') {
    return { id, error: 'direction must be outgoing or incoming' };
  }
  const previous = turns(row['previous']);
  return {
    id,
    message: {
      conversation: 'score',
      author: direction === 'outgoing' ? 'self' : 'other',
      text,
      ...(previous ? { previous } : {}),
    },
  };
};

/** Rounds to six digits, as in the output. */
export const round = (score: number): number => Math.round(score * 1e6) / 1e6;

/** The output line: the assessment before a decision withholds parts of it. */
export const formatLine = (
  id: unknown,
  { classifications, assessment, decision }: Analysis,
): string => {
  const harms = Object.entries(assessment.harms);
  const degraded = decision.degraded.length > 0 ? { degraded: decision.degraded } : {};
  return JSON.stringify({
    id,
    action: decision.action,
    scores: Object.fromEntries(harms.map(([harm, own]) => [harm, round(own.score)])),
    severity: Object.fromEntries(harms.map(([harm, own]) => [harm, own.severity])),
    // The model's heads; results of patterns are in the scores of the harms.
    kinds: Object.fromEntries(
      (classifications[0]?.signals ?? []).map((signal) => [signal.kind, round(signal.score)]),
    ),
    support: decision.support,
    ...degraded,
  });
};
