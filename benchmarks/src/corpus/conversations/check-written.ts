import { checkInvented } from '../check-invented.ts';
import { checkNever } from '../check-never.ts';
import type { Conversation } from './conversation.ts';
import type { Excusable } from './exceptions.ts';

/** What is never written near a kind is never written in the whole conversation: the index's words, names and turns. */
const linesOf = (conversation: Conversation) => {
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

/** Numbers and sites that aren't invented, patterns of what is never written. */
export const checkWritten = (conversations: readonly Conversation[]): Excusable[] =>
  conversations.flatMap((conversation) =>
    linesOf(conversation).flatMap((line) =>
      [...checkInvented([line]), ...checkNever([line])].map(({ place, what }) => ({
        check: 'never' as const,
        where: line.where,
        place,
        what: `${line.where}: ${what}`,
      })),
    ),
  );
