import type { HarmAdvice } from '../words.ts';

export const selfHarmOutgoing: HarmAdvice = {
  any: {
    'under-13': {
      title: 'That sounds very hard',
      body: 'It is good to say it. You do not have to be alone with it.',
      why: 'Some words sound like you or a friend may be in a bad place.',
      tip: 'Talk to a grown-up you trust today. If someone could get hurt now, call for help.',
    },
    '13-and-over': {
      title: 'That sounds really heavy',
      body: 'It takes strength to say it. You don’t have to carry it alone.',
      why: 'Some words sound as if you or someone you care about is struggling.',
      tip: 'Talk to someone you trust today. If anyone is in danger right now, call the emergency number.',
    },
  },
};

export const selfHarmIncoming: HarmAdvice = {
  any: {
    'under-13': {
      title: 'They may feel very low',
      body: 'It is kind to listen. You do not have to fix it, and it is not your job alone.',
      why: 'Some words sound like they may be in a bad place.',
      tip: 'Tell a grown-up you trust, even if it is a secret. If they could get hurt now, call for help.',
    },
    '13-and-over': {
      title: 'They may be struggling',
      body: 'You don’t need perfect words. Listen, ask how they are, and don’t carry it alone.',
      why: 'Some words sound as if they are going through something hard.',
      tip: 'Asking about it openly doesn’t make it worse. Bring in an adult. If it is urgent, call the emergency number.',
    },
  },
};
