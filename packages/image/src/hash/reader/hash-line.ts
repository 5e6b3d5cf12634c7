import { HASH_DIGITS, readHash } from '../pdq/pdq-hash.ts';

/** What the hashes of a list are computed from: the look of a picture or its file. */
export type HashAlgorithm = 'pdq' | 'sha256';

/** What follows the hash on a line: its quality (0 to 100), if given. */
export interface HashLine {
  readonly quality?: number;
}

const PREFIX = 'hash=';
/** A quality, optionally followed by a file name. */
const PLAIN = /^(\d{1,3})(?:,.*)?$/s;
/** The fields that the reference's `--details` prints. */
const NAMED = /^(?:[a-z0-9]+=[^,]*,)*?quality=([^,]*)/;

/**
 * Parses one trimmed line into the eight words at `at`; returns an error message if it
 * is malformed. Forms: `hash` · `hash,quality,filename` · `hash=…,quality=…,…` and, for
 * SHA-256, `hash  filename` as printed by sha256sum, and `hash,anything`.
 */
export const readLine = (
  line: string,
  algorithm: HashAlgorithm,
  words: Uint32Array,
  at: number,
): HashLine | string => {
  const isNamed = line.startsWith(PREFIX);
  const start = isNamed ? PREFIX.length : 0;
  if (!readHash(line, start, words, at)) {
    return `does not start with a hash of ${HASH_DIGITS} hex digits`;
  }
  const rest = line.slice(start + HASH_DIGITS);
  if (rest === '') return {};
  if (algorithm === 'sha256') {
    return /^[\s,]/.test(rest) ? {} : 'has no space or comma after the hash';
  }
  if (!rest.startsWith(',')) return 'has no comma after the hash';
  return isNamed ? parseNamedFields(rest.slice(1)) : parsePlainFields(rest.slice(1));
};

const parsePlainFields = (fields: string): HashLine | string => {
  const quality = Number(PLAIN.exec(fields)?.[1] ?? Number.NaN);
  return quality <= 100 ? { quality } : 'has no quality from 0 to 100 after the hash';
};

const parseNamedFields = (fields: string): HashLine | string => {
  const quality = NAMED.exec(fields)?.[1];
  return quality === undefined ? {} : parsePlainFields(quality);
};
