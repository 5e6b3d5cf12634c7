import type { Pdq } from './pdq/pdq.ts';

/** What is compared with lists: never the picture itself. */
export interface Fingerprint {
  readonly pdq: Pdq;
  /** SHA-256 of the file's bytes, 64 hex digits, lower case; only where the file was at hand. */
  readonly sha256?: string;
}

/** A picture that a list knows. */
export interface HashMatch {
  /** The list's own label. */
  readonly label: string;
  /** `pdq`: looks the same. `sha256`: is the same file, byte for byte. */
  readonly algorithm: 'pdq' | 'sha256';
  /** Bits that differ, 0 to 31; 0 for `sha256`. */
  readonly distance: number;
}

/** A list of known pictures, by their hashes. Where it is from is the host's business. */
export interface HashList {
  /** What a match means, in the host's words, such as `my-school/removed`. */
  readonly label: string;
  /** How many different hashes it holds. */
  readonly size: number;
  /** The nearest match, if there is one. Keeps nothing of what it is asked. */
  match(picture: Fingerprint): Promise<HashMatch | undefined>;
}
