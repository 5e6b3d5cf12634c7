import type { HarmAdvice } from '../words.ts';

export const personalInfoOutgoing: HarmAdvice = {
  any: {
    'under-13': {
      title: 'This tells something about you',
      body: 'You can not take it back once it is sent. Do you know this person in real life?',
      why: 'It looks like a phone number, a place, a name or a password.',
      tip: 'Leave it out, or ask a grown-up first.',
    },
    '13-and-over': {
      title: 'You’re sharing something personal',
      body: 'Once it is sent, you can’t call it back. Are you happy for them to have it?',
      why: 'It looks like a number, address, account or other detail that leads to you.',
      tip: 'Share it only with people you know offline. Passwords and codes are for nobody.',
    },
  },
};

export const personalInfoIncoming: HarmAdvice = {
  any: {
    'under-13': {
      title: 'This is private',
      body: 'They told you something about them. You can help to keep it safe.',
      why: 'It looks like a phone number, a place, a name or a password.',
      tip: 'Do not pass it on. You do not have to tell yours.',
    },
    '13-and-over': {
      title: 'This holds personal details',
      body: 'They shared something that leads to them. It’s kind to keep it here.',
      why: 'It looks like a number, address, account or other personal detail.',
      tip: 'Don’t pass it on. You don’t have to share yours in return.',
    },
  },
};
