import {
  type CountryCode,
  findPhoneNumbersInText,
  isSupportedCountry,
} from 'libphonenumber-js/min';
import { type Detector, found, MOST_FINDINGS, type PlainFinding } from './finding.ts';
import { isCalledAPhone, isCalledSomethingElse } from './phone-words.ts';
import { WORD_ENDS, WORD_STARTS } from './word-edge.ts';

/**
 * Characters that are handed to libphonenumber at most. It takes some 6 µs for
 * each, and no message holds a hundred telephone numbers.
 */
export const MOST_DIGIT_CHARACTERS = 8000;
/** Of one run of digits; what follows in it is padding. */
const LONGEST_ISLAND = 400;

const ISLAND = new RegExp(
  String.raw`${WORD_STARTS}(?<![#$€£¥₹₽₩/=+-]|\d[.,:])(?:\+ ?|\()?\d[\d ().\-/+]*${WORD_ENDS}(?![%€£¥₹₽₩°元円원]|[,:]\d)`,
  'gu',
);

const DATE = /\b(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d{2}|(?:19|20)\d{2}([./-])\d{1,2}\2\d{1,2})\b/;
const YEARS = /^(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2}$/;
const DECIMALS = /^\d{1,3}\.\d+$/;
const DOTTED_QUAD = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const CPF = /^\d{3}\.\d{3}\.\d{3}-\d{2}$/;
/** `1 000 000`, `1.000.000`: thousands. */
const THOUSANDS = /^[1-9]\d{0,2}(?:([ .])000)+$|^[1-9]\d{0,2}(?:[ .]\d{3})*[ .]000$/;
/** `1200 64 -3400`, `21-19 21-17`: places in a game, points of a set. */
const GAME = /\d -\d|^\d{1,2}-\d{1,2} |^\d{1,2}(?: \d{1,2}){2}$/;

/** Nobody's number: one digit only, or all in a row. */
const COUNTING = /^(\d)\1+$|^0?123456789?0?$|^9876543210?$/;

const digitsOf = (written: string): string => written.replace(/\D/g, '');

const looksLikeSomethingElse = (written: string): boolean =>
  DATE.test(written) ||
  YEARS.test(written) ||
  DECIMALS.test(written) ||
  DOTTED_QUAD.test(written) ||
  CPF.test(written) ||
  THOUSANDS.test(written) ||
  GAME.test(written);

/**
 * Telephone numbers. With a country code, any that can exist. Without, those of
 * the region that begin like one there. A number that something beside it calls a
 * phone counts in any form; one that is called an order, a score, a price does not.
 */
export const phones: Detector = (text, { region }) => {
  const country = region?.toUpperCase();
  const defaultCountry = country && isSupportedCountry(country) ? country : undefined;
  const findings: PlainFinding[] = [];
  let left = MOST_DIGIT_CHARACTERS;
  for (const match of text.matchAll(ISLAND)) {
    const island = match[0].slice(0, LONGEST_ISLAND).replace(/[ ().\-/+]+$/, '');
    const digits = digitsOf(island).length;
    if (digits < 7) continue;
    left -= island.length;
    if (left < 0 || findings.length >= MOST_FINDINGS) break;
    findings.push(...phonesOf(text, match.index, island, defaultCountry));
  }
  return findings.slice(0, MOST_FINDINGS);
};

const phonesOf = (
  text: string,
  at: number,
  island: string,
  defaultCountry: CountryCode | undefined,
): PlainFinding[] => {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + island.length, at + island.length + 24);
  const called = isCalledAPhone(before, after);
  const international = /^(?:\(?\+|00)/.test(island);
  if (!called && !international && isCalledSomethingElse(before, after)) return [];
  if (looksLikeSomethingElse(island)) return [];

  const numbers = findPhoneNumbersInText(island, {
    ...(defaultCountry ? { defaultCountry } : {}),
    extended: true,
  });
  const findings = numbers
    .map(({ startsAt, endsAt, number }) => ({
      startsAt,
      written: island.slice(startsAt, endsAt),
      isValid: number.isValid(),
      usual: number.formatNational(),
      country: defaultCountry,
    }))
    .filter((one) => called || countsUncalled(one))
    .map(({ startsAt, written }) => found('phone', at + startsAt, written.length));
  if (findings.length > 0) return findings;
  const isDialled = called ? looksDialled(island) : looksInternational(island);
  return isDialled ? [found('phone', at, island.length)] : [];
};

/** Countries of the North American plan: ten digits, no zero before them. */
const NORTH_AMERICA =
  /^(?:US|CA|PR|JM|DO|TT|BS|BB|GU|VI|AG|AI|AS|BM|DM|GD|KN|KY|LC|MP|MS|SX|TC|VC|VG)$/;
/** Countries where a number at home begins with no zero. */
const NO_TRUNK_ZERO =
  /^(?:ES|PT|IT|PL|NO|DK|CZ|SG|HK|GR|MX|CL|CO|PE|AR|BR|MT|LU|LV|EE|IN|RU|KZ|CN|TR)$/;

const countsUncalled = ({
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
  if (inPairs && /^\(?0/.test(written)) return !isStaircase(written);
  if (NORTH_AMERICA.test(country)) return digits.length >= 10;
  return NO_TRUNK_ZERO.test(country) && digits.length >= 9;
};

const groupsOf = (written: string): string[] => written.split(/\D+/).filter(Boolean);

/** Groups that no one dials by: a lone digit after the first group. */
const isRagged = (written: string): boolean =>
  groupsOf(written)
    .slice(1)
    .some((group) => group.length === 1);

/** `07 08 09 10 11`: days, levels, pages. */
const isStaircase = (written: string): boolean =>
  groupsOf(written).every((group, i, all) => i === 0 || Number(group) - Number(all[i - 1]) === 1);

/** In one piece, in threes and fours, or as the country writes it; `12 13 14 15 16` are other things. */
const isGroupedLikeOne = (written: string, usual: string): boolean => {
  const groups = groupsOf(written);
  if (groups.length > 1 && groups[0] === '1') groups.shift();
  return (
    (groups.every((group) => group.length >= 3) &&
      !groups.every((group) => group.endsWith('00'))) ||
    groups.join(' ') === groupsOf(usual).join(' ')
  );
};

/** A plus and groups of digits: meant as a number abroad, even where no such number is given out. */
const looksInternational = (island: string): boolean =>
  /^\+ ?\d{1,3}[ -]\d{2,}[ \d-]*$/.test(island) && looksDialled(island);

/** Called a phone, but of a country that was not given: digits like one must do. */
const looksDialled = (island: string): boolean => {
  const digits = digitsOf(island).length;
  return digits >= 7 && digits <= 13 && !isRagged(island);
};
