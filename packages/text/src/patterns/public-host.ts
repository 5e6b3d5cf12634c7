import { parse } from 'tldts';

/**
 * Reserved for documentation by RFC 2606. It leads nowhere, so tests and guides can use
 * it in links.
 */
const DOCUMENTATION = 'example';

/** Facts about a host from the public suffix list; `undefined` if it is not a host. */
export const hostFacts = (
  host: string,
): { domain: string; suffix: string; isPublic: boolean; isIp: boolean } | undefined => {
  const { domain, publicSuffix, isIcann, isPrivate, isIp } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
  });
  if (isIp) return { domain: host, suffix: '', isPublic: true, isIp };
  if (!domain || !publicSuffix) return undefined;
  const isPublic = isIcann === true || isPrivate === true || publicSuffix === DOCUMENTATION;
  return { domain, suffix: publicSuffix, isPublic, isIp: false };
};

/** Whether this name can be registered: `school.example`, not `file.txt`. */
export const isPublicHost = (host: string): boolean => {
  const facts = hostFacts(host.toLowerCase());
  return facts?.isPublic === true && !facts.isIp;
};
