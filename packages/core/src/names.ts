import { NightlightError } from './errors.ts';

/** Levenshtein distance: the number of letters to add, remove or replace. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] as number) + Number(letter !== b[j]);
      next.push(Math.min(replaced, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
};

/** Returns the most similar name, or `undefined` if none is close. */
export const closestName = (name: string, names: readonly string[]): string | undefined => {
  const [closest] = names
    .map((candidate) => ({
      name: candidate,
      edits: distance(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.edits - b.edits);
  return closest && closest.edits <= Math.max(2, name.length / 2) ? closest.name : undefined;
};

/**
 * Throws `invalid-input` if the options contain an unknown name. `owner` is the name in
 * the error message of what the options belong to, such as `guard()`.
 */
export const checkNames = (options: object, names: readonly string[], owner: string): void => {
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const suggestion = closestName(unknown, names);
  const hint = suggestion ? `Did you mean ${suggestion}?` : `It has: ${names.join(', ')}.`;
  throw new NightlightError('invalid-input', `${owner} has no option ${unknown}. ${hint}`);
};
