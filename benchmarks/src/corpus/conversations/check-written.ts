import { checkInvented } from '../check-invented.ts';
import { checkNever } from '../check-never.ts';
import type { Conversation } from './conversation.ts';
import type { AllowableFault } from './exceptions.ts';

/**
 * The index's words, names and turns of a conversation, as lines. A rule about a kind
 * applies to the whole conversation.
 */
const collectLines = (conversation: Conversation) => {
  const kinds = [
    ...new Set([conversation.kind, ...conversation.turns.flatMap((turn) => turn.kinds)]),
  ];
  const { id, plot, setting, place } = conversation;
  return [
    { where: id, place, kinds, text: `${plot} | ${setting}` },
    ...conversation.turns.map((turn) => ({
      where: `${id}:${turn.turn}`,
      place: turn.place,
      kinds,
      text: `${turn.from} | ${turn.text}`,
    })),
  ];
};

/** Finds numbers and sites that aren't invented, and content that must never be written. */
export const checkWritten = (conversations: readonly Conversation[]): AllowableFault[] =>
  conversations.flatMap((conversation) =>
    collectLines(conversation).flatMap((line) =>
      [...checkInvented([line]), ...checkNever([line])].map(({ place, what }) => ({
        check: 'never' as const,
        where: line.where,
        place,
        what: `${line.where}: ${what}`,
      })),
    ),
  );
