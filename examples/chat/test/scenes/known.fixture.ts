import type { Known } from './scene.fixture.ts';

/** Answers that are known to be wrong today. */
export const KNOWN = {
  falseHelp: {
    why: 'the model takes a question or an offer for a call for help',
    ...{ author: 'line|help|again|', others: 'line|help|again|' },
  },
  gameThreat: {
    why: 'the model takes game talk for a threat',
    ...{ author: 'pause bullying, sorry', others: 'veil threat' },
  },
  faintWorry: {
    why: 'the model is not sure that it is a worry',
    ...{ author: 'line', others: 'line' },
  },
  picturesOnly: {
    why: 'blackmail with a secret is answered with words about pictures',
    ...{ author: 'pause, sorry|', others: 'veil sextortion' },
  },
} as const satisfies Readonly<Record<string, Known>>;
