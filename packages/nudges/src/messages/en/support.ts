import type { HarmAdvice } from '../words.ts';

export const supportOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Good that you asked',
        body: 'It takes guts to ask for help. You do not have to do this by yourself.',
        why: 'It sounds like you could use some help.',
        tip: 'Talk to a grown-up you trust. If one does not help, try the next one.',
      },
      {
        title: 'Asking is a good step',
        body: 'You spoke up, and that is brave. We all need a hand now and then.',
        why: 'Some of your words sound like you want help.',
        tip: 'Find a grown-up you feel safe with. Not much help? Then go to someone else. You can keep asking.',
      },
    ],
    '13-and-over': [
      {
        title: 'Good that you said it',
        body: 'Asking for help takes courage. If you want more of it, it is there.',
        why: 'It sounds as if you could use some support.',
        tip: 'Pick one person you trust and tell them a little. If they can’t help, try another.',
      },
      {
        title: 'Speaking up is a strong move',
        body: 'Everyone needs a hand at times. You can ask for as much as you need.',
        why: 'Your words sound as if you’d like some help.',
        tip: 'Start small, with one thing and one person you feel safe with. If it goes nowhere, go to the next.',
      },
    ],
  },
};

export const supportIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'They may need help',
        body: 'You can be kind and listen. A grown-up can help with the rest.',
        why: 'It sounds like they are asking for help.',
        tip: 'Ask: do you want me to come with you to tell someone?',
      },
      {
        title: 'They may want some help',
        body: 'Just being there is kind. You do not have to know what to do. Grown-ups can step in.',
        why: 'Some of their words sound like they want help.',
        tip: 'You could say: shall we go and talk to a grown-up, you and me?',
      },
    ],
    '13-and-over': [
      {
        title: 'They may be asking for help',
        body: 'Listening is already a lot. You don’t have to solve it by yourself.',
        why: 'It sounds as if they could use some support.',
        tip: 'Ask what would help right now, and offer to tell an adult together.',
      },
      {
        title: 'They could use someone right now',
        body: 'You don’t need a plan. Hearing them out means a lot, and others can take it from there.',
        why: 'Their words sound as if they’d like some help.',
        tip: 'Find out what they need most. You could go with them to talk to an adult.',
      },
    ],
  },
};
