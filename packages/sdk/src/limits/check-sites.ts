import { compileList } from '@nightlight/text/lists';
import { findProtectedInSite, type ProtectedReason } from '@nightlight/text/protected-words';
import { helpHosts, isHelplineLabel } from './helpline-names.ts';

const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || inner.endsWith(`.${outer}`);

/** Returns why a site can't be blocked, if so. In a file of its own, because it needs many domains. */
export const findSiteProblem = (entry: string): ProtectedReason | 'not-a-site' | undefined => {
  let site = '';
  try {
    const { domains } = compileList({ owner: 'guardian', effect: 'block', domains: [entry] });
    [site = ''] = domains.keys();
  } catch {
    return 'not-a-site';
  }
  const isHelp =
    helpHosts().some((host) => isWithin(host, site) || isWithin(site, host)) ||
    entry.split('.').slice(0, -1).some(isHelplineLabel);
  return isHelp ? 'help' : findProtectedInSite(entry);
};

/** Whether a text names the site of a helpline, such as `kidshelpphone.ca`. */
export const namesHelpSite = (text: string): boolean =>
  text
    .split(/\s+/)
    .map((part) => part.replace(/^\w+:\/\//, '').replace(/[/?#:].*$/, ''))
    .some((part) => part.includes('.') && findSiteProblem(part) === 'help');
