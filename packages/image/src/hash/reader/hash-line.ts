import { HASH_DIGITS, readHash } from '../pdq/pdq-hash.ts';

/** What a list's hashes are of. */
export type HashAlgorithm = 'pdq' | 'sha256';

/** What stands behind the hash on a line: its quality (0 to 100) where that is said. */
export interface HashLine {
  readonly quality?: number;
}

const PREFIX = 'hash=';
/** A quality and, perhaps, a file name behind it. */
const PLAIN = /^(\d{1,3})(?:,.*)?$/s;
/** The fields that the reference's `--details` prints. */
const NAMED = /^(?:[a-z0-9]+=[^,]*,)*?quality=([^,]*)/;

/**
 * Reads one trimmed line into the eight words at `at`; says in words what is
 * wrong with it. Forms: `hash` · `hash,quality,filename` · `hash=…,quality=…,…`
 * and, of SHA-256, `hash  filename` as sha256sum prints and `hash,anything`.
 */
export const readLine = (
  line: string,
  kind: HashAlgorithm,
  into: Uint32Array,
  at: number,
): HashLine | string => {
  const named = line.startsWith(PREFIX);
  const start = named ? PREFIX.length : 0;
  if (!readHash(line, start, into, at)) {
    return `does not start with a hash of ${HASH_DIGITS} hex digits`;
  }
  const rest = line.slice(start + HASH_DIGITS);
  if (rest === '') return {};
  if (kind === 'sha256') {
    return /^[\s,]/.test(rest) ? {} : 'goes on behind the hash without a space or a comma';
  }
  if (!rest.startsWith(',')) return 'goes on behind the hash without a comma';
  return named ? namedFields(rest.slice(1)) : plainFields(rest.slice(1));
};

const plainFields = (fields: string): HashLine | string => {
  const quality = Number(PLAIN.exec(fields)?.[1] ?? Number.NaN);
  return quality <= 100 ? { quality } : 'has no quality of 0 to 100 behind the hash';
};

const namedFields = (fields: string): HashLine | string => {
  const quality = NAMED.exec(fields)?.[1];
  return quality === undefined ? {} : plainFields(quality);
};
