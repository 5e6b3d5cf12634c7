import { NightlightError } from '@nightlight/core';
import { HASH_DIGITS, HASH_WORDS } from '../pdq/pdq-hash.ts';
import { MATCH_QUALITY } from '../pdq-hash-list.ts';
import { type HashAlgorithm, readLine } from './hash-line.ts';
import { lines } from './lines.ts';

/** The parsed text. */
export interface ReadHashes {
  /** Eight words per hash, in the order of the lines. */
  readonly hashes: Uint32Array<ArrayBuffer>;
  /** Number of PDQ hashes left out because their line gives a quality below 50. */
  readonly discarded: number;
}

/**
 * Parses a list of hashes in the formats of Meta's tools: one hash per line, or the CSV
 * of pdq-photo-hasher (see `readLine`). Skips blank lines and lines that start with `#`.
 * Throws `invalid-input` with the number of the first malformed line, because skipping
 * it would leave a gap in the list without notice.
 */
export const readHashes = (text: string, algorithm: HashAlgorithm): ReadHashes => {
  const maxHashes = Math.ceil((text.length + 1) / (HASH_DIGITS + 1));
  const words = new Uint32Array(maxHashes * HASH_WORDS);
  let length = 0;
  let discarded = 0;
  for (const [number, line] of lines(text)) {
    if (line === '' || line.startsWith('#')) continue;
    const parsed = readLine(line, algorithm, words, length);
    if (typeof parsed === 'string') {
      throw new NightlightError(
        'invalid-input',
        `Line ${number} of the list ${parsed}. Correct it, or put # in front of it.`,
      );
    }
    if (parsed.quality !== undefined && parsed.quality < MATCH_QUALITY) discarded++;
    else length += HASH_WORDS;
  }
  return { hashes: words.slice(0, length), discarded };
};
