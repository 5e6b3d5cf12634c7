import type { Span } from '@nightlight/core';

/** What a pattern found. */
export type PatternKind =
  | 'phone'
  | 'email'
  /** A postal address or a postcode, such as `12 Sycamore Street`. */
  | 'address'
  /** An account name given as a contact, such as `snap: sam_12`. */
  | 'handle'
  | 'card'
  | 'iban'
  | 'ip'
  | 'link'
  /** Where money can be sent, such as `paypal.me/samtheman` or a Bitcoin address. */
  | 'payment-handle'
  | 'coordinates';

/** Why a link is suspicious. No reason is proof on its own. */
export type SuspicionReason =
  /** A label of the host is written in punycode (`xn--…`). */
  | 'punycode'
  /** One label mixes letters of two alphabets. */
  | 'mixed-script'
  /** The host is an IP address. */
  | 'ip-host'
  /** A name comes before an `@`, and people mistake it for the host. */
  | 'userinfo'
  /** The host looks like a platform that young people use, but belongs to someone else. */
  | 'look-alike'
  /** A link shortener hides the destination. */
  | 'shortener';

export interface LinkFinding {
  readonly kind: 'link';
  readonly span: Span;
  /** The host in lower case, without port and user. */
  readonly host: string;
  /**
   * The registered domain, which is the public suffix and one more label. Equals `host` if that
   * is an IP address.
   */
  readonly domain: string;
  readonly hostKind: 'name' | 'ip';
  /** Why the link is suspicious. Empty if it is not. */
  readonly reasons: readonly SuspicionReason[];
}

/** A finding that needs no more than its kind and its place. */
export interface BasicFinding {
  readonly kind: Exclude<PatternKind, 'link'>;
  readonly span: Span;
}

export type PatternFinding = LinkFinding | BasicFinding;

/** Maximum number of findings of each detector, and of all detectors together. */
export const MAX_FINDINGS = 64;

/** Finds one kind of pattern in plain text (see `mapped-text.ts`), in linear time. */
export type Detector = (text: string, options: PatternOptions) => readonly PatternFinding[];

export interface PatternOptions {
  /** Country code (ISO 3166-1 alpha-2) for phone numbers without one, such as `GB`. */
  readonly region?: string;
}

export const createFinding = (
  kind: BasicFinding['kind'],
  start: number,
  length: number,
): BasicFinding => ({
  kind,
  span: { start, end: start + length },
});
