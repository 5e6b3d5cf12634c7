import type { Fault } from '../corpus-line.ts';
import { type Conversation, isHarmfulConversation, SIGNS } from './conversation.ts';
import type { SecondReading } from './second-reading.ts';

const harmfulFaults = (reading: SecondReading, turns: number): string[] => {
  const { first = Number.NaN, clear = Number.NaN, signs } = reading;
  const unknown = signs.filter(({ kind }) => !SIGNS.has(kind)).map(({ kind }) => kind);
  const within = ({ turn }: { turn: number }): boolean => turn >= 1 && turn <= turns;
  return [
    !(first >= 1 && first <= clear && clear <= turns) &&
      `first ${reading.first}, clear ${reading.clear} of ${turns} turns`,
    unknown.length > 0 && `unknown sign ${unknown.join(', ')}`,
    !signs.every(within) && `a sign outside turns 1 to ${turns}`,
    Math.min(...signs.map(({ turn }) => turn)) !== first && `first ${first} is not the first sign`,
  ].filter((fault): fault is string => typeof fault === 'string');
};

const faultsOf = (reading: SecondReading, conversation: Conversation): string[] => {
  if (reading.kind !== conversation.kind) {
    return [`${reading.kind}, the first annotator said ${conversation.kind}: drop it`];
  }
  if (isHarmfulConversation(reading)) return harmfulFaults(reading, conversation.turns.length);
  return reading.first === undefined && reading.clear === undefined && reading.signs.length === 0
    ? []
    : ['signs in an innocent one'];
};

/** Checks that every conversation has exactly one second annotation with the same kind. */
export const checkReadings = (
  conversations: readonly Conversation[],
  readings: readonly SecondReading[],
): Fault[] => {
  const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]));
  const last = new Map(readings.map((reading) => [reading.id, reading]));
  return [
    ...conversations
      .filter(({ id }) => !last.has(id))
      .map(({ id, place }) => ({ place, what: `${id}: no second reading` })),
    ...readings.flatMap((reading) => {
      const conversation = byId.get(reading.id);
      const faults = conversation ? faultsOf(reading, conversation) : ['is not in index.tsv'];
      if (last.get(reading.id) !== reading) faults.push('was read twice');
      return faults.map((what) => ({ place: reading.place, what: `${reading.id}: ${what}` }));
    }),
  ];
};
