import type { HarmAdvice } from '../words.ts';
import { bodySafetyOutgoing } from './body-safety.ts';

export const groomingOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': [
      {
        title: 'This may make someone feel unsafe',
        body: 'It could put pressure on somebody young. Please think about how it feels to them.',
        why: 'It is similar to messages that led young people into harm.',
        tip: 'Give people space and respect a no. If you’d like to talk it over, a helpline can listen.',
      },
      {
        title: 'This might make someone uneasy',
        body: 'A young person could feel cornered by this. Please weigh how it comes across.',
        why: 'It looks like messages that have done harm to young people.',
        tip: 'If someone says no, leave it there. You can also talk to a helpline about it.',
      },
    ],
  },
};
