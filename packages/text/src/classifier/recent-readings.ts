import type { Reading } from './signals.ts';

/** Number of texts whose readings are kept: the newest turns of a few conversations. */
const MAX_TEXTS = 32;

/**
 * Keeps what the model read in the newest texts, so that a turn is not read again for each of the
 * messages after it, nor a draft when it is sent. In memory only, and gone with the classifier.
 */
export const createRecentReadings = () => {
  const kept = new Map<string, readonly Reading[]>();
  return {
    /** Returns the readings of a text, from memory if they are there. `key` stands for all that the model reads. */
    async get(key: string, read: () => Promise<readonly Reading[]>): Promise<readonly Reading[]> {
      const readings = kept.get(key) ?? (await read());
      // Set again, so that the map's first key is always the one used longest ago.
      kept.delete(key);
      kept.set(key, readings);
      const [oldest] = kept.keys();
      if (kept.size > MAX_TEXTS && oldest !== undefined) kept.delete(oldest);
      return readings;
    },
    clear: (): void => kept.clear(),
  };
};
