import { isNightlightError } from '@nightlight/core';
import { type TinyPicture, tinyPicture } from '@nightlight/testing/pictures/tiny-pictures';
import { measureGrowth } from '@nightlight/testing/time-ratio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { pictureType } from './picture-type.ts';

const TYPES = ['jpeg', 'png', 'gif', 'webp', 'avif', 'bmp'] as const satisfies TinyPicture[];

/** Either a type or the one error that is allowed. */
const isTypeOrTypedError = (bytes: Uint8Array): boolean => {
  try {
    return TYPES.includes(inspectFile(bytes));
  } catch (error) {
    return isNightlightError(error) && error.code === 'invalid-input';
  }
};

describe('inspectFile', () => {
  it.each(TYPES)('recognises a %s by its first bytes', (type) => {
    expect(pictureType(tinyPicture(type))).toBe(type);
    expect(inspectFile(tinyPicture(type))).toBe(type);
  });

  it('rejects a HEIC photo, which not every browser can show', () => {
    expect(pictureType(new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).toBe(
      undefined,
    );
  });

  it('recognises an AVIF by a compatible brand', () => {
    const file = new TextEncoder().encode('\0\0\0\x18ftypmif1\0\0\0\0mif1avif');
    expect(pictureType(file)).toBe('avif');
  });
});

describe('any bytes give a type or a typed error', () => {
  it('noise', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), isTypeOrTypedError));
  });

  it('noise after a valid header', () => {
    const beginning = fc.constantFrom(...TYPES).map((type) => [...tinyPicture(type).slice(0, 16)]);
    const file = fc
      .tuple(beginning, fc.array(fc.nat(255), { maxLength: 400 }))
      .map(([start, rest]) => Uint8Array.from([...start, ...rest]));
    fc.assert(fc.property(file, isTypeOrTypedError), { numRuns: 2000 });
  });

  it('valid files with bytes changed, truncated anywhere', () => {
    const file = fc
      .tuple(
        fc.constantFrom(...TYPES),
        fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([type, changes, share]) => {
        const bytes = tinyPicture(type);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        return bytes.slice(0, Math.ceil(share * bytes.length));
      });
    fc.assert(fc.property(file, isTypeOrTypedError), { numRuns: 2000 });
  });

  it.each(TYPES)('time grows linearly with the length of the file: %s', async (type) => {
    const start = tinyPicture(type).slice(0, 24);
    // Nothing but starts of files, one after the other.
    const inspect = (length: number) => {
      const bytes = new Uint8Array(length);
      for (let at = 0; at + start.length <= length; at += start.length) bytes.set(start, at);
      expect(isTypeOrTypedError(bytes)).toBe(true);
      // Many times, because most files are refused within microseconds.
      return () => {
        for (let i = 0; i < 10; i++) isTypeOrTypedError(bytes);
      };
    };
    // Copies below a few hundred kilobytes are cheaper, because their memory is reused.
    expect(await measureGrowth(inspect, 500_000)).toBeLessThan(2.5);
  });
});
