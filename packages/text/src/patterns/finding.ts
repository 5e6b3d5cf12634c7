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

/** Why a link deserves a second look. None of them proves anything alone. */
export type LinkReason =
  /** A label is written in punycode (`xn--…`). */
  | 'punycode'
  /** Letters of two alphabets in one label. */
  | 'mixed-script'
  /** The host is a number. */
  | 'ip-host'
  /** A name stands before an `@`, where people take it for the host. */
  | 'userinfo'
  /** It looks like a platform that young people use, and is somebody else's. */
  | 'look-alike'
  /** Where it leads cannot be read. */
  | 'shortener';

export interface LinkFinding {
  readonly what: 'link';
  readonly span: Span;
  /** Lower case, without port and user. */
  readonly host: string;
  /** What somebody registered: the public suffix and one label more. The host itself for a number. */
  readonly domain: string;
  readonly hostKind: 'name' | 'ip';
  readonly suspicious: readonly LinkReason[];
}

export interface PlainFinding {
  readonly what: Exclude<PatternKind, 'link'>;
  readonly span: Span;
}

export type PatternFinding = LinkFinding | PlainFinding;

/** Findings of one kind that a detector gathers at most: as many as are told of all kinds together. */
export const MOST_FINDINGS = 64;

/** A detector reads plain text (see `mapped-text.ts`), from left to right, in linear time. */
export type Detector = (text: string, options: PatternOptions) => readonly PatternFinding[];

export interface PatternOptions {
  /** ISO 3166-1 alpha-2, such as `GB`: where phone numbers without a country code belong. */
  readonly region?: string;
}

export const found = (what: PlainFinding['what'], start: number, length: number): PlainFinding => ({
  what,
  span: { start, end: start + length },
});
