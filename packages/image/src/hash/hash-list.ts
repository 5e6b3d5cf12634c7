import type { Pdq } from './pdq/pdq.ts';

/** What is compared with hash lists. It does not contain the picture. */
export interface Fingerprint {
  readonly pdq: Pdq;
  /** SHA-256 of the file's bytes, 64 hex digits, lower case; only if the file was available. */
  readonly sha256?: string;
}

/** A match in a hash list. */
export interface HashMatch {
  /** The list's own label. */
  readonly label: string;
  /** `pdq`: looks the same. `sha256`: the same file, byte for byte. */
  readonly algorithm: 'pdq' | 'sha256';
  /** Number of different bits, 0 to 31; 0 for `sha256`. */
  readonly distance: number;
}

/** A list of hashes of pictures, supplied by the app. */
export interface HashList {
  /** The app's own name for a match, such as `my-school/removed`. */
  readonly label: string;
  /** Number of distinct hashes. */
  readonly size: number;
  /** The closest match, if there is one. Stores nothing about the picture. */
  match(picture: Fingerprint): Promise<HashMatch | undefined>;
}
