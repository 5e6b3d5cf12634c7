import {
  CONVERSATION_KINDS,
  type Conversation,
  isHarmfulConversation,
  signedTurns,
} from './conversation.ts';
import type { Dropped } from './dropped.ts';
import type { SecondReading } from './second-reading.ts';

type Pair = readonly [Conversation, SecondReading];

/**
 * Agreement between two annotators. The shares are of harmful conversations with the
 * same kind from both.
 */
export interface ConversationAgreement {
  readonly name: string;
  /** Conversations annotated twice, including those dropped because the annotators disagreed. */
  readonly read: number;
  /** Share with different kinds. */
  readonly kind: number;
  /** Harmful conversations with the same kind; if there are none, the values below are `NaN`. */
  readonly harmful: number;
  /** Share with `first` at most this many turns apart: 0, 2. */
  readonly first: readonly [same: number, two: number];
  /** At most 0, 2, 4 turns apart. */
  readonly clear: readonly [same: number, two: number, four: number];
  /** F1 of the turns marked with any sign, over all conversations. */
  readonly signs: number;
}

const within = (pairs: readonly Pair[], what: 'first' | 'clear', most: number): number =>
  pairs.filter(
    ([conversation, reading]) =>
      Math.abs((conversation[what] ?? Number.NaN) - (reading[what] ?? Number.NaN)) <= most,
  ).length / pairs.length;

const signsF1 = (pairs: readonly Pair[]): number => {
  let shared = 0;
  let marked = 0;
  for (const [conversation, reading] of pairs) {
    const own = signedTurns(conversation).map(({ turn }) => turn);
    const other = new Set(reading.signs.map(({ turn }) => turn));
    shared += own.filter((turn) => other.has(turn)).length;
    marked += own.length + other.size;
  }
  return (2 * shared) / marked;
};

const compare = (
  name: string,
  pairs: readonly Pair[],
  dropped: readonly Dropped[],
): ConversationAgreement => {
  const differed = dropped.filter(({ why }) => why === 'differs').length;
  const agreeing = pairs.filter(([conversation, reading]) => conversation.kind === reading.kind);
  const harmful = agreeing.filter(([conversation]) => isHarmfulConversation(conversation));
  const read = pairs.length + differed;
  return {
    name,
    read,
    kind: (pairs.length - agreeing.length + differed) / read,
    harmful: harmful.length,
    first: [within(harmful, 'first', 0), within(harmful, 'first', 2)],
    clear: [within(harmful, 'clear', 0), within(harmful, 'clear', 2), within(harmful, 'clear', 4)],
    signs: signsF1(harmful),
  };
};

/**
 * Agreement over all conversations, by the first annotator's kind, and for English and
 * the other languages.
 */
export const conversationAgreements = (
  conversations: readonly Conversation[],
  readings: readonly SecondReading[],
  dropped: readonly Dropped[],
): ConversationAgreement[] => {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const pairs = conversations.flatMap((conversation): Pair[] => {
    const reading = byId.get(conversation.id);
    return reading ? [[conversation, reading]] : [];
  });
  const part = (name: string, is: (one: { kind: string; lang: string }) => boolean) =>
    compare(
      name,
      pairs.filter(([conversation]) => is(conversation)),
      dropped.filter(is),
    );
  return [
    part('all', () => true),
    ...CONVERSATION_KINDS.map((kind) => part(kind, (one) => one.kind === kind)),
    part('English', ({ lang }) => lang === 'en'),
    part('other languages', ({ lang }) => lang !== 'en'),
  ].filter(({ read }) => read > 0);
};
