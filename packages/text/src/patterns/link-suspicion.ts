import { SHORTENERS } from './brands.ts';
import type { SuspicionReason } from './finding.ts';
import { isLookAlike } from './look-alike.ts';

/** Alphabets that contain letters that look alike. */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

const hasMixedAlphabets = (label: string): boolean =>
  ALPHABETS.filter((alphabet) => alphabet.test(label)).length > 1;

/** Lists why a link is suspicious. The list is empty for almost all links. */
export const listSuspicionReasons = ({
  host,
  domain,
  isIp,
  hasUser,
}: {
  host: string;
  domain: string;
  isIp: boolean;
  hasUser: boolean;
}): SuspicionReason[] => {
  const labels = host.split('.');
  const reasons: [SuspicionReason, boolean][] = [
    ['punycode', labels.some((label) => label.startsWith('xn--'))],
    ['mixed-script', labels.some(hasMixedAlphabets)],
    ['ip-host', isIp],
    ['userinfo', hasUser],
    ['look-alike', !isIp && isLookAlike(host, domain)],
    ['shortener', SHORTENERS.has(domain)],
  ];
  return reasons.filter(([, applies]) => applies).map(([reason]) => reason);
};
