import { describe, expect, it } from 'vitest';
import type { Fingerprint, HashList } from './hash-list.ts';

/** Pictures that are in a list, and one that is not. */
export interface ListedPictures {
  readonly open: (label: string) => HashList;
  readonly known: readonly Fingerprint[];
  readonly unknown: Fingerprint;
}

/** What every HashList does. */
export const hashListContract = (name: string, { open, known, unknown }: ListedPictures): void => {
  describe(`${name} is a HashList`, () => {
    it('finds a picture in the list, and returns the label of the list', async () => {
      const list = open('my-school/removed');
      expect(list.label).toBe('my-school/removed');
      for (const picture of known) {
        expect(await list.match(picture)).toMatchObject({
          label: 'my-school/removed',
          distance: 0,
        });
      }
    });

    it('does not find a picture that is not in the list', async () => {
      expect(await open('a').match(unknown)).toBeUndefined();
    });

    it('reports its size', () => {
      expect(open('a').size).toBe(known.length);
    });

    it('gives the same answer every time', async () => {
      const list = open('a');
      const [first] = known;
      if (!first) throw new Error('a list without pictures');
      const answers = await Promise.all([first, first, unknown, first].map(list.match));
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toBeUndefined();
      expect(answers[3]).toEqual(answers[0]);
    });
  });
};
