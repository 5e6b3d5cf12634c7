/** Jaccard similarity of character 4-grams from which two lines are too similar. */
export const TOO_ALIKE = 0.85;
const GRAM = 4;

/** Keeps letters and digits only, in lower case. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The set of character 4-grams. */
export const splitIntoGrams = (text: string): ReadonlySet<string> => {
  const padded = ` ${text} `;
  return new Set(
    Array.from({ length: Math.max(1, padded.length - GRAM + 1) }, (_, i) =>
      padded.slice(i, i + GRAM),
    ),
  );
};

/** Jaccard similarity, or an upper bound below `TOO_ALIKE`. */
export const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  // Upper bound for sets of these sizes; rules out most pairs.
  const upperBound = Math.min(a.size, b.size) / Math.max(a.size, b.size);
  if (upperBound < TOO_ALIKE) return upperBound;
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return shared / (a.size + b.size - shared);
};
