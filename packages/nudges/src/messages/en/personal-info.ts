import type { HarmAdvice } from '../words.ts';

export const personalInfoOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'This tells something about you',
        body: 'You can not take it back once it is sent. Do you know this person in real life?',
        why: 'It looks like a phone number, a place, a name or a password.',
        tip: 'Leave it out, or ask a grown-up first.',
      },
      {
        title: 'Is this OK to share?',
        body: 'What you send can go far. Is it for a friend you have met?',
        why: 'It may have your name, your place, a number or a password in it.',
        tip: 'You can take that part out. Not sure? Check with a grown-up.',
      },
    ],
    '13-and-over': [
      {
        title: 'You’re sharing something personal',
        body: 'Once it is sent, you can’t call it back. Are you happy for them to have it?',
        why: 'It looks like a number, address, account or other detail that leads to you.',
        tip: 'Share it only with people you know offline. Passwords and codes are for nobody.',
      },
      {
        title: 'This could lead to you',
        body: 'Chats get copied, and you can’t pull it back later. Is this the right person for it?',
        why: 'It seems to hold a number, an address or a login that points to you.',
        tip: 'With friends you’ve met it may be fine. With others, leave it out. Codes and passwords stay with you.',
      },
    ],
  },
};

export const personalInfoIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'This is private',
        body: 'They told you something about them. You can help to keep it safe.',
        why: 'It looks like a phone number, a place, a name or a password.',
        tip: 'Do not pass it on. You do not have to tell yours.',
      },
      {
        title: 'This is about them',
        body: 'They trust you with this. You can look after it.',
        why: 'It may have their name, their place, a number or a password in it.',
        tip: 'Let it stay in this chat. There is no need to share your own.',
      },
    ],
    '13-and-over': [
      {
        title: 'This holds personal details',
        body: 'They shared something that leads to them. It’s kind to keep it here.',
        why: 'It looks like a number, address, account or other personal detail.',
        tip: 'Don’t pass it on. You don’t have to share yours in return.',
      },
      {
        title: 'They shared something private',
        body: 'With this, others could find them. So it’s good if it goes no further.',
        why: 'It seems to hold a number, an address or a login of theirs.',
        tip: 'Let it stay here, unless you’re worried about them. You’re free to leave out your own.',
      },
    ],
  },
};
