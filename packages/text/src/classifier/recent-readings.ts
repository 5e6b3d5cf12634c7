import type { Reading } from './signals.ts';

/** Number of texts whose readings are kept: the newest turns of a few conversations. */
const MAX_TEXTS = 32;

/**
 * Keeps what the model read in the newest texts, each by itself, so that a turn is not read again for
 * each of the messages after it. In memory only, and gone with the classifier.
 */
export const createRecentReadings = () => {
  const kept = new Map<string, readonly Reading[]>();
  return {
    /** Returns the readings of a text, from memory if they are there. */
    async get(text: string, read: () => Promise<readonly Reading[]>): Promise<readonly Reading[]> {
      const readings = kept.get(text) ?? (await read());
      // Set again, so that the map's first key is always the one used longest ago.
      kept.delete(text);
      kept.set(text, readings);
      const [oldest] = kept.keys();
      if (kept.size > MAX_TEXTS && oldest !== undefined) kept.delete(oldest);
      return readings;
    },
    clear: (): void => kept.clear(),
  };
};
