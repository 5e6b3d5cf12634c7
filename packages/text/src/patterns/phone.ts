import {
  type CountryCode,
  findPhoneNumbersInText,
  isSupportedCountry,
} from 'libphonenumber-js/min';
import { type CostlyPattern, findAll } from '../costly-pattern.ts';
import { type BasicFinding, createFinding, type Detector, MAX_FINDINGS } from './finding.ts';
import { hasOtherCue, hasPhoneCue } from './phone-words.ts';
import { WORD_ENDS, WORD_STARTS } from './word-edge.ts';

/**
 * Maximum number of characters passed to libphonenumber. It takes about 6 µs per
 * character, and no message contains a hundred phone numbers.
 */
export const MAX_DIGIT_CHARACTERS = 8000;
/** Maximum length of one run of digits. The rest of a longer run is padding. */
const MAX_RUN_LENGTH = 400;

/** The shortest number that counts has seven digits. */
const DIGIT_RUN: CostlyPattern = {
  needs: /\d(?:[ ().\-/+]*\d){6}/u,
  pattern: new RegExp(
    String.raw`${WORD_STARTS}(?<![#$€£¥₹₽₩/=+-]|\d[.,:])(?:\+ ?|\()?\d[\d ().\-/+]*${WORD_ENDS}(?![%€£¥₹₽₩°元円원]|[,:]\d)`,
    'gu',
  ),
};

const DATE = /\b(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d{2}|(?:19|20)\d{2}([./-])\d{1,2}\2\d{1,2})\b/;
const YEARS = /^(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2}$/;
const DECIMALS = /^\d{1,3}\.\d+$/;
const DOTTED_QUAD = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const CPF = /^\d{3}\.\d{3}\.\d{3}-\d{2}$/;
/** Numbers with separators for thousands, such as `1 000 000` and `1.000.000`. */
const THOUSANDS = /^[1-9]\d{0,2}(?:([ .])000)+$|^[1-9]\d{0,2}(?:[ .]\d{3})*[ .]000$/;
/** Positions in a game and points of a set, such as `1200 64 -3400` and `21-19 21-17`. */
const GAME_NUMBERS = /\d -\d|^\d{1,2}-\d{1,2} |^\d{1,2}(?: \d{1,2}){2}$/;

/** Placeholders that repeat one digit or count up or down. */
const PLACEHOLDER = /^(\d)\1+$|^0?123456789?0?$|^9876543210?$/;

const extractDigits = (written: string): string => written.replace(/\D/g, '');

const isOtherNumber = (written: string): boolean =>
  DATE.test(written) ||
  YEARS.test(written) ||
  DECIMALS.test(written) ||
  DOTTED_QUAD.test(written) ||
  CPF.test(written) ||
  THOUSANDS.test(written) ||
  GAME_NUMBERS.test(written);

/**
 * Finds phone numbers. A number with a country code counts if it can exist, and one without if it is
 * written like a phone number of `region`. After a phrase such as "call me", any format counts. After
 * a word for an order, a score or a price, none does.
 */
export const findPhones: Detector = (text, { region }) => {
  const country = region?.toUpperCase();
  const defaultCountry = country && isSupportedCountry(country) ? country : undefined;
  const findings: BasicFinding[] = [];
  let charactersLeft = MAX_DIGIT_CHARACTERS;
  for (const match of findAll(text, DIGIT_RUN)) {
    const run = match[0].slice(0, MAX_RUN_LENGTH).replace(/[ ().\-/+]+$/, '');
    const digits = extractDigits(run).length;
    if (digits < 7) continue;
    charactersLeft -= run.length;
    if (charactersLeft < 0 || findings.length >= MAX_FINDINGS) break;
    findings.push(...findPhonesInRun(text, match.index, run, defaultCountry));
  }
  return findings.slice(0, MAX_FINDINGS);
};

const findPhonesInRun = (
  text: string,
  at: number,
  run: string,
  defaultCountry: CountryCode | undefined,
): BasicFinding[] => {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + run.length, at + run.length + 24);
  const hasCue = hasPhoneCue(before, after);
  const isInternational = /^(?:\(?\+|00)/.test(run);
  if (!hasCue && !isInternational && hasOtherCue(before, after)) return [];
  if (isOtherNumber(run)) return [];

  const numbers = findPhoneNumbersInText(run, {
    ...(defaultCountry ? { defaultCountry } : {}),
    extended: true,
  });
  const findings = numbers
    .map(({ startsAt, endsAt, number }) => ({
      startsAt,
      written: run.slice(startsAt, endsAt),
      isValid: number.isValid(),
      nationalFormat: number.formatNational(),
      country: defaultCountry,
    }))
    .filter((candidate) => hasCue || isPhoneWithoutCue(candidate))
    .map(({ startsAt, written }) => createFinding('phone', at + startsAt, written.length));
  if (findings.length > 0) return findings;
  const isPhone = hasCue ? hasPhoneLength(run) : isWrittenInternationally(run);
  return isPhone ? [createFinding('phone', at, run.length)] : [];
};

/** Countries of the North American Numbering Plan, with ten digits and no leading zero. */
const NORTH_AMERICA =
  /^(?:US|CA|PR|JM|DO|TT|BS|BB|GU|VI|AG|AI|AS|BM|DM|GD|KN|KY|LC|MP|MS|SX|TC|VC|VG)$/;
/** Countries whose national numbers have no leading zero. */
const NO_TRUNK_ZERO =
  /^(?:ES|PT|IT|PL|NO|DK|CZ|SG|HK|GR|MX|CL|CO|PE|AR|BR|MT|LU|LV|EE|IN|RU|KZ|CN|TR)$/;

const isPhoneWithoutCue = ({
  written,
  isValid,
  nationalFormat,
  country,
}: {
  written: string;
  nationalFormat: string;
  isValid: boolean;
  country: CountryCode | undefined;
}): boolean => {
  const digits = extractDigits(written);
  if (PLACEHOLDER.test(digits)) return false;
  if (/^\(?\+|^00/.test(written)) return digits.length >= 8;
  if (!country) return false;
  const isInPairs = splitGroups(written).every((group) => group.length <= 2);
  if (/^\(?0/.test(written) && !isInPairs) return digits.length >= 9;
  if (!isValid || !isGroupedLikePhone(written, nationalFormat)) return false;
  if (isInPairs && /^\(?0/.test(written)) return !isCountingUp(written);
  if (NORTH_AMERICA.test(country)) return digits.length >= 10;
  return NO_TRUNK_ZERO.test(country) && digits.length >= 9;
};

const splitGroups = (written: string): string[] => written.split(/\D+/).filter(Boolean);

/** Whether a group after the first has a single digit, which phone numbers do not have. */
const hasLoneDigit = (written: string): boolean =>
  splitGroups(written)
    .slice(1)
    .some((group) => group.length === 1);

/** Whether the numbers are days, levels or pages, such as `07 08 09 10 11`. */
const isCountingUp = (written: string): boolean =>
  splitGroups(written).every(
    (group, i, all) => i === 0 || Number(group) - Number(all[i - 1]) === 1,
  );

/**
 * Whether the digits are written in one piece, in groups of three or more, or as the country writes
 * them. `12 13 14 15 16` is something else.
 */
const isGroupedLikePhone = (written: string, nationalFormat: string): boolean => {
  const groups = splitGroups(written);
  if (groups.length > 1 && groups[0] === '1') groups.shift();
  return (
    (groups.every((group) => group.length >= 3) &&
      !groups.every((group) => group.endsWith('00'))) ||
    groups.join(' ') === splitGroups(nationalFormat).join(' ')
  );
};

/**
 * Whether a plus and groups of digits are meant as an international number, even if no such number
 * exists.
 */
const isWrittenInternationally = (run: string): boolean =>
  /^\+ ?\d{1,3}[ -]\d{2,}[ \d-]*$/.test(run) && hasPhoneLength(run);

/** Whether the run has as many digits as a phone number. Used if the country is unknown. */
const hasPhoneLength = (run: string): boolean => {
  const digits = extractDigits(run).length;
  return digits >= 7 && digits <= 13 && !hasLoneDigit(run);
};
