import type { HarmAdvice } from '../words.ts';

/** The check failed: said plainly, never passed off as safe. */
export const unreadOutgoing: HarmAdvice = {
  any: {
    'under-13': {
      title: 'This was not checked',
      body: 'The check did not work this time. You can send it, or read it once more first.',
      why: 'Something went wrong with the check. It is not about you or your words.',
      tip: 'Ask: would I like to get this message? If yes, send it.',
    },
    '13-and-over': {
      title: 'This one wasn’t checked',
      body: 'The check didn’t work this time. You can send it, or give it one more read.',
      why: 'Something went wrong with the check. It’s not about what you wrote.',
      tip: 'If you’d be fine getting it yourself, send it.',
    },
  },
  kinds: {
    'sexual-image': {
      'under-13': {
        title: 'This picture was not checked',
        body: 'The check did not work this time. You can send it, or look at it once more first.',
        why: 'Something went wrong with the check. You did nothing wrong.',
        tip: 'Is it OK if other people see it too? If you are not sure, ask a grown-up.',
      },
      '13-and-over': {
        title: 'This picture wasn’t checked',
        body: 'The check didn’t work this time. You can send it, or look at it once more.',
        why: 'The picture may be broken, very large or of a rare kind. It’s not about you.',
        tip: 'If you’d be fine with anyone seeing it, send it.',
      },
    },
  },
};

export const unreadIncoming: HarmAdvice = {
  any: {
    'under-13': {
      title: 'This was not checked',
      body: 'The check did not work this time. You can stop if it does not feel good.',
      why: 'Something went wrong with the check.',
      tip: 'If it makes you feel bad, show it to a grown-up you trust.',
    },
    '13-and-over': {
      title: 'This one wasn’t checked',
      body: 'The check didn’t work this time, so nothing is known about this message.',
      why: 'Something went wrong with the check.',
      tip: 'If it feels off, you don’t have to answer.',
    },
  },
  kinds: {
    'sexual-image': {
      'under-13': {
        title: 'This picture was not checked',
        body: 'The check did not work, so the picture is covered. You do not have to look.',
        why: 'Something went wrong with the check. You did nothing wrong.',
        tip: 'Do you know who sent it? If not, leave it. You can ask a grown-up you trust.',
      },
      '13-and-over': {
        title: 'This picture wasn’t checked',
        body: 'The check didn’t work, so it is covered. You choose if you look.',
        why: 'The picture may be broken, very large or of a rare kind. It’s not about you.',
        tip: 'If you don’t know who sent it, you can leave it. It’s fine to ask someone you trust.',
      },
    },
  },
};
