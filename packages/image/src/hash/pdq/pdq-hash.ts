import { NightlightError } from '@nightlight/core';
import { FREQUENCIES } from './frequencies.ts';

/** Size of a hash in bits, 32-bit words and hex digits. */
export const HASH_BITS = FREQUENCIES * FREQUENCIES;
export const HASH_WORDS = HASH_BITS / 32;
export const HASH_DIGITS = HASH_BITS / 4;

/** A hash of 256 bits: eight words in the order of the hex digits. */
export type Hash = Uint32Array;

/**
 * Computes the hash: one bit per coefficient, which says whether it is above the median
 * (the lower of the middle two, as in the reference). The first coefficient is the last
 * bit.
 */
export const hashCoefficients = (coefficients: Float32Array): Hash => {
  const median = Float32Array.from(coefficients).sort()[HASH_BITS / 2 - 1] as number;
  const hash = new Uint32Array(HASH_WORDS);
  for (let i = 0; i < HASH_BITS; i++) {
    if ((coefficients[i] as number) > median) {
      const word = HASH_WORDS - 1 - (i >>> 5);
      hash[word] = (hash[word] as number) | (1 << (i & 31));
    }
  }
  return hash;
};

/** Formats a hash as 64 hex digits in lower case. */
export const hashToHex = (hash: Hash): string =>
  Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('');

/** Parses 64 hex digits in either case. Throws `invalid-input` for anything else. */
export const hashFromHex = (hex: string): Hash => {
  const hash = new Uint32Array(HASH_WORDS);
  if (hex.length !== HASH_DIGITS || !readHash(hex, 0, hash, 0)) {
    throw new NightlightError('invalid-input', `A hash is ${HASH_DIGITS} hex digits (0-9, a-f).`);
  }
  return hash;
};

const parseDigit = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
};

/**
 * Parses the 64 digits at `from` of `text` into the eight words at `at`. Returns false
 * if they are not 64 hex digits.
 */
export const readHash = (text: string, from: number, into: Uint32Array, at: number): boolean => {
  if (from + HASH_DIGITS > text.length) return false;
  for (let word = 0; word < HASH_WORDS; word++) {
    let value = 0;
    for (let i = 0; i < 8; i++) {
      const nibble = parseDigit(text.charCodeAt(from + word * 8 + i));
      if (nibble < 0) return false;
      value = (value << 4) | nibble;
    }
    into[at + word] = value;
  }
  return true;
};
