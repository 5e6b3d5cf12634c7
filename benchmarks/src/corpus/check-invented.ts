import type { CorpusLine, Fault } from './corpus-line.ts';

/**
 * Numbers that belong to no one: North America 555-0100 to 0199, Ofcom's drama ranges,
 * test cards.
 */
const RESERVED = [
  /^1?(\d{3})?55501\d\d$/,
  /^(44|0)?7700900\d{3}$/,
  /^(44|0)?(20|113|114|115|116|117|118|121|131|141|151|161|191)\d?4960\d{3}$/,
  /^(44|0)?1632960\d{3}$/,
  /^4242424242424242$/,
  /^4111111111111111$/,
  /^(\d)\1+$/,
  // Two years, as in 1989–1991.
  /^(19|20)\d\d(19|20)\d\d$/,
  /^0?1234567(8(90?)?)?$/,
];
/** Shorter runs of digits are scores, dates, prices and codes. */
const PHONE_LIKE = /(?<![\p{L}\d.,])\+?\d(?:[\s().-]{0,2}\d){7,15}(?![\d\p{L}])/gu;
/** Sets of a match: 21-15 21-19. */
const SCORES = /^\d\d?-\d\d?(?: \d\d?-\d\d?)+$/;
const ADDRESS =
  /(?<![\p{L}\d@._-])(?:https?:\/\/|www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.([a-z]{2,12})(?=[/\s?#!,)]|$)/giu;
/** File extensions, not sites. */
const FILES = new Set([
  'jpg',
  'jpeg',
  'png',
  'gif',
  'mp',
  'pdf',
  'doc',
  'docx',
  'zip',
  'apk',
  'exe',
  'txt',
  'html',
  'py',
  'js',
  'csv',
]);
const SITES = new Set([
  'com',
  'net',
  'org',
  'io',
  'gg',
  'ru',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pl',
  'tr',
  'ua',
  'in',
  'id',
  'vn',
  'cn',
  'jp',
  'kr',
  'ke',
  'ph',
  'br',
  'mx',
  'uk',
  'us',
  'ly',
  'me',
  'co',
  'xyz',
  'app',
  'dev',
  'info',
  'biz',
  'shop',
  'site',
  'online',
  'link',
  'ng',
  'au',
  'tz',
]);

/** Finds numbers outside reserved ranges and sites outside `.example`. */
export const checkInvented = (lines: readonly Pick<CorpusLine, 'text' | 'place'>[]): Fault[] =>
  lines.flatMap((line) => {
    const numbers = [...line.text.matchAll(PHONE_LIKE)]
      .filter(([match]) => !SCORES.test(match))
      .map(([match]) => match.replace(/\D/g, ''))
      .filter((digits) => !RESERVED.some((range) => range.test(digits)));
    const sites = [...line.text.matchAll(ADDRESS)]
      .filter(
        ([, ending = '']) => SITES.has(ending.toLowerCase()) && !FILES.has(ending.toLowerCase()),
      )
      .map(([match]) => match);
    return [
      ...numbers.map((digits) => ({
        place: line.place,
        what: `number ${digits} is in no reserved range`,
      })),
      ...sites.map((site) => ({ place: line.place, what: `${site} is not under .example` })),
    ];
  });
