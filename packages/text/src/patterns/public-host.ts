import { parse } from 'tldts';

/**
 * RFC 2606 reserves this suffix for documentation. It can't be registered, so tests and guides use
 * it in links.
 */
const DOCUMENTATION_SUFFIX = 'example';

/** Looks a host up in the public suffix list. Returns `undefined` if it is not a host. */
export const getHostFacts = (
  host: string,
): { domain: string; suffix: string; isPublic: boolean; isIp: boolean } | undefined => {
  const { domain, publicSuffix, isIcann, isPrivate, isIp } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
  });
  if (isIp) return { domain: host, suffix: '', isPublic: true, isIp };
  if (!domain || !publicSuffix) return undefined;
  const isPublic = isIcann === true || isPrivate === true || publicSuffix === DOCUMENTATION_SUFFIX;
  return { domain, suffix: publicSuffix, isPublic, isIp: false };
};

/** Whether this name can be registered, such as `school.example` but not `file.txt`. */
export const isPublicHost = (host: string): boolean => {
  const facts = getHostFacts(host.toLowerCase());
  return facts?.isPublic === true && !facts.isIp;
};
