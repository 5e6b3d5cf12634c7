import type { Choice, Decision, NudgeKey } from './decision.ts';

/**
 * What may be said once a message was sent though it was asked about: how to make up for it, or
 * how to stand by who was hurt. `undefined` where nothing of the kind was sent.
 */
export const repairFor = (
  { nudge, action, direction }: Decision,
  choice: Choice,
): NudgeKey | undefined => {
  // What was asked about: a dig beside a phone number was never called one.
  const hurt = direction === 'outgoing' && action === 'pause' && nudge?.harm === 'bullying';
  if (!hurt || choice !== 'send') return undefined;
  const { group, locale, variant } = nudge;
  return {
    ...{ harm: 'repair', direction, group, locale, choices: ['why', 'close'] },
    ...(variant === undefined ? {} : { variant }),
  };
};
