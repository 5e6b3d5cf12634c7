import type { Choice, Decision, NudgeKey } from './decision.ts';

const asNudge = (decision: Decision, nudge: NudgeKey): Decision => ({
  ...decision,
  action: 'nudge',
  stops: false,
  nudge,
});

/**
 * What to say after a message was sent despite the question: how to make up for it, or
 * how to support the person who was hurt. `undefined` unless a hurtful message was sent
 * anyway.
 */
export const repairFor = (decision: Decision, choice: Choice): Decision | undefined => {
  const { nudge, action, direction } = decision;
  // Only if the question was about bullying, not if a mild insult came along with a phone
  // number.
  const hurt = direction === 'outgoing' && action === 'pause' && nudge?.harm === 'bullying';
  if (!hurt || choice !== 'send') return undefined;
  const { group, locale, variant } = nudge;
  return asNudge(decision, {
    ...{ harm: 'repair', direction, group, locale, choices: ['why', 'close'] },
    ...(variant === undefined ? {} : { variant }),
  });
};

/**
 * The same decision for a message that was sent before the answer came: it asks nothing,
 * and uses the wording for sent messages. Lists have no such wording, so their nudge is
 * dropped.
 */
export const afterSending = (decision: Decision): Decision => {
  if (!decision.stops || decision.direction === 'incoming') return decision;
  const { nudge, ...rest } = decision;
  return nudge && nudge.harm !== 'listed'
    ? asNudge(decision, { ...nudge, sent: true, choices: ['why', 'close'] })
    : { ...rest, action: 'allow', stops: false };
};
