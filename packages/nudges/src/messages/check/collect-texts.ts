/** Texts by key, such as `advice.bullying.incoming.any.under-13.0.title`. */
export type Texts = ReadonlyMap<string, string>;

/** Collects every text of a catalogue, in the file's order. Leaves out the locale. */
export const collectTexts = (catalogue: object): Texts => {
  const found = new Map<string, string>();
  const collect = (value: unknown, key: string): void => {
    if (typeof value !== 'object' || value === null) found.set(key, String(value));
    else for (const [name, inner] of Object.entries(value)) collect(inner, `${key}.${name}`);
  };
  for (const [name, value] of Object.entries(catalogue)) {
    if (name !== 'locale') collect(value, name);
  }
  return found;
};

/**
 * Finds the first key that is at a different position than in English. Files are easier to compare
 * if they have the same order.
 */
const findOutOfOrder = (own: Texts, english: Texts): readonly string[] => {
  const model = [...english.keys()];
  const index = [...own.keys()].findIndex((key, i) => key !== model[i]);
  if (index < 0) return [];
  return [`${[...own.keys()][index]}: is out of order; English has ${model[index]} here`];
};

/** Finds keys without a text, keys that English doesn't have, and keys in a different order. */
export const checkKeys = (own: Texts, english: Texts): readonly string[] => {
  const missing = [...english.keys()].filter((key) => !own.get(key)?.trim());
  const extra = [...own.keys()].filter((key) => !english.has(key));
  return [
    ...missing.map((key) => `${key}: is missing`),
    ...extra.map((key) => `${key}: is not in English`),
    ...(missing.length + extra.length > 0 ? [] : findOutOfOrder(own, english)),
  ];
};
