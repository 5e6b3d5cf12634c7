import type { Choice, Decision, NudgeKey } from './decision.ts';

const withNudge = (decision: Decision, nudge: NudgeKey): Decision => ({
  ...decision,
  action: 'nudge',
  stops: false,
  nudge,
});

/**
 * Returns the nudge after a hurtful message was sent despite the question: how to
 * apologise, or how to support the person who was hurt. `undefined` if no hurtful
 * message was sent.
 */
export const createRepair = (decision: Decision, choice: Choice): Decision | undefined => {
  const { nudge, action, direction } = decision;
  // The question must have been about bullying. A mild insult next to a phone number does
  // not count.
  const isHurtful = direction === 'outgoing' && action === 'pause' && nudge?.harm === 'bullying';
  if (!isHurtful || choice !== 'send') return undefined;
  const { group, locale, variant, offers } = nudge;
  return withNudge(decision, {
    ...{ harm: 'repair', direction, group, locale, choices: ['why', 'close'] },
    ...(variant === undefined ? {} : { variant }),
    ...(offers ? { offers } : {}),
  });
};

/**
 * Changes a decision that arrived after the message was sent. It asks nothing and uses
 * the texts for sent messages. Nudges about lists have no such texts, so they are
 * dropped.
 */
export const afterSending = (decision: Decision): Decision => {
  if (!decision.stops || decision.direction === 'incoming') return decision;
  const { nudge, ...rest } = decision;
  return nudge && nudge.harm !== 'listed'
    ? withNudge(decision, { ...nudge, sent: true, choices: ['why', 'close'] })
    : { ...rest, action: 'allow', stops: false };
};
