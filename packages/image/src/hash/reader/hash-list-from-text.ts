import type { HashList } from '../hash-list.ts';
import { pdqHashList } from '../pdq-hash-list.ts';
import { sha256HashList } from '../sha256-hash-list.ts';
import type { HashAlgorithm } from './hash-line.ts';
import { readHashes } from './read-hashes.ts';

/** Parses a text with one hash per line. Throws `invalid-input` that names the malformed line. */
export const hashListFromText = (
  label: string,
  algorithm: HashAlgorithm,
  text: string,
): HashList => {
  const { hashes } = readHashes(text, algorithm);
  return algorithm === 'pdq' ? pdqHashList(label, hashes) : sha256HashList(label, hashes);
};
