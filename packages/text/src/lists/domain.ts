import { parse } from 'tldts';

/** Converts a host to its canonical form for comparison: lower case, punycode, no dot at the end. */
export const toCanonicalHost = (host: string): string | undefined => {
  try {
    return new URL(`http://${host}`).hostname.replace(/\.$/, '') || undefined;
  } catch {
    return undefined;
  }
};

/**
 * Converts a domain on a list to its canonical form. Returns `undefined` if it can't be registered.
 */
export const toCanonicalDomain = (entry: string): string | undefined => {
  const written = entry.trim().replace(/^\*?\./, '');
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(written)) return undefined;
  const host = toCanonicalHost(written);
  if (host === undefined) return undefined;
  const { domain, isIp } = parse(host, { extractHostname: false });
  return domain || isIp ? host : undefined;
};

/** Lists a host and its parent domains, such as `a.b.example`, `b.example` and `example`. */
export const listDomainAndParents = (host: string): string[] => {
  const labels = host.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
};
