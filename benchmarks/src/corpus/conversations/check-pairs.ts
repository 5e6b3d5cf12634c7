import { type Conversation, isHarmfulConversation } from './conversation.ts';
import type { Excusable } from './exceptions.ts';

/** A harmful conversation has an innocent one with its plot in its scenario. */
export const checkPairs = (conversations: readonly Conversation[]): Excusable[] => {
  const paired = new Set(
    conversations.filter((one) => !isHarmfulConversation(one)).map(({ scenario }) => scenario),
  );
  return conversations
    .filter((one) => isHarmfulConversation(one) && !paired.has(one.scenario))
    .map(({ id, place, scenario }) => ({
      check: 'pair',
      where: id,
      place,
      what: `${id}: no innocent conversation in ${scenario}`,
    }));
};
