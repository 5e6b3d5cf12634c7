import { describe, expect, it } from 'vitest';
import type { AgeSource } from './age/age-source.ts';
import { AGE_BANDS, type AgeBand } from './policy/policy.ts';

type Open = () => AgeSource | Promise<AgeSource>;

export interface AgeSourceCases {
  readonly origin: AgeSource['origin'];
  /** Opens a source that says this band. */
  readonly saying: (band: Exclude<AgeBand, 'unknown'>) => ReturnType<Open>;
  /** Sources that have nothing to say, by name. */
  readonly silent: Readonly<Record<string, Open>>;
  /** Sources with input that must not be trusted, by name. */
  readonly untrusted: Readonly<Record<string, Open>>;
}

/** The tests that every age source must pass. */
export const ageSourceContract = (
  name: string,
  { origin, saying, silent, untrusted }: AgeSourceCases,
): void => {
  describe(`${name} is an AgeSource`, () => {
    const bands = AGE_BANDS.filter((band) => band !== 'unknown');

    it.each(bands)('says %s, and nothing more about the age', async (band) => {
      const source = await saying(band);
      expect(source.origin).toBe(origin);
      const { saidAt, ...answer } = { ...(await source.read()) };
      expect(answer).toEqual({ band });
      if (saidAt !== undefined) expect(Number.isFinite(saidAt)).toBe(true);
    });

    it('gives the same answer twice', async () => {
      const source = await saying('13-15');
      const first = await source.read();
      expect(await source.read()).toEqual(first);
    });

    it.each(Object.entries(silent))('says nothing if %s', async (_, open) => {
      expect(await (await open()).read()).toBeUndefined();
    });

    it.each(Object.entries(untrusted))('says unknown if %s', async (_, open) => {
      expect((await (await open()).read())?.band).toBe('unknown');
    });
  });
};
