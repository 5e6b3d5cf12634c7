import type { Kind } from '@nightlight/core';
import { readTimeMs } from '@nightlight/testing/time-ratio';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  findPhrases,
  getPackedPhrases,
  loadPhrases,
  PHRASE_FILES,
  type PhraseFile,
  packPhrases,
} from './index.ts';

type Piece = { phrase: string; pattern: string };
const WORDS = ['ant', 'bee', 'cat', 'dog'];
const word = fc
  .constantFrom(...WORDS)
  .map((text): Piece => ({ phrase: text, pattern: `${text} ` }));
/** Each piece of a phrase, with a regular expression for the same words. */
const { piece } = fc.letrec<{ piece: Piece; choice: Piece; sequence: Piece }>((tie) => ({
  sequence: fc.array(tie('piece'), { maxLength: 2 }).map((pieces) => ({
    phrase: pieces.map(({ phrase }) => phrase).join(' '),
    pattern: pieces.map(({ pattern }) => pattern).join(''),
  })),
  choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((options) => ({
    phrase: `(${options.map(({ phrase }) => phrase).join('|')})`,
    pattern: `(?:${options.map(({ pattern }) => pattern).join('|')})`,
  })),
  piece: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    word,
    fc.constantFrom<Piece>(
      { phrase: '*', pattern: '\\S+ ' },
      { phrase: '...', pattern: '(?:\\S+ ){0,3}' },
      { phrase: 'd~', pattern: 'd\\S* ' },
    ),
    tie('choice'),
  ),
}));
const phrase = fc.tuple(word, fc.array(piece, { maxLength: 4 })).map(([first, rest]) => ({
  phrase: [first, ...rest].map(({ phrase }) => phrase).join(' '),
  pattern: [first, ...rest].map(({ pattern }) => pattern).join(''),
}));
const KINDS: readonly Kind[] = ['insult', 'threat', 'hate', 'exclusion', 'rumour'];

it('phrases together find what a regular expression finds for each', () => {
  fc.assert(
    fc.property(
      fc.array(phrase, { minLength: KINDS.length, maxLength: KINDS.length }),
      fc.array(fc.constantFrom(...WORDS, 'owl', 'dune'), { maxLength: 10 }),
      (phrases, words) => {
        const file: PhraseFile = {
          language: 'xx',
          reviewedBy: 'nobody',
          reported: [],
          harmless: [],
          groups: KINDS.map((kind, i) => ({
            kind,
            severity: 'medium',
            phrases: [phrases[i]?.phrase ?? ''],
          })),
        };
        const text = words.join(' ');
        const findings = findPhrases(loadPhrases(packPhrases([file])), text, 'incoming');
        const expected = KINDS.filter((_, i) =>
          new RegExp(`(?<=^| )${phrases[i]?.pattern}`).test(`${text} `),
        );
        expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(expected));
      },
    ),
    { numRuns: 1000 },
  );
});

const measure = (run: () => void): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = readTimeMs();
      run();
      return readTimeMs() - start;
    }),
  );

it('a bundle starts several times as fast as it would with the language files', () => {
  const packed = packPhrases(PHRASE_FILES);
  // The shortest of three times each, because garbage collection can only make a run longer.
  const packing = measure(() => packPhrases(PHRASE_FILES));
  expect(measure(() => loadPhrases(packed))).toBeLessThan(packing / 2);
});

it('packed phrases are smaller than the language files', () => {
  const { words, steps } = getPackedPhrases();
  expect(words.length + steps.length).toBeLessThan(JSON.stringify(PHRASE_FILES).length * 0.75);
});
