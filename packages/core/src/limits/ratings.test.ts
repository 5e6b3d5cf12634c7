import { expect, it } from 'vitest';
import { RATING_SOURCES, RATINGS, type Rating, suitsAge } from './ratings.ts';

const suits = (scheme: string, label: string, band: Parameters<typeof suitsAge>[1]): boolean =>
  suitsAge({ scheme, label } as Rating, band);

it.each([
  ['PEGI', '12', '10-12', false],
  ['PEGI', '12', '13-15', true],
  ['PEGI', '3', 'under-10', true],
  ['PEGI', '7', 'under-10', false],
  ['PEGI', '16', '16-17', true],
  ['PEGI', '18', '16-17', false],
  ['USK', '6', 'under-10', true],
  ['USK', '12', 'unknown', false],
  ['ESRB', 'E10+', '10-12', true],
  ['ESRB', 'T', '13-15', true],
  ['ESRB', 'M', '16-17', false],
  ['ESRB', 'M', 'adult', true],
  ['BBFC', 'PG', '10-12', true],
  ['BBFC', '15', '13-15', false],
  ['CERO', 'B', '10-12', false],
  ['CERO', 'D', '16-17', false],
  ['ClassInd', 'L', 'under-10', true],
  ['ClassInd', '6', 'under-10', true],
  ['ClassInd', '14', '13-15', false],
] as const)('%s %s for %s: %s', (scheme, label, band, expected) => {
  expect(suits(scheme, label, band)).toBe(expected);
});

it.each([
  ['XYZ', '12', 'PEGI, USK'],
  ['PEGI', '13', '3, 7, 12'],
  ['PEGI', 'toString', '3, 7, 12'],
  ['toString', '12', 'PEGI, USK'],
])('%s %s is an error that says what there is', (scheme, label, hint) => {
  expect(() => suits(scheme, label, '13-15')).toThrow(
    expect.objectContaining({ code: 'invalid-input', message: expect.stringContaining(hint) }),
  );
});

it('an adult is old enough for every label', () => {
  for (const [scheme, labels] of Object.entries(RATINGS)) {
    for (const label of Object.keys(labels)) expect(suits(scheme, label, 'adult')).toBe(true);
  }
});

it('every scheme has its own page and the page on which we read it', () => {
  expect(Object.keys(RATING_SOURCES)).toEqual(Object.keys(RATINGS));
  for (const { official, read, note } of Object.values(RATING_SOURCES)) {
    expect(new URL(official).protocol).toBe('https:');
    expect(new URL(read).protocol).toBe('https:');
    expect(note).not.toBe('');
  }
});

it('a label that is a number is the minimum age', () => {
  for (const labels of Object.values(RATINGS)) {
    for (const [label, age] of Object.entries(labels)) {
      if (/^\d+$/.test(label)) expect(age).toBe(Number(label));
    }
  }
});
