import type { Other } from './connection.ts';

/** The words of a text: lower case, without accents and punctuation. */
const toWords = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/**
 * Finds whom a message in a group is for: the only person, besides its author, whose name is in the
 * text. In a real app, an answer or a mention says it.
 */
export const findAddressee = (
  text: string,
  author: string,
  people: readonly Other[],
): string | undefined => {
  const words = toWords(text);
  const named = people.filter(
    ({ id, name }) => id !== author && name.trim() !== '' && words.includes(toWords(name)),
  );
  return named.length === 1 ? named[0]?.id : undefined;
};
