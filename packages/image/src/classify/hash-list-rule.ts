import { type HashListAction, isNightlightError, NightlightError } from '@nightlight/core';
import type { HashList } from '../hash/hash-list.ts';
import type { HashAlgorithm } from '../hash/reader/hash-line.ts';
import { hashListFromText } from '../hash/reader/hash-list-from-text.ts';

/** A hash list as the app passes it in. */
export interface HashListText {
  /**
   * One hash of 64 hex digits per line, or the CSV of Meta's tools; as text or as its
   * UTF-8 bytes.
   */
  readonly list: string | Uint8Array<ArrayBuffer>;
  /** The app's own name for a match, such as `my-school/removed`. */
  readonly label: string;
  /**
   * `block`: never sent or shown. `blur`: veiled until the person asks to see it; an
   * outgoing picture is held until the person chooses.
   */
  readonly action: HashListAction;
  /** `pdq` (the default) matches pictures that look the same; `sha256` matches the exact file. */
  readonly algorithm?: HashAlgorithm;
}

/** A parsed hash list, and the action for a match. */
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
    throw new NightlightError('invalid-input', `Hash list ${label}: ${cause.message}`, {
      cause,
    });
  }
};
