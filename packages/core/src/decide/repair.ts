import type { Choice, Decision, NudgeKey } from './decision.ts';

const quietly = (decision: Decision, nudge: NudgeKey): Decision => ({
  ...decision,
  action: 'nudge',
  stops: false,
  nudge,
});

/**
 * What to say once a message was sent though it was asked about: how to make up for it, or how
 * to support the person who was hurt. `undefined` unless a hurtful message was sent anyway.
 */
export const repairFor = (decision: Decision, choice: Choice): Decision | undefined => {
  const { nudge, action, direction } = decision;
  // What was asked about: a dig beside a phone number was never called one.
  const hurt = direction === 'outgoing' && action === 'pause' && nudge?.harm === 'bullying';
  if (!hurt || choice !== 'send') return undefined;
  const { group, locale, variant } = nudge;
  return quietly(decision, {
    ...{ harm: 'repair', direction, group, locale, choices: ['why', 'close'] },
    ...(variant === undefined ? {} : { variant }),
  });
};

/**
 * The same decision for a message that was sent before the answer came: nothing is asked any
 * more, and the words are those for after sending. A list has no such words.
 */
export const afterSending = (decision: Decision): Decision => {
  if (!decision.stops || decision.direction === 'incoming') return decision;
  const { nudge, ...rest } = decision;
  return nudge && nudge.harm !== 'listed'
    ? quietly(decision, { ...nudge, sent: true, choices: ['why', 'close'] })
    : { ...rest, action: 'allow', stops: false };
};
