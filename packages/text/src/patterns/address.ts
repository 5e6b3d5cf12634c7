import { ADDRESS_CUES, STREETS } from './address-words.ts';
import { type Detector, found, MAX_FINDINGS, type PlainFinding } from './finding.ts';
import { POSTCODES } from './postcode.ts';

/** How many characters after `my address is` are read. */
const MAX_ADDRESS = 80;

/**
 * Postal addresses: a street word with a house number in the order of each language,
 * postcodes of several countries, and what follows "my address is" if it contains a
 * number. There is no gazetteer: a street without a street word, or a house without a
 * number, is not found.
 */
export const addresses: Detector = (text) => {
  if (!/\d|[一二三四五六七八九十]/.test(text)) return [];
  if (!/\p{L}/u.test(text)) return [];
  const matched = [...STREETS, ...POSTCODES].flatMap((pattern) => matchesOf(text, pattern));
  const named = afterCue(text).filter(({ span }) =>
    matched.every((one) => one.span.end <= span.start || span.end <= one.span.start),
  );
  return [...matched, ...named];
};

const matchesOf = (text: string, pattern: RegExp): PlainFinding[] => {
  const findings: PlainFinding[] = [];
  for (const match of text.matchAll(pattern)) {
    const written = match[0].trimStart();
    findings.push(found('address', match.index + match[0].length - written.length, written.length));
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
};

/** The end of the line or the sentence; a full stop after a short word is an abbreviation. */
const SENTENCE = /[\n!?।。！？؟]|(?<=\p{L}{4}|\d)\.(?=\s|$)/u;

const afterCue = (text: string): PlainFinding[] => {
  const findings: PlainFinding[] = [];
  for (const match of text.matchAll(ADDRESS_CUES)) {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + MAX_ADDRESS);
    const stop = rest.search(SENTENCE);
    const sentence = stop === -1 ? rest : rest.slice(0, stop);
    const written = sentence.replace(/[\s,;]+$/, '').replace(/[\uD800-\uDBFF]$/, '');
    if (!/\d/.test(written) || !/\p{L}/u.test(written) || NO_ADDRESS.test(written)) continue;
    findings.push(found('address', start, written.length));
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
};

/** `i live at 5 minutes from school`, `my address is 127.0.0.1`. */
const NO_ADDRESS =
  /^\s*(?:\d+\s?(?:min|hour|sec|km|mile|metre|meter|block)|\d{1,3}(?:\.\d{1,3}){3}|0x)/i;
