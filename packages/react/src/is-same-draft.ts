import type { Message } from '@nightlight/sdk';

type Draft = Message | string | undefined;

/** Leaves out the time, because `Date.now()` in a component differs in each render. */
const toComparableJson = ({ images: _, sentAt: __, ...words }: Message): string =>
  JSON.stringify(words);

/** Compares pictures by identity and order, because they can't be written as JSON. */
const haveSamePictures = ({ images: a = [] }: Message, { images: b = [] }: Message): boolean =>
  a.length === b.length && a.every((picture, i) => picture === b[i]);

/** Returns whether two drafts have the same content, even if they are different objects. */
export const isSameDraft = (a: Draft, b: Draft): boolean => {
  if (a === b) return true;
  if (!a || !b || typeof a === 'string' || typeof b === 'string') return false;
  return haveSamePictures(a, b) && toComparableJson(a) === toComparableJson(b);
};
