import { harmOf, type Message, SEVERITIES, type Severity, type Signal } from '@nightlight/sdk/core';
import type { Analysis } from '@nightlight/sdk/node';
import { parseRow } from './parse-row.ts';

/** A parsed line of input, or an error. */
export type ConversationLine =
  | { readonly id: unknown; readonly messages: readonly Message[] }
  | { readonly id: unknown; readonly error: string };

/** A turn without a time comes one minute after the one before. */
const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 1);
/** Number of previous turns passed in `previous`. */
const BEFORE = 3;

/** Names that a file can use for the device's user. */
const SELF: readonly string[] = ['me', 'self'];

/** Parses `{"id","turns":[{"from","text","at"?}]}` to messages, each with its previous turns. */
export const parseConversation = (line: string): ConversationLine => {
  const parsed = parseRow(line);
  if ('error' in parsed) return { id: null, error: parsed.error };
  const { row } = parsed;
  const { id = null, turns } = row;
  if (!Array.isArray(turns)) return { id, error: 'turns is missing or not an array' };
  const messages: Message[] = [];
  let sentAt = START - MINUTE;
  for (const [i, turn] of turns.entries()) {
    const { from, text, at } = (turn ?? {}) as Record<string, unknown>;
    if (typeof from !== 'string' || typeof text !== 'string') {
      return { id, error: `turn ${i} needs from and text` };
    }
    sentAt = at === undefined ? sentAt + MINUTE : Date.parse(String(at));
    if (Number.isNaN(sentAt)) return { id, error: `turn ${i}: at is not an ISO 8601 time` };
    const author = SELF.includes(from) ? 'self' : from;
    const previous = messages
      .slice(-BEFORE)
      .map((one) => ({ author: one.author, text: one.text ?? '' }));
    messages.push({ id: String(i), conversation: 'score', author, text, sentAt, previous });
  }
  return { id, messages };
};

const moreSevere = (a: Severity, b: Severity): Severity =>
  SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;

/** Signals that come from several turns of the conversation. */
const findConversationSignals = ({ classifications }: Analysis): readonly Signal[] =>
  classifications.flatMap(({ signals }) => signals).filter(({ turns }) => turns !== undefined);

/** A pile-on is not attributed to one person. */
const attributeTo = (author: string, { kind }: Signal): string =>
  kind === 'pile-on' ? '' : author;

/** The first turn at which the plain rule finds a pile-on. -1 if none. */
const findPileOnTurn = (analyses: readonly Analysis[]): number =>
  analyses.findIndex((analysis) =>
    findConversationSignals(analysis).some(({ source }) => source.id === 'pile-on-rule'),
  );

/**
 * The output line: the first turn at which a harm of a participant reaches medium, and the
 * first turn at which the plain rule finds a pile-on.
 */
export const formatConversation = (
  id: unknown,
  messages: readonly Message[],
  analyses: readonly Analysis[],
): string => {
  const reported = new Set<string>();
  const alarms = analyses.flatMap((analysis, turn) => {
    const signals = findConversationSignals(analysis);
    const { author } = messages[turn] as Message;
    const harms = [...new Set(signals.map(({ kind }) => harmOf(kind)))];
    return harms.flatMap((harm) => {
      const own = signals.filter(({ kind }) => harmOf(kind) === harm);
      const key = `${harm} ${attributeTo(author, own[0] as Signal)}`;
      if (!harm || reported.has(key)) return [];
      reported.add(key);
      const because = own.flatMap(({ turns = [] }) => turns.map(Number));
      return {
        turn,
        harm,
        severity: own.map(({ severity }) => severity).reduce(moreSevere),
        kinds: [...new Set(own.map(({ kind }) => kind))],
        because: [...new Set([...because, turn])].sort((a, b) => a - b),
      };
    });
  });
  const failed = analyses.some(({ decision }) => decision.degraded.includes('text-failed'));
  const pileOnTurn = findPileOnTurn(analyses);
  return JSON.stringify({
    ...{ id, alarms },
    ...(pileOnTurn < 0 ? {} : { pileOnByRule: pileOnTurn }),
    ...(failed ? { degraded: ['text-failed'] } : {}),
  });
};
