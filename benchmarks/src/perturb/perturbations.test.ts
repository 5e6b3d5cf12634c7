import { expect, it } from 'vitest';
import { PERTURBATIONS, type PerturbationName } from './perturbations.ts';
import { seeded } from './seeded.ts';

const NAMES = Object.keys(PERTURBATIONS) as PerturbationName[];
const text = 'nobody wants you here, just leave the group';

it.each(NAMES)('%s changes the text, and the same way every time', (name) => {
  const once = PERTURBATIONS[name](text, seeded('a'));
  expect(once).not.toBe(text);
  expect(PERTURBATIONS[name](text, seeded('a'))).toBe(once);
  expect(PERTURBATIONS[name](text, seeded('b'))).not.toBe(once);
});

it.each(NAMES)('%s does not change a text that it does not apply to', (name) => {
  for (const short of ['', ' ', '1', '😀', 'ok']) {
    expect(PERTURBATIONS[name](short, seeded('a'))).toBe(short);
  }
});

it.each(NAMES)('%s changes more words with a larger share, and at least one', (name) => {
  const long = Array.from({ length: 40 }, (_, i) => `${text} ${i}`).join(' ');
  const unchanged = (share: number): number => {
    const changed = PERTURBATIONS[name](long, seeded('a'), share);
    return long.split(' ').filter((word) => changed.split(' ').includes(word)).length;
  };
  expect(PERTURBATIONS[name](long, seeded('a'), 0)).not.toBe(long);
  expect(unchanged(0)).toBeGreaterThan(unchanged(1));
});
