import type { Message } from '@nightlight/sdk';

type Draft = Message | string | undefined;

/** Without the time: a clock that is read while rendering would make each render another draft. */
const wordsOf = ({ images: _, sentAt: __, ...words }: Message): string => JSON.stringify(words);

/** Pictures have no JSON: the same files in the same order. */
const haveSamePictures = ({ images: a = [] }: Message, { images: b = [] }: Message): boolean =>
  a.length === b.length && a.every((picture, i) => picture === b[i]);

/** Whether two drafts ask the same, though they are two objects. */
export const isSameDraft = (a: Draft, b: Draft): boolean => {
  if (a === b) return true;
  if (!a || !b || typeof a === 'string' || typeof b === 'string') return false;
  return haveSamePictures(a, b) && wordsOf(a) === wordsOf(b);
};
