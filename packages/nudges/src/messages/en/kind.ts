import type { HarmAdvice } from '../words.ts';

export const kindOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'That was kind',
        body: 'Words like these can make a day better.',
        why: 'It sounds like you said something nice, or stood up for someone.',
        tip: 'It is good as it is. If it gets rough, you can ask a grown-up to step in.',
      },
      {
        title: 'Nice words',
        body: 'Someone may smile when they read this.',
        why: 'It sounds warm, or like you are on someone’s side.',
        tip: 'You can leave it just like that. If things get mean, you can step back.',
      },
    ],
    '13-and-over': [
      {
        title: 'That’s a kind thing to say',
        body: 'A line like this can stay with someone in a good way.',
        why: 'It reads as if you said something kind or stood up for somebody.',
        tip: 'Nothing to change. If it gets tense, you can bring in others.',
      },
      {
        title: 'This could lift someone’s day',
        body: 'People often remember who was on their side.',
        why: 'It sounds warm, or like you’re backing someone up.',
        tip: 'It works just like this. You don’t have to take on a whole fight.',
      },
    ],
  },
};
