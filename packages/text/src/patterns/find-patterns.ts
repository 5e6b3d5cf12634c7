import { addresses } from './address.ts';
import { cards } from './card.ts';
import { coordinates } from './coordinates.ts';
import { emails } from './email.ts';
import {
  type Detector,
  MAX_FINDINGS,
  type PatternFinding,
  type PatternOptions,
} from './finding.ts';
import { handles } from './handle.ts';
import { ibans } from './iban.ts';
import { ips } from './ip.ts';
import { links } from './link.ts';
import { plainText } from './mapped-text.ts';
import { paymentHandles } from './payment-handle.ts';
import { phones } from './phone.ts';

/**
 * Of two overlapping findings the longer wins: an e-mail address covers its host. Of
 * equal length, the earlier detector in this list wins, because it is more exact.
 * Addresses are handled last (`trimAddress`).
 */
const DETECTORS: readonly Detector[] = [
  cards,
  ibans,
  paymentHandles,
  emails,
  links,
  coordinates,
  ips,
  phones,
  handles,
];

/** Maximum number of characters read: the start of a longer text. */
export const MAX_PATTERN_CHARACTERS = 200_000;

const clip = (text: string): string =>
  text.length > MAX_PATTERN_CHARACTERS
    ? text.slice(0, MAX_PATTERN_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')
    : text;

const overlap = (a: PatternFinding, b: PatternFinding): boolean =>
  a.span.start < b.span.end && b.span.start < a.span.end;

const length = ({ span }: PatternFinding): number => span.end - span.start;

const withoutOverlaps = (findings: readonly PatternFinding[]): PatternFinding[] => {
  const kept: PatternFinding[] = [];
  for (const finding of [...findings].sort((a, b) => length(b) - length(a))) {
    if (!kept.some((other) => overlap(finding, other))) kept.push(finding);
  }
  return kept;
};

/** Ends an address before another finding in it (`…, call 07700 900123`). */
const trimAddress = (
  address: PatternFinding,
  others: readonly PatternFinding[],
  text: string,
): PatternFinding[] => {
  const { start } = address.span;
  const end = others
    .filter((other) => overlap(address, other))
    .reduce((least, other) => Math.min(least, other.span.start), address.span.end);
  const written = text.slice(start, Math.max(start, end)).replace(/[\s,;:(-]+$/, '');
  const isStillAddress = end === address.span.end || /\d.*\p{L}|\p{L}.*\d/su.test(written);
  return isStillAddress && written !== ''
    ? [{ what: 'address', span: { start, end: start + written.length } }]
    : [];
};

/**
 * Personal data, links and payment handles in a text, found by pattern and checksum,
 * without a model or the network. Sorted by position, without overlaps, at most 64.
 * Pure, and linear in the length of the text.
 */
export const findPatterns = (text: string, options: PatternOptions = {}): PatternFinding[] => {
  const plain = plainText(clip(text));
  const findings = withoutOverlaps(DETECTORS.flatMap((detect) => detect(plain.text, options)));
  const places = withoutOverlaps(
    addresses(plain.text, options).flatMap((one) => trimAddress(one, findings, plain.text)),
  );
  return [...findings, ...places]
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, MAX_FINDINGS)
    .map((finding) => ({ ...finding, span: plain.spanOf(finding.span.start, finding.span.end) }));
};
