import { type CostlyPattern, findAll } from '../costly-pattern.ts';
import { ADDRESS_CUES, STREETS } from './address-words.ts';
import { type BasicFinding, createFinding, type Detector, MAX_FINDINGS } from './finding.ts';
import { POSTCODES } from './postcode.ts';

/** Maximum number of characters read after a phrase such as `my address is`. */
const MAX_ADDRESS_LENGTH = 80;

/**
 * Finds postal addresses: a street word with a house number in the order of each language,
 * postcodes of several countries, and the text after "my address is" if it contains a number.
 * Without a gazetteer, it misses streets without a street word and houses without a number.
 */
export const findAddresses: Detector = (text) => {
  if (!/\d|[一二三四五六七八九十]/.test(text)) return [];
  if (!/\p{L}/u.test(text)) return [];
  const matched = [...STREETS, ...POSTCODES].flatMap((pattern) => findMatches(text, pattern));
  const introduced = findAfterCue(text).filter(({ span }) =>
    matched.every((other) => other.span.end <= span.start || span.end <= other.span.start),
  );
  return [...matched, ...introduced];
};

const findMatches = (text: string, pattern: RegExp | CostlyPattern): BasicFinding[] => {
  const findings: BasicFinding[] = [];
  for (const match of findAll(text, pattern)) {
    const written = match[0].trimStart();
    findings.push(
      createFinding('address', match.index + match[0].length - written.length, written.length),
    );
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
};

/** The end of a line or sentence. A full stop after a short word marks an abbreviation. */
const SENTENCE_END = /[\n!?।。！？؟]|(?<=\p{L}{4}|\d)\.(?=\s|$)/u;

const findAfterCue = (text: string): BasicFinding[] => {
  const findings: BasicFinding[] = [];
  for (const match of findAll(text, ADDRESS_CUES)) {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + MAX_ADDRESS_LENGTH);
    const sentenceEnd = rest.search(SENTENCE_END);
    const sentence = sentenceEnd === -1 ? rest : rest.slice(0, sentenceEnd);
    const written = sentence.replace(/[\s,;]+$/, '').replace(/[\uD800-\uDBFF]$/, '');
    if (!/\d/.test(written) || !/\p{L}/u.test(written) || NOT_AN_ADDRESS.test(written)) continue;
    findings.push(createFinding('address', start, written.length));
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
};

/** Excludes texts such as `i live at 5 minutes from school` and `my address is 127.0.0.1`. */
const NOT_AN_ADDRESS =
  /^\s*(?:\d+\s?(?:min|hour|sec|km|mile|metre|meter|block)|\d{1,3}(?:\.\d{1,3}){3}|0x)/i;
