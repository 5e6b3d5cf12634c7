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

/** Keys without a text, and keys that English doesn't have. */
export const checkKeys = (own: Texts, english: Texts): readonly string[] => [
  ...[...english.keys()].filter((key) => !own.get(key)?.trim()).map((key) => `${key}: is missing`),
  ...[...own.keys()].filter((key) => !english.has(key)).map((key) => `${key}: is not in English`),
];
