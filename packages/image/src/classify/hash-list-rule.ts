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
   * `block`: the picture is never sent or shown. `blur`: an incoming picture is hidden
   * until the user asks to see it, and an outgoing picture waits for the user's choice.
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

/** Parses a hash list. Throws `invalid-input` with the names of the list and the line. */
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
