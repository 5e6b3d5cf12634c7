import type { NightlightReport } from '@nightlight/nudges/heard';
import type { Posts } from './posts.ts';

/** For what a message is covered now. What the user has opened is not covered any more. */
export const createCoveredFor =
  (posts: Posts): NonNullable<NightlightReport['coveredFor']> =>
  ({ id = '' }) => {
    const body = posts.get(id)?.bubble.body;
    const veil = body?.querySelector('nightlight-veil');
    if (!body?.dataset['nightlight'] || veil?.shown) return undefined;
    const { nudge, harms = [] } = veil?.decision ?? {};
    return nudge?.kind === 'sextortion' ? 'sextortion' : (harms[0] ?? 'unknown');
  };
