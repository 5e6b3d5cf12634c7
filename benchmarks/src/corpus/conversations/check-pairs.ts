import { type Conversation, isHarmfulConversation } from './conversation.ts';
import type { AllowableFault } from './exceptions.ts';

/** Every harmful conversation needs an innocent one with the same plot in its scenario. */
export const checkPairs = (conversations: readonly Conversation[]): AllowableFault[] => {
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
