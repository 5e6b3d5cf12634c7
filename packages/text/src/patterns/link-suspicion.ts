import { SHORTENERS } from './brands.ts';
import type { LinkReason } from './finding.ts';
import { isLookAlike } from './look-alike.ts';

/** Alphabets with letters that look alike. */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

const isMixed = (label: string): boolean =>
  ALPHABETS.filter((alphabet) => alphabet.test(label)).length > 1;

/** Why a link is suspicious; empty for almost all links. */
export const suspicionsOf = ({
  host,
  domain,
  isIp,
  hasUser,
}: {
  host: string;
  domain: string;
  isIp: boolean;
  hasUser: boolean;
}): LinkReason[] => {
  const labels = host.split('.');
  const reasons: [LinkReason, boolean][] = [
    ['punycode', labels.some((label) => label.startsWith('xn--'))],
    ['mixed-script', labels.some(isMixed)],
    ['ip-host', isIp],
    ['userinfo', hasUser],
    ['look-alike', !isIp && isLookAlike(host, domain)],
    ['shortener', SHORTENERS.has(domain)],
  ];
  return reasons.filter(([, applies]) => applies).map(([reason]) => reason);
};
