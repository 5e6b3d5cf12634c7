import { type CostlyPattern, findAll } from '../costly-pattern.ts';
import { type Detector, type LinkFinding, MAX_FINDINGS } from './finding.ts';
import { isLikelyHost } from './likely-host.ts';
import { listSuspicionReasons } from './link-suspicion.ts';
import { getHostFacts } from './public-host.ts';

const PATH = String.raw`(?:[/?#][^\s<>"{}|\\^\x60，。！？、；：）】」』»]{0,2000})?`;

const WITH_SCHEME: CostlyPattern = {
  needs: /:\/{2}/u,
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])((?:https?|hxxps?|ftp):\/{2})([^\s/?#<>"'{}|\\^\x60]{1,320})(${PATH})`,
    'giu',
  ),
};

/**
 * Letters of scripts that put spaces between words. In other scripts, no space separates a host from
 * the words around it.
 */
const LETTER = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}`;
const LABEL = String.raw`[${LETTER}\p{N}](?:[${LETTER}\p{N}\p{M}-]{0,61}[${LETTER}\p{N}\p{M}])`;
/** No public suffix begins with a digit, but the last part of an IP address does. */
const BARE: CostlyPattern = {
  needs: /[^\s.]\.(?:[^\s.\d][^\s.]|\d+\.\d+\.\d)/u,
  pattern: new RegExp(
    String.raw`(?<![${LETTER}\p{M}\p{N}_.@/\\:-])((?:${LABEL}?\.){1,8}${LABEL})(?![${LETTER}\p{N}@_]|-[${LETTER}\p{N}@])(:\d{1,5})?(${PATH})`,
    'giu',
  ),
};

/** Finds links: URLs with a scheme, and bare hosts with a public suffix. */
export const findLinks: Detector = (text) => {
  const urls = collectLinks(text, WITH_SCHEME, parseUrl);
  const bareHosts = collectLinks(text, BARE, parseBareHost);
  return [...urls, ...bareHosts];
};

const collectLinks = (
  text: string,
  pattern: CostlyPattern,
  parse: (match: RegExpExecArray) => LinkFinding | undefined,
): LinkFinding[] => {
  const findings: LinkFinding[] = [];
  for (const match of findAll(text, pattern)) {
    const finding = parse(match);
    if (finding) findings.push(finding);
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
};

/**
 * Removes punctuation that ends the sentence. A closing bracket stays if the link also
 * contains the opening one.
 */
const trimPunctuation = (written: string): string => {
  const count = (bracket: string) => written.split(bracket).length;
  let roundBrackets = count(')') - count('(');
  let squareBrackets = count(']') - count('[');
  let end = written.length;
  for (; end > 0; end--) {
    const last = written[end - 1] as string;
    if (last === ')' && roundBrackets-- > 0) continue;
    if (last === ']' && squareBrackets-- > 0) continue;
    if (!/[.,;:!?'*_~…]/.test(last)) break;
  }
  return written.slice(0, end);
};

const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const parseUrl = (match: RegExpExecArray): LinkFinding | undefined => {
  const [, scheme = '', authority = '', path = ''] = match;
  const at = authority.lastIndexOf('@');
  const user = authority.slice(0, at + 1);
  const written = authority.slice(at + 1);
  const inBrackets = /^\[[\da-f:.]{2,45}\]/i.exec(written)?.[0];
  if (inBrackets) {
    return createLinkFinding(
      match.index,
      scheme + user + inBrackets + path,
      inBrackets.slice(1, -1),
      true,
      user,
    );
  }
  const latin = written.split(CJK, 1)[0] as string;
  const whole =
    latin !== written && latin !== '' && readHost(latin)?.facts.isPublic ? latin : written;
  const host = readHost(whole);
  if (!host) return undefined;
  const rest = whole === written ? path : '';
  return createLinkFinding(
    match.index,
    scheme + user + host.written + rest,
    host.name,
    host.facts.isIp,
    user,
  );
};

/** Reads the host of `host:port`, with its facts from the public suffix list. */
const readHost = (written: string) => {
  const host = /^([\p{L}\p{M}\p{N}_.-]{1,253})(:\d{1,5})?/u.exec(written);
  if (!host) return undefined;
  const name = (host[1] as string).toLowerCase().replace(/[.-]+$/, '');
  if (/^\d{8,10}$/.test(name)) {
    return { written: host[0], name, facts: { domain: name, isPublic: true, isIp: true } };
  }
  const facts = getHostFacts(name);
  return facts && { written: host[0], name, facts };
};

const parseBareHost = (match: RegExpExecArray): LinkFinding | undefined => {
  const [, candidate = '', port = '', path = ''] = match;
  const written = removeNextSentence(candidate);
  const facts = getHostFacts(written.toLowerCase());
  if (!facts?.isPublic) return undefined;
  const rest = written === candidate ? port + path : '';
  const hasPath = port !== '' || (rest.startsWith('/') && trimPunctuation(rest).length > 1);
  if (facts.isIp ? !hasPath : !isLikelyHost(written, facts.suffix, hasPath)) return undefined;
  return createLinkFinding(match.index, written + rest, written.toLowerCase(), facts.isIp, '');
};

/** Removes the next sentence if a host runs into it, as in `example.com.Then`. */
const removeNextSentence = (written: string): string => {
  const host = written.replace(/\.\p{Lu}[\p{Ll}\p{M}]+$/u, '');
  return host !== written && host.includes('.') && !getHostFacts(written.toLowerCase())?.isPublic
    ? host
    : written;
};

const createLinkFinding = (
  start: number,
  written: string,
  host: string,
  isIp: boolean,
  user: string,
): LinkFinding => {
  const domain = isIp ? host : (getHostFacts(host)?.domain ?? host);
  return {
    kind: 'link',
    span: { start, end: start + trimPunctuation(written).length },
    host,
    domain,
    hostKind: isIp ? 'ip' : 'name',
    reasons: listSuspicionReasons({ host, domain, isIp, hasUser: user !== '' }),
  };
};
