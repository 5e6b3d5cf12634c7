import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalise } from './index.ts';

it('any string gives a well-formed string, and normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const once = normalise(text);
      expect(encodeURIComponent(once)).toBeTypeOf('string');
      expect(normalise(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

it('lone surrogates do not throw', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
      expect(() => encodeURIComponent(normalise(String.fromCharCode(...units)))).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});

it('gives the same text as the training code', () => {
  const file = new URL('../../../../models/training/tests/normalise-cases.json', import.meta.url);
  const cases: { from: string; to: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  for (const { from, to } of cases) expect(normalise(from)).toBe(to);
  expect(cases.length).toBeGreaterThan(20);
});
