import type { HarmAdvice } from '../words.ts';

export const unreadOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'This was not checked',
        body: 'The check did not work this time. You can read it once more.',
        why: 'Something went wrong with the check. It is not about you or your words.',
        tip: 'Ask: would I like to get this message? If not, a kind word can help.',
      },
      {
        title: 'No check this time',
        body: 'The check got stuck. You can look over what you wrote.',
        why: 'This can happen. It says nothing about you.',
        tip: 'Read it as if it came to you. Still good? Then all is well.',
      },
    ],
    '13-and-over': [
      {
        title: 'This one wasn’t checked',
        body: 'The check didn’t work this time. If you like, give it one more read.',
        why: 'Something went wrong with the check. It’s not about what you wrote.',
        tip: 'If you’d be fine getting it yourself, all is well.',
      },
      {
        title: 'No check on this one',
        body: 'The check got stuck, so only you have looked it over.',
        why: 'That happens now and then. It says nothing about your message.',
        tip: 'Would it be OK to get this? If not, a short line can set it right.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'This picture was not checked',
          body: 'The check did not work this time. You can look at it once more.',
          why: 'Something went wrong with the check. You did nothing wrong.',
          tip: 'Is it OK if other people see it too? If you are not sure, ask a grown-up.',
        },
        {
          title: 'No check for this picture',
          body: 'The check got stuck. You can take one more look.',
          why: 'This can happen. You are not in trouble.',
          tip: 'Would you show it to all of your class? If not, check with a grown-up.',
        },
      ],
      '13-and-over': [
        {
          title: 'This picture wasn’t checked',
          body: 'The check didn’t work this time. You can look at it once more.',
          why: 'The picture may be broken, very large or of a rare kind. It’s not about you.',
          tip: 'Are you fine with anyone seeing it? If not, ask them to delete it.',
        },
        {
          title: 'This picture went unchecked',
          body: 'The check got stuck. Take another look if you like.',
          why: 'It could be damaged, very big or in an odd format. That says nothing about you.',
          tip: 'Think of everyone you know looking at it. Not fine? You can ask for it to be deleted.',
        },
      ],
    },
  },
};

export const unreadIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'This was not checked',
        body: 'The check did not work this time. You can stop if it does not feel good.',
        why: 'Something went wrong with the check.',
        tip: 'If it makes you feel bad, show it to a grown-up you trust.',
      },
      {
        title: 'The check got stuck',
        body: 'It could not look at this one. If it is not nice to read, you can put it away.',
        why: 'This can happen. It says nothing about you.',
        tip: 'Are you sad or scared now? Let a grown-up you feel safe with see it.',
      },
    ],
    '13-and-over': [
      {
        title: 'This one wasn’t checked',
        body: 'The check didn’t work this time, so nothing is known about this message.',
        why: 'Something went wrong with the check.',
        tip: 'If it feels off, you don’t have to answer.',
      },
      {
        title: 'This came in without a check',
        body: 'The check got stuck, so this could be anything. It may well be fine.',
        why: 'That happens now and then.',
        tip: 'Does it give you a bad feeling? You’re free to leave it there.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'This picture was not checked',
          body: 'The check did not work, so the picture is covered. You do not have to look.',
          why: 'Something went wrong with the check. You did nothing wrong.',
          tip: 'Do you know who sent it? If not, leave it. You can ask a grown-up you trust.',
        },
        {
          title: 'There was no check of this picture',
          body: 'The check got stuck, so there is a cover on it. You can leave it on.',
          why: 'This can happen. You are not in trouble.',
          tip: 'If you can not tell who it is from, let it be. Or talk to a grown-up you feel safe with.',
        },
      ],
      '13-and-over': [
        {
          title: 'This picture wasn’t checked',
          body: 'The check didn’t work, so it is covered. You choose if you look.',
          why: 'The picture may be broken, very large or of a rare kind. It’s not about you.',
          tip: 'If you don’t know who sent it, you can leave it. It’s fine to ask someone you trust.',
        },
        {
          title: 'The check missed this picture',
          body: 'It stays covered because the check got stuck. Looking or not is up to you.',
          why: 'It could be damaged, very big or in an odd format. None of that is on you.',
          tip: 'Not sure who it’s from? Leave the cover on, or talk to somebody you trust.',
        },
      ],
    },
  },
};
