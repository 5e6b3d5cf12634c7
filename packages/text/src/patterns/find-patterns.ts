import { findAddresses } from './address.ts';
import { findCards } from './card.ts';
import { findCoordinates } from './coordinates.ts';
import { findEmails } from './email.ts';
import {
  type Detector,
  MAX_FINDINGS,
  type PatternFinding,
  type PatternOptions,
} from './finding.ts';
import { findHandles } from './handle.ts';
import { findIbans } from './iban.ts';
import { findIps } from './ip.ts';
import { findLinks } from './link.ts';
import { toPlainText } from './mapped-text.ts';
import { findPaymentHandles } from './payment-handle.ts';
import { findPhones } from './phone.ts';
import { isPublicPlace } from './public-place.ts';

/**
 * The longer of two overlapping findings wins, because an e-mail address contains its host. If they
 * are equally long, the earlier detector in this list wins, because it is more exact. Postal
 * addresses come last (`trimAddress`).
 */
const DETECTORS: readonly Detector[] = [
  findCards,
  findIbans,
  findPaymentHandles,
  findEmails,
  findLinks,
  findCoordinates,
  findIps,
  findPhones,
  findHandles,
];

/** Maximum number of characters read. Only the start of a longer text is read. */
export const MAX_PATTERN_CHARACTERS = 200_000;

const clip = (text: string): string =>
  text.length > MAX_PATTERN_CHARACTERS
    ? text.slice(0, MAX_PATTERN_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')
    : text;

const isOverlapping = (a: PatternFinding, b: PatternFinding): boolean =>
  a.span.start < b.span.end && b.span.start < a.span.end;

const getLength = ({ span }: PatternFinding): number => span.end - span.start;

const removeOverlaps = (findings: readonly PatternFinding[]): PatternFinding[] => {
  const kept: PatternFinding[] = [];
  for (const finding of [...findings].sort((a, b) => getLength(b) - getLength(a))) {
    if (!kept.some((other) => isOverlapping(finding, other))) kept.push(finding);
  }
  return kept;
};

/** Ends an address before another finding inside it (`…, call 07700 900123`). */
const trimAddress = (
  address: PatternFinding,
  others: readonly PatternFinding[],
  text: string,
): PatternFinding[] => {
  const { start } = address.span;
  const end = others
    .filter((other) => isOverlapping(address, other))
    .reduce((end, other) => Math.min(end, other.span.start), address.span.end);
  const written = text.slice(start, Math.max(start, end)).replace(/[\s,;:(-]+$/, '');
  const isStillAddress = end === address.span.end || /\d.*\p{L}|\p{L}.*\d/su.test(written);
  return isStillAddress && written !== ''
    ? [{ kind: 'address', span: { start, end: start + written.length } }]
    : [];
};

/**
 * Finds personal data, links and payment handles in a text by pattern and checksum, without a model
 * or the network. Returns at most 64 findings, sorted by position, without overlaps. Takes time
 * proportional to the length of the text.
 */
export const findPatterns = (text: string, options: PatternOptions = {}): PatternFinding[] => {
  const plain = toPlainText(clip(text));
  const findings = removeOverlaps(DETECTORS.flatMap((detect) => detect(plain.text, options)));
  const addresses = removeOverlaps(
    findAddresses(plain.text, options)
      .filter((address) => !isPublicPlace(address, plain.text))
      .flatMap((address) => trimAddress(address, findings, plain.text)),
  );
  return [...findings, ...addresses]
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, MAX_FINDINGS)
    .map((finding) => ({
      ...finding,
      span: plain.toOriginalSpan(finding.span.start, finding.span.end),
    }));
};
