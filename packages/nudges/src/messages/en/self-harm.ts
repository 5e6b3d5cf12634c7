import type { HarmAdvice } from '../words.ts';

export const selfHarmOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'That sounds very hard',
        body: 'It is good to say it. You do not have to be alone with it.',
        why: 'Some words sound like you or a friend may be in a bad place.',
        tip: 'Talk to a grown-up you trust today. If someone could get hurt now, call for help.',
      },
      {
        title: 'This sounds like a lot to hold',
        body: 'You can share how you feel. There are people who want to listen.',
        why: 'It sounds like you, or someone you know, may feel very low.',
        tip: 'Find a grown-up you feel safe with today. You can just say: I feel bad. Is someone not safe right now? Then call for help.',
      },
    ],
    '13-and-over': [
      {
        title: 'That sounds really heavy',
        body: 'It takes strength to say it. You don’t have to carry it alone.',
        why: 'Some words sound as if you or someone you care about is struggling.',
        tip: 'Talk to someone you trust today. If anyone is in danger right now, call the emergency number.',
      },
      {
        title: 'This sounds like a lot',
        body: 'Putting it into words is a real step. Whatever it is, you can share the weight.',
        why: 'It sounds like a hard time, for you or for somebody close to you.',
        tip: 'Let one person you trust know today, even in a few words. If somebody isn’t safe right now, please call the emergency number.',
      },
    ],
  },
};

export const selfHarmIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'They may feel very low',
        body: 'It is kind to listen. You do not have to fix it, and it is not your job alone.',
        why: 'Some words sound like they may be in a bad place.',
        tip: 'Tell a grown-up you trust, even if it is a secret. If they could get hurt now, call for help.',
      },
      {
        title: 'They may be really sad',
        body: 'Just being there helps. The rest is too big for one kid, and that is OK.',
        why: 'It sounds like they may have a very hard time.',
        tip: 'Let a grown-up you feel safe with know, even if you were asked not to tell. Is it very bad right now? Then call for help.',
      },
    ],
    '13-and-over': [
      {
        title: 'They may be struggling',
        body: 'You don’t need perfect words. Listen, ask how they are, and don’t carry it alone.',
        why: 'Some words sound as if they are going through something hard.',
        tip: 'Asking about it openly doesn’t make it worse. Bring in an adult. If it is urgent, call the emergency number.',
      },
      {
        title: 'They may be in a rough place',
        body: 'Being there counts, even if you don’t know what to say. It’s not yours to fix alone.',
        why: 'It sounds like they are hurting a lot.',
        tip: 'It’s safe to ask straight out how bad it is. Get an adult to help, and if there’s danger now, call the emergency number.',
      },
    ],
  },
};
