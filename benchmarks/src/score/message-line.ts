import { listShown, type Message, PLACES, RELATIONS, type Turn } from '@nightlight/sdk/core';
import type { Analysis } from '@nightlight/sdk/node';
import { parseRow } from './parse-row.ts';

/** A parsed line of input, or an error. */
export type Line =
  | { readonly id: unknown; readonly message: Message }
  | { readonly id: unknown; readonly error: string };

/** More readers than this make no difference. */
const MAX_READERS = 10_000;

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

/** One of the values, `undefined` if there is none. Throws if it is another. */
const oneOf = <T extends string>(
  name: string,
  values: readonly T[],
  value: unknown,
): T | undefined => {
  if (value === undefined || values.includes(value as T)) return value as T | undefined;
  throw new RangeError(`${name} must be one of ${values.join(', ')}`);
};

/** The place, the relation and the readers of a line. Throws `RangeError` for a bad value. */
const surroundings = ({
  place,
  relation,
  readers = 0,
}: Readonly<Record<string, unknown>>): Pick<Message, 'place' | 'relation' | 'to'> => {
  if (!Number.isInteger(readers) || (readers as number) < 0 || (readers as number) > MAX_READERS) {
    throw new RangeError(`readers must be a whole number from 0 to ${MAX_READERS}`);
  }
  const found = {
    place: oneOf('place', PLACES, place),
    relation: oneOf('relation', RELATIONS, relation),
  };
  return {
    ...(found.place ? { place: found.place } : {}),
    ...(found.relation ? { relation: found.relation } : {}),
    ...(readers ? { to: Array.from({ length: readers as number }, (_, i) => `reader-${i}`) } : {}),
  };
};

/**
 * Parses `{"id","text","direction"?,"lang"?,"previous"?,"place"?,"relation"?,"readers"?}`
 * to a message.
 */
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
  let where: ReturnType<typeof surroundings>;
  try {
    where = surroundings(row);
  } catch (error) {
    return { id, error: (error as Error).message };
  }
  return {
    id,
    message: {
      ...where,
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
  const shownAll = listShown(decision);
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
    shown: shownAll.at(-1),
    shownAll,
    ...degraded,
  });
};
