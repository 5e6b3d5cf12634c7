import { isNightlightError } from '@nightlight/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HASH_WORDS, hashToHex } from '../pdq/pdq-hash.ts';
import { hashListFromText } from './hash-list-from-text.ts';
import { type ReadHashes, readHashes } from './read-hashes.ts';

const A = 'd8f8f0cce0f4e84f0637022a028f67f0b36e2ed596623e1d33e6b39c4e9c9b22';
const B = '38a50efd71c83f429013d48f0ffffc52e34e0e15ada952a9d29684214aa9e5af';

const hexes = ({ hashes }: ReadHashes): string[] =>
  Array.from({ length: hashes.length / HASH_WORDS }, (_, i) =>
    hashToHex(hashes.subarray(i * HASH_WORDS, (i + 1) * HASH_WORDS)),
  );

const messageOf = (text: string, kind: 'pdq' | 'sha256' = 'pdq'): string => {
  try {
    readHashes(text, kind);
  } catch (error) {
    if (isNightlightError(error) && error.code === 'invalid-input') return error.message;
    throw error;
  }
  return '';
};

it('reads a list of bare hashes, with comments, blank lines and any line ends', () => {
  expect(
    hexes(readHashes(`\uFEFF# removed in May\r\n${A}\r\n\r\n  ${B.toUpperCase()}  `, 'pdq')),
  ).toEqual([A, B]);
  expect(readHashes('', 'pdq').hashes).toHaveLength(0);
});

it('reads the output of pdq-photo-hasher, and leaves out low-quality pictures', () => {
  const read = readHashes(`${A},100,a, b.jpg\n${B},49,wall.jpg\n${B},50\n`, 'pdq');
  expect(hexes(read)).toEqual([A, B]);
  expect(read.discarded).toBe(1);
});

it('reads the output of pdq-photo-hasher --details', () => {
  const text = `hash=${A},norm=128,delta=0,quality=100,filename=a.jpg\nhash=${B},norm=128,delta=90,quality=3,filename=b.jpg\nhash=${B},xform=rot90,filename=b.jpg`;
  const read = readHashes(text, 'pdq');
  expect(hexes(read)).toEqual([A, B]);
  expect(read.discarded).toBe(1);
});

it('reads the output of sha256sum', () => {
  expect(hexes(readHashes(`${A}  a.jpg\n${B} *b.jpg\n${A},note\n${B}`, 'sha256'))).toHaveLength(4);
});

it('names the line that is not a hash', () => {
  expect(messageOf(`${A}\n# note\n\n${A.slice(1)}\n`)).toContain('Line 4 ');
  expect(messageOf(`${A}0`)).toContain('Line 1 ');
  expect(messageOf(`${A} 100`)).toContain('no comma');
  expect(messageOf(`${A},101,x`)).toContain('quality from 0 to 100');
  expect(messageOf(`${A},x.jpg`)).toContain('quality from 0 to 100');
  expect(messageOf(`hash=${A},quality=many`)).toContain('quality from 0 to 100');
  expect(messageOf(`${A}x`, 'sha256')).toContain('Line 1 ');
  expect(() => hashListFromText('a', 'sha256', 'no')).toThrow('Line 1 ');
});

const hex = fc
  .array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: HASH_WORDS, maxLength: HASH_WORDS })
  .map((words) => hashToHex(Uint32Array.from(words)));

it('hashes survive a round trip, in order', () => {
  const filler = fc.constantFrom('', '# a comment', '   ', '#');
  const tail = fc.constantFrom('', ',77,IMG_1.jpg', ',100,"a,b".png', ',50');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(hex, tail, filler), { maxLength: 30 }),
      fc.constantFrom('\n', '\r\n'),
      (rows, end) => {
        const text = rows
          .map(([hash, after, between]) => `${between}${end}${hash}${after}`)
          .join(end);
        expect(hexes(readHashes(text, 'pdq'))).toEqual(rows.map(([hash]) => hash));
      },
    ),
  );
});

it('any text is read whole or rejected with a line number', () => {
  const line = fc.oneof(
    hex,
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.tuple(hex, fc.string({ maxLength: 20 })).map((parts) => parts.join('')),
    fc.tuple(hex, fc.string({ maxLength: 20 })).map((parts) => `hash=${parts.join(',')}`),
  );
  const text = fc.array(line, { maxLength: 12 }).map((all) => all.join('\n'));
  fc.assert(
    fc.property(text, fc.constantFrom('pdq' as const, 'sha256' as const), (list, kind) => {
      const message = messageOf(list, kind);
      if (message !== '') expect(message).toMatch(/^Line \d+ of the list /);
      else {
        const { hashes, discarded } = readHashes(list, kind);
        const written = list
          .split('\n')
          .filter((one) => one.trim() !== '' && !one.trim().startsWith('#'));
        expect(hashes.length / HASH_WORDS + discarded).toBe(written.length);
      }
    }),
    { numRuns: 1000 },
  );
});
