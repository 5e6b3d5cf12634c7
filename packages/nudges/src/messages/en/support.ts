import type { HarmAdvice } from '../words.ts';

/** Stands beside a message that nothing stops: somebody seems to ask for help. */
export const supportOutgoing: HarmAdvice = {
  any: {
    'under-13': {
      title: 'Good that you asked',
      body: 'It takes guts to ask for help. You do not have to do this by yourself.',
      why: 'It sounds like you could use some help.',
      tip: 'Talk to a grown-up you trust. If one does not help, try the next one.',
    },
    '13-and-over': {
      title: 'Good that you said it',
      body: 'Asking for help takes courage. If you want more of it, it is there.',
      why: 'It sounds as if you could use some support.',
      tip: 'Pick one person you trust and tell them a little. If they can’t help, try another.',
    },
  },
};

export const supportIncoming: HarmAdvice = {
  any: {
    'under-13': {
      title: 'They may need help',
      body: 'You can be kind and listen. A grown-up can help with the rest.',
      why: 'It sounds like they are asking for help.',
      tip: 'Ask: do you want me to come with you to tell someone?',
    },
    '13-and-over': {
      title: 'They may be asking for help',
      body: 'Listening is already a lot. You don’t have to solve it by yourself.',
      why: 'It sounds as if they could use some support.',
      tip: 'Ask what would help right now, and offer to tell an adult together.',
    },
  },
};
