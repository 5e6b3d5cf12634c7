import { type HashListAction, isNightlightError, NightlightError } from '@nightlight/core';
import type { HashList } from '../hash/hash-list.ts';
import type { HashAlgorithm } from '../hash/reader/hash-line.ts';
import { hashListFromText } from '../hash/reader/hash-list-from-text.ts';

/** A list of known pictures as a host hands it in. */
export interface HashListText {
  /** One hash of 64 hex digits a line, or the CSV of Meta's tools; as text or as its UTF-8 bytes. */
  readonly list: string | Uint8Array<ArrayBuffer>;
  /** What a match action, in the host's words, such as `my-school/removed`. */
  readonly label: string;
  /** `block`: never sent or shown. `blur`: veiled until somebody asks; on the way out it asks. */
  readonly action: HashListAction;
  /** What the hashes are of: how a picture looks (`pdq`, unless set) or its very file. */
  readonly algorithm?: HashAlgorithm;
}

/** A list, read, and what a match action. */
export interface HashListRule {
  readonly list: HashList;
  readonly action: HashListAction;
}

/** Throws `invalid-input` that names the list and the line. */
export const readHashList = ({
  list,
  label,
  action,
  algorithm = 'pdq',
}: HashListText): HashListRule => {
  try {
    const text = typeof list === 'string' ? list : new TextDecoder().decode(list);
    return { list: hashListFromText(label, algorithm, text), action };
  } catch (cause) {
    if (!isNightlightError(cause)) throw cause;
    throw new NightlightError('invalid-input', `The list ${label} of hashes: ${cause.message}`, {
      cause,
    });
  }
};
