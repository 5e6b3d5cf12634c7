import type { HarmAdvice } from '../words.ts';

export const repairOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'You can still make it better',
        body: 'Lots of people say things that hurt. A real “sorry” can help.',
        why: 'One of your messages may have hurt someone.',
        tip: 'Say what you are sorry for. Then ask if they are OK. If others were mean too, stand by them.',
      },
      {
        title: 'Want to make up?',
        body: 'It is not too late for a kind word. It can be short.',
        why: 'Something you sent may have felt mean to read.',
        tip: 'You could write: “I am sorry for what I said.” They may need time. You can be nice to them in front of the others.',
      },
    ],
    '13-and-over': [
      {
        title: 'It’s not too late to say sorry',
        body: 'Most people get it wrong at times. A sorry can be short and still mean a lot.',
        why: 'Something you sent may have hurt someone.',
        tip: 'Name what you said, skip the “but”, and give them time. If others hurt them too, a private “I’m with you” can help.',
      },
      {
        title: 'Want to make things right?',
        body: 'One message doesn’t have to be the last word. What you write next can change how it feels.',
        why: 'A message of yours may have landed badly.',
        tip: 'Ask how they’re doing and listen, even if they’re angry. If others hurt them too, you can speak up for them.',
      },
    ],
  },
};
