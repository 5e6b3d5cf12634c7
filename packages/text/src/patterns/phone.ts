import {
  type CountryCode,
  findPhoneNumbersInText,
  isSupportedCountry,
} from 'libphonenumber-js/min';
import { type Detector, found, MAX_FINDINGS, type PlainFinding } from './finding.ts';
import { hasOtherCue, hasPhoneCue } from './phone-words.ts';
import { WORD_ENDS, WORD_STARTS } from './word-edge.ts';

/**
 * Maximum number of characters passed to libphonenumber. It takes about 6 µs per
 * character, and no message contains a hundred phone numbers.
 */
export const MAX_DIGIT_CHARACTERS = 8000;
/** Maximum length of one run of digits; the rest of it is padding. */
const MAX_RUN_LENGTH = 400;

const DIGIT_RUN = new RegExp(
  String.raw`${WORD_STARTS}(?<![#$€£¥₹₽₩/=+-]|\d[.,:])(?:\+ ?|\()?\d[\d ().\-/+]*${WORD_ENDS}(?![%€£¥₹₽₩°元円원]|[,:]\d)`,
  'gu',
);

const DATE = /\b(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d{2}|(?:19|20)\d{2}([./-])\d{1,2}\2\d{1,2})\b/;
const YEARS = /^(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2}$/;
const DECIMALS = /^\d{1,3}\.\d+$/;
const DOTTED_QUAD = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const CPF = /^\d{3}\.\d{3}\.\d{3}-\d{2}$/;
/** Thousands: `1 000 000`, `1.000.000`. */
const THOUSANDS = /^[1-9]\d{0,2}(?:([ .])000)+$|^[1-9]\d{0,2}(?:[ .]\d{3})*[ .]000$/;
/** Coordinates in a game and points of a set: `1200 64 -3400`, `21-19 21-17`. */
const GAME_NUMBERS = /\d -\d|^\d{1,2}-\d{1,2} |^\d{1,2}(?: \d{1,2}){2}$/;

/** Placeholders: one repeated digit, or digits in counting order. */
const COUNTING = /^(\d)\1+$|^0?123456789?0?$|^9876543210?$/;

const digitsOf = (written: string): string => written.replace(/\D/g, '');

const looksLikeSomethingElse = (written: string): boolean =>
  DATE.test(written) ||
  YEARS.test(written) ||
  DECIMALS.test(written) ||
  DOTTED_QUAD.test(written) ||
  CPF.test(written) ||
  THOUSANDS.test(written) ||
  GAME_NUMBERS.test(written);

/**
 * Phone numbers. With a country code: any that can exist. Without one: numbers that look
 * like one in `region`. After a word such as "call me", any format counts. After a word
 * for an order, a score or a price, none does.
 */
export const phones: Detector = (text, { region }) => {
  const country = region?.toUpperCase();
  const defaultCountry = country && isSupportedCountry(country) ? country : undefined;
  const findings: PlainFinding[] = [];
  let left = MAX_DIGIT_CHARACTERS;
  for (const match of text.matchAll(DIGIT_RUN)) {
    const run = match[0].slice(0, MAX_RUN_LENGTH).replace(/[ ().\-/+]+$/, '');
    const digits = digitsOf(run).length;
    if (digits < 7) continue;
    left -= run.length;
    if (left < 0 || findings.length >= MAX_FINDINGS) break;
    findings.push(...phonesOf(text, match.index, run, defaultCountry));
  }
  return findings.slice(0, MAX_FINDINGS);
};

const phonesOf = (
  text: string,
  at: number,
  run: string,
  defaultCountry: CountryCode | undefined,
): PlainFinding[] => {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + run.length, at + run.length + 24);
  const hasCue = hasPhoneCue(before, after);
  const international = /^(?:\(?\+|00)/.test(run);
  if (!hasCue && !international && hasOtherCue(before, after)) return [];
  if (looksLikeSomethingElse(run)) return [];

  const numbers = findPhoneNumbersInText(run, {
    ...(defaultCountry ? { defaultCountry } : {}),
    extended: true,
  });
  const findings = numbers
    .map(({ startsAt, endsAt, number }) => ({
      startsAt,
      written: run.slice(startsAt, endsAt),
      isValid: number.isValid(),
      usual: number.formatNational(),
      country: defaultCountry,
    }))
    .filter((one) => hasCue || countsWithoutCue(one))
    .map(({ startsAt, written }) => found('phone', at + startsAt, written.length));
  if (findings.length > 0) return findings;
  const isPhone = hasCue ? looksLikeDigitsOfAPhone(run) : looksInternational(run);
  return isPhone ? [found('phone', at, run.length)] : [];
};

/** Countries of the North American Numbering Plan: ten digits, no leading zero. */
const NORTH_AMERICA =
  /^(?:US|CA|PR|JM|DO|TT|BS|BB|GU|VI|AG|AI|AS|BM|DM|GD|KN|KY|LC|MP|MS|SX|TC|VC|VG)$/;
/** Countries whose national numbers have no leading zero. */
const NO_TRUNK_ZERO =
  /^(?:ES|PT|IT|PL|NO|DK|CZ|SG|HK|GR|MX|CL|CO|PE|AR|BR|MT|LU|LV|EE|IN|RU|KZ|CN|TR)$/;

const countsWithoutCue = ({
  written,
  isValid,
  usual,
  country,
}: {
  written: string;
  usual: string;
  isValid: boolean;
  country: CountryCode | undefined;
}): boolean => {
  const digits = digitsOf(written);
  if (COUNTING.test(digits)) return false;
  if (/^\(?\+|^00/.test(written)) return digits.length >= 8;
  if (!country) return false;
  const inPairs = groupsOf(written).every((group) => group.length <= 2);
  if (/^\(?0/.test(written) && !inPairs) return digits.length >= 9;
  if (!isValid || !isGroupedLikeOne(written, usual)) return false;
  if (inPairs && /^\(?0/.test(written)) return !isCountingUp(written);
  if (NORTH_AMERICA.test(country)) return digits.length >= 10;
  return NO_TRUNK_ZERO.test(country) && digits.length >= 9;
};

const groupsOf = (written: string): string[] => written.split(/\D+/).filter(Boolean);

/** A single digit after the first group: phone numbers are not grouped like this. */
const hasLoneDigit = (written: string): boolean =>
  groupsOf(written)
    .slice(1)
    .some((group) => group.length === 1);

/** `07 08 09 10 11`: days, levels, pages. */
const isCountingUp = (written: string): boolean =>
  groupsOf(written).every((group, i, all) => i === 0 || Number(group) - Number(all[i - 1]) === 1);

/**
 * In one piece, in groups of three or four, or as the country writes it. `12 13 14 15
 * 16` is something else.
 */
const isGroupedLikeOne = (written: string, usual: string): boolean => {
  const groups = groupsOf(written);
  if (groups.length > 1 && groups[0] === '1') groups.shift();
  return (
    (groups.every((group) => group.length >= 3) &&
      !groups.every((group) => group.endsWith('00'))) ||
    groups.join(' ') === groupsOf(usual).join(' ')
  );
};

/**
 * A plus and groups of digits: meant as an international number, even if no such number
 * exists.
 */
const looksInternational = (run: string): boolean =>
  /^\+ ?\d{1,3}[ -]\d{2,}[ \d-]*$/.test(run) && looksLikeDigitsOfAPhone(run);

/** A phone word precedes it, but the country is unknown: the number of digits has to do. */
const looksLikeDigitsOfAPhone = (run: string): boolean => {
  const digits = digitsOf(run).length;
  return digits >= 7 && digits <= 13 && !hasLoneDigit(run);
};
