import type { Message, Turn } from '@nightlight/sdk/core';
import type { Analysis } from '@nightlight/sdk/node';
import { parseRow } from './parse-row.ts';

/** A line of input that was understood, or why it was not. */
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

/** `{"id","text","direction"?,"lang"?,"previous"?}` to a message. */
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

/** To six digits, as lines are written. */
export const round = (score: number): number => Math.round(score * 1e6) / 1e6;

/** The line of output: what was thought, before a decision withholds any of it. */
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
    // The model's heads; what patterns see besides is in the harms' scores.
    kinds: Object.fromEntries(
      (classifications[0]?.signals ?? []).map((signal) => [signal.kind, round(signal.score)]),
    ),
    support: decision.support,
    ...degraded,
  });
};
