import { describe, expect, it } from 'vitest';
import type { Fingerprint, HashList } from './hash-list.ts';

/** Pictures that a list knows, and one that it does not. */
export interface KnownPictures {
  readonly open: (label: string) => HashList;
  readonly known: readonly Fingerprint[];
  readonly unknown: Fingerprint;
}

/** What every HashList does. */
export const hashListContract = (name: string, { open, known, unknown }: KnownPictures): void => {
  describe(`${name} is a HashList`, () => {
    it("finds a picture that it knows, and says so in the host's words", async () => {
      const list = open('my-school/removed');
      expect(list.label).toBe('my-school/removed');
      for (const picture of known) {
        expect(await list.match(picture)).toMatchObject({
          label: 'my-school/removed',
          distance: 0,
        });
      }
    });

    it('does not find one that it does not know', async () => {
      expect(await open('a').match(unknown)).toBeUndefined();
    });

    it('says how many it holds', () => {
      expect(open('a').size).toBe(known.length);
    });

    it('answers the same however often it is asked', async () => {
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
