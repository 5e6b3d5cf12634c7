import { addresses } from './address.ts';
import { cards } from './card.ts';
import { coordinates } from './coordinates.ts';
import { emails } from './email.ts';
import {
  type Detector,
  MOST_FINDINGS,
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
 * Of two findings in the same place the one that covers more holds: an e-mail
 * covers its host. Where they cover the same, the earlier here: it is the more
 * exact. Addresses come last, see `besideOthers`.
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

/** Characters that are read at most; of a longer text the beginning. */
export const MOST_PATTERN_CHARACTERS = 200_000;

const clip = (text: string): string =>
  text.length > MOST_PATTERN_CHARACTERS
    ? text.slice(0, MOST_PATTERN_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')
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

/** An address yields to what it swallowed (`…, call 07700 900123`) and ends there. */
const besideOthers = (
  address: PatternFinding,
  others: readonly PatternFinding[],
  text: string,
): PatternFinding[] => {
  const { start } = address.span;
  const end = others
    .filter((other) => overlap(address, other))
    .reduce((least, other) => Math.min(least, other.span.start), address.span.end);
  const written = text.slice(start, Math.max(start, end)).replace(/[\s,;:(-]+$/, '');
  const isLeft = end === address.span.end || /\d.*\p{L}|\p{L}.*\d/su.test(written);
  return isLeft && written !== ''
    ? [{ what: 'address', span: { start, end: start + written.length } }]
    : [];
};

/**
 * Personal data, links and payment handles that a text holds, found by pattern
 * and check sum, without a model and without the network. Sorted by place,
 * without overlaps, at most 64. Pure, and linear in the text.
 */
export const findPatterns = (text: string, options: PatternOptions = {}): PatternFinding[] => {
  const plain = plainText(clip(text));
  const findings = withoutOverlaps(DETECTORS.flatMap((detect) => detect(plain.text, options)));
  const places = withoutOverlaps(
    addresses(plain.text, options).flatMap((one) => besideOthers(one, findings, plain.text)),
  );
  return [...findings, ...places]
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, MOST_FINDINGS)
    .map((finding) => ({ ...finding, span: plain.spanOf(finding.span.start, finding.span.end) }));
};
