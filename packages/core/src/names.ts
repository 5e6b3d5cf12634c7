import { NightlightError } from './errors.ts';

/** Levenshtein distance: how many letters to add, remove or replace. */
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

/** The most similar name, or `undefined` if none is close. */
export const closestName = (name: string, names: readonly string[]): string | undefined => {
  const [best] = names
    .map((one) => ({ one, by: distance(name.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.by - b.by);
  return best && best.by <= Math.max(2, name.length / 2) ? best.one : undefined;
};

/**
 * Throws `invalid-input` if an object has a property with another name. `of` names the
 * object in the message, such as `guard()`.
 */
export const checkNames = (given: object, names: readonly string[], of: string): void => {
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const meant = closestName(unknown, names);
  const hint = meant ? `Did you mean ${meant}?` : `It has: ${names.join(', ')}.`;
  throw new NightlightError('invalid-input', `${of} has no option ${unknown}. ${hint}`);
};
