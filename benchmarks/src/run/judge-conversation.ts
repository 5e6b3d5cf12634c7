import type { ConversationVerdict, OpenSystem, UnlabelledConversation } from './system.ts';

const BEFORE = 3;

/** Asks the system about the conversation, or, if it reads only messages, about each in turn. */
export const judgeConversation = async (
  system: OpenSystem,
  conversation: UnlabelledConversation,
): Promise<ConversationVerdict> => {
  if (system.judgeConversation) return system.judgeConversation(conversation);
  const { id, turns } = conversation;
  for (const [turn, { from, text }] of turns.entries()) {
    const previous = turns
      .slice(Math.max(0, turn - BEFORE), turn)
      .map((one) => ({ author: one.from === from ? 'other' : 'self', text: one.text }));
    const message = { id: `${id}-${turn}`, text, direction: 'incoming', previous } as const;
    const [verdict] = await system.judge([message], 'harm');
    if (verdict?.flagged) return { alarm: turn };
  }
  return {};
};
