import { type CostlyPattern, findAll } from '../costly-pattern.ts';
import { createFinding, type Detector, MAX_FINDINGS } from './finding.ts';

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const IP_V4: CostlyPattern = {
  needs: /\d(?:\.\d{1,3}){3}/u,
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}._-])${OCTET}(?:\.${OCTET}){3}(?![\p{L}\p{N}_]|[.-][\p{L}\p{N}])`,
    'gu',
  ),
};

const SERVER_WORD = /(?:\bip\b|\bserver\b|\bhost\b|айпи)[^\n]{0,20}$/iu;
const VERSION = /(?<!\p{L})(?:version|build|release|patch|update|version:|ver\.?|v\.?)\s?$/iu;

/**
 * Finds IPv4 addresses. Four single digits are usually a version, so they count only with a port or
 * after a word such as "server".
 */
export const findIps: Detector = (text) => {
  const findings = [];
  for (const match of findAll(text, IP_V4)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const isVersionLike = match[0].split('.').every((octet) => octet.length === 1);
    const hasPort = /^:\d{2,5}/.test(text.slice(match.index + match[0].length));
    if (VERSION.test(before)) continue;
    if (isVersionLike && !hasPort && !SERVER_WORD.test(before)) continue;
    findings.push(createFinding('ip', match.index, match[0].length));
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
};
