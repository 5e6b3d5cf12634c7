import type { HarmAdvice } from '../words.ts';

export const sentOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'That was private',
        body: 'It is sent now, and you did nothing bad. You can ask them to delete it.',
        why: 'It looks like a phone number, a place, a name or a password.',
        tip: 'See if you can delete it. If you feel odd about it, tell a grown-up you trust.',
      },
      {
        title: 'That told something about you',
        body: 'It has gone out. You can still say: please keep it to yourself.',
        why: 'It may have had your name, your place, a number or a password in it.',
        tip: 'A grown-up you feel safe with can help. They can change a password with you, too.',
      },
    ],
    '13-and-over': [
      {
        title: 'That was quite private',
        body: 'It’s sent. You can ask them to delete it, or delete it yourself if this app lets you.',
        why: 'It seems to hold something that is yours alone, like a detail or something intimate.',
        tip: 'Regret it? You’re not stuck with it. Talk to someone you trust. If a picture gets around, services can help to take it down.',
      },
      {
        title: 'You shared something personal',
        body: 'It’s out now, and you can still set a limit: ask that it stays between you.',
        why: 'Part of it looks private, and chats can be saved or passed on.',
        tip: 'Change a password or code that was in it. If someone uses it against you, you can get help.',
      },
    ],
  },
};
