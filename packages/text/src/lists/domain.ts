import { parse } from 'tldts';

/** Canonical form of a host, for comparing: lower case, punycode, no dot at the end. */
export const canonicalHost = (host: string): string | undefined => {
  try {
    return new URL(`http://${host}`).hostname.replace(/\.$/, '') || undefined;
  } catch {
    return undefined;
  }
};

/**
 * Canonical form of a list's domain entry; `undefined` if it is not a domain that can be
 * registered.
 */
export const canonicalDomain = (entry: string): string | undefined => {
  const written = entry.trim().replace(/^\*?\./, '');
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(written)) return undefined;
  const host = canonicalHost(written);
  if (host === undefined) return undefined;
  const { domain, isIp } = parse(host, { extractHostname: false });
  return domain || isIp ? host : undefined;
};

/** A host and its parent domains: `a.b.example`, `b.example`, `example`. */
export const selfAndParents = (host: string): string[] => {
  const labels = host.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
};
