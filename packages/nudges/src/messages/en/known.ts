import type { HarmAdvice } from '../words.ts';

export const knownOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'This picture is on a list',
        body: 'Pictures on it can hurt people. Please leave it out of your message.',
        why: 'This app has a list of pictures that can hurt people. This one is like one of them.',
        tip: 'Did someone send it to you? That is not your fault. Tell a grown-up you trust.',
      },
      {
        title: 'Please take this picture out',
        body: 'It may do harm if it goes on. The rest of your message can do without it.',
        why: 'There is a list of such pictures, and this one looks the same or close.',
        tip: 'If it came from someone else, you did nothing wrong. Talk to a grown-up you feel safe with.',
      },
    ],
    '13-and-over': [
      {
        title: 'This picture is on a list',
        body: 'Pictures on it are known to hurt people. Please leave it out of your message.',
        why: 'A kind of fingerprint of it is like one on a list that this app uses.',
        tip: 'If someone sent it to you, that is not your fault. Don’t pass it on, and talk to someone you trust.',
      },
      {
        title: 'Please let this picture stop here',
        body: 'It’s close to one that does harm when it’s passed around. You can write without it.',
        why: 'The app turns pictures into a kind of code. This one came close to a list.',
        tip: 'Did it come from someone else? That’s not on you. Please let it go no further, and tell someone you trust.',
      },
    ],
  },
};

export const knownIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'You do not have to see this',
        body: 'This picture can hurt people. It is not your fault that it came. You can talk about it.',
        why: 'This app has a list of pictures that can hurt people. This one is like one of them.',
        tip: 'Do not pass it on. Tell a grown-up you trust. They can help to report it.',
      },
      {
        title: 'You can leave this picture',
        body: 'You do not have to look. That you got it is not your fault, and it is OK to talk.',
        why: 'It looks a lot like one from a list. The ones on there do harm.',
        tip: 'Do not send it to anyone else. Talk to a grown-up you feel safe with. They can look up with you how to report it.',
      },
    ],
    '13-and-over': [
      {
        title: 'This picture is on a list',
        body: 'You don’t have to see it. It isn’t your fault that it came, and you can talk to someone.',
        why: 'A kind of fingerprint of it is like one on a list of harmful pictures that this app uses.',
        tip: 'Don’t pass it on. You can block whoever sent it, tell someone you trust, or report it to a hotline.',
      },
      {
        title: 'Best to leave this one covered',
        body: 'You don’t have to look. That you got it isn’t your fault, and it’s OK to talk about it.',
        why: 'The app checks pictures by a kind of code, and this one came close to a harmful one.',
        tip: 'Don’t send it to anyone else. Tell someone you trust, block the sender, or let a hotline have a look.',
      },
    ],
  },
};
