import { type Decision, HARMS, type Helpline, type NudgeKey } from '@nightlight/sdk/core';

const calm = { score: 0, severity: 'none', confidence: 'low', signals: [] } as const;

const HELPLINE: Helpline = {
  country: 'GB',
  kind: 'child-helpline',
  name: 'Childline',
  dialled: '0800 1111',
  hours: '24/7',
  rechecked: false,
};

/** A whole decision around the part that a test is about. */
export const decisionWith = (part: Partial<Decision>): Decision => ({
  id: 'd1',
  conversation: 'c1',
  author: 'self',
  action: 'allow',
  direction: 'outgoing',
  harms: [],
  reasons: [],
  assessment: {
    harms: Object.fromEntries(
      HARMS.map((harm) => [harm, calm]),
    ) as unknown as Decision['assessment']['harms'],
    support: 'none',
    counterSpeech: false,
    listed: [],
    degraded: [],
  },
  degraded: [],
  rule: 'none',
  policyVersion: 'test',
  decidedIn: 1,
  ...part,
});

const nudge = (key: Partial<NudgeKey>): NudgeKey => ({
  harm: 'bullying',
  kind: 'insult',
  direction: 'outgoing',
  group: '13-and-over',
  locale: 'en',
  choices: ['edit', 'send', 'why'],
  ...key,
});

export const allowed = decisionWith({});
export const paused = decisionWith({ action: 'pause', nudge: nudge({}) });
export const supported = decisionWith({
  helplines: [HELPLINE],
  nudge: {
    harm: 'support',
    direction: 'outgoing',
    group: '13-and-over',
    locale: 'en',
    choices: ['why', 'help', 'close'],
  },
});
export const veiled = decisionWith({
  action: 'pause',
  direction: 'incoming',
  nudge: nudge({ direction: 'incoming', choices: ['show', 'why', 'help'] }),
});
