import type { Context } from './context.ts';
import type { NudgeKey } from './decision.ts';
import { WORDED_FOR_SENT } from './fitting-offers.ts';

/** Whether an app's rules of a place can be about this. A call for help needs no rules. */
const isRuled = (about: NudgeKey['harm']): boolean =>
  WORDED_FOR_SENT.has(about) || about === 'scam' || about === 'listed';

/** The place of a nudge that can link to the rules of the place. */
export const placeWithRules = (
  about: NudgeKey['harm'],
  { place }: Context,
): Pick<NudgeKey, 'place'> => (place && place !== 'unknown' && isRuled(about) ? { place } : {});
