import { compileList } from '@nightlight/text/lists';
import { HELPLINES } from '../helplines/helplines.ts';

const helpHosts = (): readonly string[] =>
  HELPLINES.flatMap(({ url }) => (url ? [new URL(url).hostname.replace(/^www\./, '')] : []));

const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || inner.endsWith(`.${outer}`);

/** Returns why a site can't be blocked, if so. In a file of its own, because it needs many domains. */
export const findSiteProblem = (entry: string): 'help' | 'not-a-site' | undefined => {
  try {
    const { domains } = compileList({ owner: 'guardian', effect: 'block', domains: [entry] });
    const [site = ''] = domains.keys();
    return helpHosts().some((host) => isWithin(host, site) || isWithin(site, host))
      ? 'help'
      : undefined;
  } catch {
    return 'not-a-site';
  }
};
