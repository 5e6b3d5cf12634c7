import type { Message } from '@nightlight/sdk/core';
import { createNightlight, type NodeOptions } from '@nightlight/sdk/node';
import type { LineScorer } from './line-scorer.ts';
import { formatLine, parseLine } from './message-line.ts';

/** Runs JSON lines through the browser's pipeline; `format` makes the output lines. */
export const createMessageScorer = async (
  options: NodeOptions,
  format: typeof formatLine = formatLine,
): Promise<LineScorer> => {
  const nightlight = await createNightlight(options);
  return {
    async score(lines) {
      const parsed = lines.map(parseLine);
      const messages: Message[] = parsed.flatMap((line) =>
        'message' in line ? [line.message] : [],
      );
      const analyses = await nightlight.analyse(messages);
      let next = 0;
      return parsed.map((line) => {
        if ('error' in line) {
          return { text: JSON.stringify({ id: line.id, error: line.error }), failed: true };
        }
        const analysis = analyses[next++];
        if (!analysis || analysis.decision.degraded.includes('text-failed')) {
          return { text: JSON.stringify({ id: line.id, error: 'the model failed' }), failed: true };
        }
        return { text: format(line.id, analysis), failed: false };
      });
    },
    dispose: () => nightlight.dispose(),
  };
};
