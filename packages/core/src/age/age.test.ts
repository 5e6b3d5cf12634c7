import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AGE_BANDS, rulesBand } from '../policy/policy.ts';
import { bandOfRange } from './band-of-range.ts';
import { combineAges } from './combine-ages.ts';

it.each([
  [0, 9, 'under-10'],
  [undefined, 13, 'under-10'],
  [10, 12, '10-12'],
  [11, null, '10-12'],
  [13, 15, '13-15'],
  [14, 17, '13-15'],
  [16, 17, '16-17'],
  [17, undefined, '16-17'],
  [18, undefined, 'adult'],
  [15, 15, '13-15'],
])('the band of %s to %s is %s', (lower, upper, band) => {
  expect(bandOfRange({ lower, upper })).toBe(band);
});

it.each([
  [undefined, null],
  [16, 13],
  [-1, 12],
  [13.5, 15],
  [Number.NaN, 15],
  [Number.POSITIVE_INFINITY, undefined],
  [151, undefined],
  ['13', '15'],
  [13, '15'],
  [[13], 15],
  [{}, 15],
])('%s to %s is no range of ages', (lower, upper) => {
  expect(bandOfRange({ lower, upper } as never)).toBe('unknown');
});

it('a band never begins above the youngest age of the range', () => {
  const begins = { 'under-10': 0, '10-12': 10, '13-15': 13, '16-17': 16, adult: 18, unknown: 0 };
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 150 }),
      fc.integer({ min: 0, max: 150 }),
      (lower, upper) => {
        expect(begins[bandOfRange({ lower, upper })]).toBeLessThanOrEqual(lower);
      },
    ),
  );
});

it('if sources disagree, the younger age protects, in any order', () => {
  const bands = fc.constantFrom(...AGE_BANDS);
  fc.assert(
    fc.property(bands, bands, (one, other) => {
      const ages = [
        { band: one, origin: 'device' },
        { band: other, origin: 'token' },
      ] as const;
      const { band } = combineAges(ages);
      expect(combineAges([...ages].reverse()).band).toBe(band);
      const strictest = Math.min(...[one, other].map((each) => AGE_BANDS.indexOf(rulesBand(each))));
      expect(AGE_BANDS.indexOf(rulesBand(band))).toBe(strictest);
    }),
  );
});

it('says which source said it, and none without any', () => {
  const adult = { band: 'adult', origin: 'device' } as const;
  expect(combineAges([adult, { band: '16-17', origin: 'app' }]).origin).toBe('app');
  expect(combineAges([adult, { band: 'unknown', origin: 'token' }])).toEqual({
    band: 'unknown',
    origin: 'token',
  });
  expect(combineAges([])).toEqual({ band: 'unknown', origin: 'none' });
});
