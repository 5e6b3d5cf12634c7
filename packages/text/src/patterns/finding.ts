import type { Span } from '@nightlight/core';

/** What a pattern found. */
export type PatternKind =
  | 'phone'
  | 'email'
  | 'address'
  | 'handle'
  | 'card'
  | 'iban'
  | 'ip'
  | 'link'
  | 'payment-handle'
  | 'coordinates';

/** Why a link is suspicious. No reason is proof on its own. */
export type LinkReason =
  /** A label is written in punycode (`xn--…`). */
  | 'punycode'
  /** One label mixes letters of two alphabets. */
  | 'mixed-script'
  /** The host is an IP address. */
  | 'ip-host'
  /** A name before an `@`, which people mistake for the host. */
  | 'userinfo'
  /** It looks like a platform that young people use, but belongs to someone else. */
  | 'look-alike'
  /** A link shortener hides the destination. */
  | 'shortener';

export interface LinkFinding {
  readonly what: 'link';
  readonly span: Span;
  /** Lower case, without port and user. */
  readonly host: string;
  /**
   * The registered domain: the public suffix and one more label. The host itself if it is
   * an IP address.
   */
  readonly domain: string;
  readonly hostKind: 'name' | 'ip';
  readonly suspicious: readonly LinkReason[];
}

export interface PlainFinding {
  readonly what: Exclude<PatternKind, 'link'>;
  readonly span: Span;
}

export type PatternFinding = LinkFinding | PlainFinding;

/** Maximum number of findings per detector, and of all together. */
export const MAX_FINDINGS = 64;

/** Reads plain text (see `mapped-text.ts`) from left to right, in linear time. */
export type Detector = (text: string, options: PatternOptions) => readonly PatternFinding[];

export interface PatternOptions {
  /** ISO 3166-1 alpha-2, such as `GB`: the country of phone numbers without a country code. */
  readonly region?: string;
}

export const found = (what: PlainFinding['what'], start: number, length: number): PlainFinding => ({
  what,
  span: { start, end: start + length },
});
