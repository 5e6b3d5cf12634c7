import type { CostlyPattern } from '../costly-pattern.ts';

/** The 124 postcode areas of the United Kingdom. */
const UK_AREAS =
  'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE';

const UK = String.raw`(?:${UK_AREAS})\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}`;
/** Matches `sw1a 1aa`, but not `b4 2nd`, because two characters before the space are often slang. */
const UK_LOWER = UK.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replace(
  ' ',
  ' (?!\\d(?:st|nd|rd|th|hr|pm|gb|tb))',
);
const UK_JOINED = String.raw`(?:${UK_AREAS})\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}`;
const CANADA = String.raw`[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]\d[ABCEGHJ-NPRSTV-Z]\d`;
const CANADA_JOINED = CANADA.replace('[ -]', '');

const EDGE = String.raw`(?<![\p{L}\p{N}_-])`;
const END = String.raw`(?![\p{L}\p{N}_-])`;

/**
 * Postcodes that cover only a handful of houses. Without the space they count only in capitals,
 * because in lower case they look like a user name.
 */
export const POSTCODES: readonly (RegExp | CostlyPattern)[] = [
  {
    needs: /[A-Z]\d[A-Z\d]? \d[A-Z]{2}/u,
    pattern: new RegExp(`${EDGE}${UK}${END}`, 'gu'),
  },
  {
    needs: /[a-z]\d[a-z\d]? \d[a-z]{2}/u,
    pattern: new RegExp(`${EDGE}(?=[a-z\\d]{3,4} )${UK_LOWER}${END}`, 'gu'),
  },
  {
    needs: /[A-Z]\d[A-Z\d]?\d[A-Z]/u,
    pattern: new RegExp(`${EDGE}(?:${UK_JOINED}|${CANADA_JOINED})${END}`, 'gu'),
  },
  {
    needs: /[A-Z]\d[A-Z][ -]\d[A-Z]\d/iu,
    pattern: new RegExp(`${EDGE}${CANADA}${END}`, 'giu'),
  },
  // Japan
  /〒\s?\d{3}-?\d{4}/gu,
  // The Netherlands
  {
    needs: /[1-9]\d{3} [A-Z]{2} /u,
    pattern: new RegExp(String.raw`${EDGE}[1-9]\d{3} [A-Z]{2} {1,2}\p{Lu}\p{Ll}{2,}`, 'gu'),
  },
];
