import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalise } from './index.ts';

it('any string in, a well-formed string out, and doing it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const once = normalise(text);
      expect(encodeURIComponent(once)).toBeTypeOf('string');
      expect(normalise(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

it('half surrogates in any place do not throw', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
      expect(() => encodeURIComponent(normalise(String.fromCharCode(...units)))).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});

it('reads what the training reads', () => {
  const file = new URL('../../../../models/training/tests/normalise-cases.json', import.meta.url);
  const cases: { from: string; to: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  for (const { from, to } of cases) expect(normalise(from)).toBe(to);
  expect(cases.length).toBeGreaterThan(20);
});
