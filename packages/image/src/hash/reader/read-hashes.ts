import { NightlightError } from '@nightlight/core';
import { HASH_DIGITS, HASH_WORDS } from '../pdq/pdq-hash.ts';
import { MATCH_QUALITY } from '../pdq-hash-list.ts';
import { type HashAlgorithm, readLine } from './hash-line.ts';
import { lines } from './lines.ts';

/** What a text held. */
export interface ReadHashes {
  /** Eight words a hash, in the order of the lines. */
  readonly hashes: Uint32Array<ArrayBuffer>;
  /** PDQ hashes left out, since their line says a quality below 50. */
  readonly discarded: number;
}

/**
 * Reads a list of hashes as Meta's tools write it: one hash a line, or the CSV
 * that pdq-photo-hasher prints (see `readLine` for the forms). Blank lines and
 * lines that start with `#` are passed over. Throws `invalid-input` that names
 * the first line that is neither: a list read in part would be a silent hole.
 */
export const readHashes = (text: string, kind: HashAlgorithm): ReadHashes => {
  const most = Math.ceil((text.length + 1) / (HASH_DIGITS + 1));
  const words = new Uint32Array(most * HASH_WORDS);
  let length = 0;
  let discarded = 0;
  for (const [number, line] of lines(text)) {
    if (line === '' || line.startsWith('#')) continue;
    const read = readLine(line, kind, words, length);
    if (typeof read === 'string') {
      throw new NightlightError(
        'invalid-input',
        `Line ${number} of the list ${read}. Correct it, or put # before it.`,
      );
    }
    if (read.quality !== undefined && read.quality < MATCH_QUALITY) discarded++;
    else length += HASH_WORDS;
  }
  return { hashes: words.slice(0, length), discarded };
};
