import { createNightlight, type NodeOptions } from '@nightlight/sdk/node';
import { formatConversation, parseConversation } from './conversation-line.ts';
import type { LineScorer, ScoredLine } from './line-scorer.ts';

/** Runs whole conversations through the browser's pipeline, turn by turn. */
export const createConversationScorer = async (options: NodeOptions): Promise<LineScorer> => {
  const nightlight = await createNightlight(options);
  // If no conversation model is loaded, this fails here and not at the first line.
  await nightlight.replay([]);
  const scoreOne = async (line: string): Promise<ScoredLine> => {
    const parsed = parseConversation(line);
    if ('error' in parsed) {
      const { id, error } = parsed;
      return { text: JSON.stringify({ id, error }), failed: true };
    }
    const analyses = await nightlight.replay(parsed.messages);
    return { text: formatConversation(parsed.id, parsed.messages, analyses), failed: false };
  };
  return {
    async score(lines) {
      const scored: ScoredLine[] = [];
      for (const line of lines) scored.push(await scoreOne(line));
      return scored;
    },
    dispose: () => nightlight.dispose(),
  };
};
