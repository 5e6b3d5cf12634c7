import { parse } from 'tldts';

/** A host in the one form in which hosts are compared: lower case, punycode, no dot at the end. */
export const canonicalHost = (host: string): string | undefined => {
  try {
    return new URL(`http://${host}`).hostname.replace(/\.$/, '') || undefined;
  } catch {
    return undefined;
  }
};

/** A list's domain entry in the same form; nothing where it is no domain that somebody can own. */
export const canonicalDomain = (entry: string): string | undefined => {
  const written = entry.trim().replace(/^\*?\./, '');
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(written)) return undefined;
  const host = canonicalHost(written);
  if (host === undefined) return undefined;
  const { domain, isIp } = parse(host, { extractHostname: false });
  return domain || isIp ? host : undefined;
};

/** A host, the domain above it, and so on: `a.b.example`, `b.example`, `example`. */
export const selfAndParents = (host: string): string[] => {
  const labels = host.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
};
