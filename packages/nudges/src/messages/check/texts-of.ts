/** Texts by key, such as `advice.bullying.incoming.any.under-13.0.title`. */
export type Texts = ReadonlyMap<string, string>;

/** Every text of a catalogue, in the file's order, without its locale. */
export const textsOf = (catalogue: object): Texts => {
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

/** The first key that is in another place than in English. Files in one order are easy to compare. */
const outOfOrder = (own: Texts, english: Texts): readonly string[] => {
  const model = [...english.keys()];
  const at = [...own.keys()].findIndex((key, i) => key !== model[i]);
  return at < 0 ? [] : [`${[...own.keys()][at]}: is out of order; English has ${model[at]} here`];
};

/** Keys without a text, keys that English doesn't have, or keys in another order. */
export const checkKeys = (own: Texts, english: Texts): readonly string[] => {
  const missing = [...english.keys()].filter((key) => !own.get(key)?.trim());
  const extra = [...own.keys()].filter((key) => !english.has(key));
  return [
    ...missing.map((key) => `${key}: is missing`),
    ...extra.map((key) => `${key}: is not in English`),
    ...(missing.length + extra.length > 0 ? [] : outOfOrder(own, english)),
  ];
};
