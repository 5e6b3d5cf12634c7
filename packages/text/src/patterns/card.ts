import { type CostlyPattern, findAll } from '../costly-pattern.ts';
import { createFinding, type Detector, MAX_FINDINGS } from './finding.ts';
import { passesLuhnCheck } from './luhn.ts';
import { WORD_ENDS, WORD_STARTS } from './word-edge.ts';

/** First digits of each issuer (ISO/IEC 7812), and the lengths of its cards. */
const ISSUERS: readonly [range: RegExp, lengths: readonly number[]][] = [
  /* Visa */ [/^4/, [13, 16, 19]],
  /* Mastercard */ [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  /* American Express */ [/^3[47]/, [15]],
  /* Discover */ [/^(?:6011|64[4-9]|65)/, [16, 17, 18, 19]],
  /* Diners Club */ [/^(?:30[0-5]|309|3[689])/, [14, 15, 16, 17, 18, 19]],
  /* JCB */ [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  /* UnionPay */ [/^62/, [16, 17, 18, 19]],
  /* Maestro */ [/^(?:50|5[6-8]|63|67)/, [13, 14, 15, 16, 17, 18, 19]],
  /* Mir */ [/^220[0-4]/, [16, 17, 18, 19]],
  /* RuPay */ [/^(?:60|8[12]|508|353|356)/, [16]],
  /* Troy */ [/^9792/, [16]],
];

const isCard = (digits: string): boolean =>
  ISSUERS.some(([range, lengths]) => range.test(digits) && lengths.includes(digits.length)) &&
  !/^(\d)\1+$/.test(digits) &&
  passesLuhnCheck(digits);

const GROUPS: CostlyPattern = {
  needs: /\d(?:[ -]?\d){12}/u,
  pattern: new RegExp(
    String.raw`${WORD_STARTS}(?<![.,+-])\d+(?:[ -]\d+)*${WORD_ENDS}(?![.,]\d)`,
    'gu',
  ),
};

/** Finds payment cards: 13 to 19 digits of a known issuer with a correct check digit. */
export const findCards: Detector = (text) => {
  const findings = [];
  for (const run of findAll(text, GROUPS)) {
    const groups = [...run[0].matchAll(/\d+/g)];
    for (let first = 0; first < groups.length; first++) {
      const last = findLastGroup(groups, first);
      if (last === undefined) continue;
      const start = groups[first]?.index as number;
      const end = (groups[last]?.index as number) + (groups[last]?.[0].length as number);
      findings.push(createFinding('card', run.index + start, end - start));
      if (findings.length === MAX_FINDINGS) return findings;
      first = last;
    }
  }
  return findings;
};

/**
 * Returns the index of the last digit group of the card number that starts with group `first`.
 * The number ends as soon as it is valid, because an expiry date may follow.
 */
const findLastGroup = (groups: readonly RegExpExecArray[], first: number): number | undefined => {
  let digits = '';
  if (!/^[2-689]/.test(groups[first]?.[0] ?? '')) return undefined;
  for (let last = first; last < groups.length; last++) {
    digits += groups[last]?.[0];
    if (digits.length > 19) return undefined;
    if (digits.length >= 13 && isCard(digits)) return last;
  }
  return undefined;
};
