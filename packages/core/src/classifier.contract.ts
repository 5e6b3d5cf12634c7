import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from './message.ts';
import type { Classifier } from './ports.ts';
import type { Source } from './signal.ts';

const createMessage = (text: string): Message => ({ conversation: 'c', author: 'self', text });

/**
 * The tests that every text classifier must pass, run with the real model. If a
 * classifier combines several models, pass their ids as `sources`; by default its own id
 * is expected.
 */
export const classifierContract = (
  name: string,
  open: () => Promise<Classifier>,
  sources?: readonly Source[],
): void => {
  describe(`${name} is a Classifier`, () => {
    let classifier: Classifier;
    beforeAll(async () => {
      classifier = await open();
    });
    afterAll(() => classifier.dispose());

    it('returns one result per message, in order, and names its source', async () => {
      const texts = ['hello', '', 'what time is the match on saturday, and who is driving?'];
      const classifications = await classifier.classify(texts.map(createMessage));
      expect(classifications).toHaveLength(3);
      expect(classifications[1]).toEqual({ signals: [], degraded: ['nothing-to-read'] });
      for (const signal of classifications[0]?.signals ?? []) {
        expect(signal.score).toBeGreaterThanOrEqual(0);
        expect(signal.score).toBeLessThanOrEqual(1);
        const own = { id: classifier.id, version: classifier.version };
        expect(sources ?? [own]).toContainEqual(signal.source);
      }
    });

    it('gives the same result for a message alone and in a batch of longer ones', async () => {
      const short = createMessage('you are so annoying');
      const long = createMessage(
        'we went to the beach and swam and then we had ice cream. '.repeat(4),
      );
      const [alone] = await classifier.classify([short]);
      const [together] = await classifier.classify([short, long, long]);
      alone?.signals.forEach((signal, i) => {
        expect(together?.signals[i]?.score).toBeCloseTo(signal.score, 6);
      });
    });

    it('gives the same result twice', async () => {
      const first = await classifier.classify([createMessage('are you coming?')]);
      expect(await classifier.classify([createMessage('are you coming?')])).toEqual(first);
    });

    it('rejects with the reason of an abort', async () => {
      const signal = AbortSignal.abort(new Error('typed on'));
      await expect(classifier.classify([createMessage('hi')], { signal })).rejects.toThrow(
        'typed on',
      );
    });

    it('returns nothing for an empty batch', async () => {
      expect(await classifier.classify([])).toEqual([]);
    });
  });
};
