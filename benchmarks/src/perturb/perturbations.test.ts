import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PERTURBATIONS, type PerturbationName, UNSEEN } from './perturbations.ts';
import { seeded } from './seeded.ts';

const NAMES = Object.keys(PERTURBATIONS) as PerturbationName[];
const text = 'nobody wants you here, look at your ugly house photo, just leave the school group';

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

it.each([
  ['algospeak', 'kill', 'unalive'],
  ['emoji', 'you clown', '🫵 🤡'],
  ['missing-vowels', 'loser', 'lsr'],
  ['phonetic', 'picks', 'pikz'],
  ['spacing', 'loser', 'l o s e r'],
  ['reversed', 'loser', 'resol'],
  ['fullwidth', 'loser', 'ｌｏｓｅｒ'],
] as const)('%s makes of "%s" "%s"', (name, before, after) => {
  const made = Array.from({ length: 20 }, (_, i) => PERTURBATIONS[name](before, seeded(`${i}`), 1));
  expect(made).toContain(after);
});

it('no disguise loses a word of a text', () => {
  for (const name of NAMES) {
    expect(PERTURBATIONS[name](text, seeded('a'), 1).split(/\s+/).length).toBeGreaterThanOrEqual(
      text.split(/\s+/).length,
    );
  }
});

it('the training code knows the same disguises, and those that it never trains on', () => {
  const file = new URL('../../../models/training/tests/disguises.json', import.meta.url);
  const parts: Record<string, string[]> = JSON.parse(readFileSync(file, 'utf8'));
  expect(parts['unseen']).toEqual([...UNSEEN]);
  // Typing errors are no disguise.
  const disguises = NAMES.filter((name) => name !== 'typos');
  expect(Object.values(parts).flat().sort()).toEqual([...disguises].sort());
});
