import type { Known } from './scene.fixture.ts';

/** Answers that are known to be wrong today. */
export const KNOWN = {
  falseHelp: {
    why: 'the model takes a question or an offer for a call for help',
    ...{ author: 'line|help|again|', others: 'line|help|again|' },
  },
  falseWorry: {
    why: 'the model takes a grumble or a regret for worry',
    ...{ author: 'line|', others: 'line|' },
  },
  ownNumber: {
    why: 'the model is so sure of a number that sixteen-year-olds are asked too',
    ...{ author: 'pause personal-info|', others: '' },
  },
  notMean: {
    why: 'the model takes a plain no for leaving someone out',
    ...{ author: 'pause bullying, sorry', others: 'veil bullying' },
  },
  defence: {
    why: 'after an attack, the model takes a threat to defend someone for counter-speech',
    ...{ author: '', others: '' },
  },
  homeAlone: {
    why: 'the model takes being home alone for personal data, even among friends',
    ...{ author: 'pause personal-info', others: '' },
  },
  picturesOnly: {
    why: 'blackmail with a secret is answered with words about pictures',
    ...{ author: 'pause, sorry|', others: 'veil sextortion' },
  },
} as const satisfies Readonly<Record<string, Known>>;
