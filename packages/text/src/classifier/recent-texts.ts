/**
 * Keeps what the model said of the newest texts, so that a turn is not read again for each of the
 * messages after it, nor a draft when it is sent. In memory only, and gone with the classifier.
 * `max` is the number of texts.
 */
export const createRecentTexts = <T>(max: number) => {
  const kept = new Map<string, T>();
  return {
    /** Returns what was said of a text, from memory if it is there. `key` stands for all that the model reads. */
    async get(key: string, read: () => Promise<T>): Promise<T> {
      const said = kept.get(key) ?? (await read());
      // Set again, so that the map's first key is always the one used longest ago.
      kept.delete(key);
      kept.set(key, said);
      const [oldest] = kept.keys();
      if (kept.size > max && oldest !== undefined) kept.delete(oldest);
      return said;
    },
    clear: (): void => kept.clear(),
  };
};
