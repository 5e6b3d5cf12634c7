import type { HarmAdvice } from '../words.ts';

export const scamIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'This may be a trick',
        body: 'Do not tap or pay yet. It is OK to wait and ask.',
        why: 'It sounds like a prize or a deal that wants you to act fast.',
        tip: 'Ask a grown-up to look at it with you.',
      },
      {
        title: 'Too good to be true?',
        body: 'Stop for a bit, and tap or pay later. If it is real, it can wait.',
        why: 'It looks like a win, or like a deal with a big hurry.',
        tip: 'Show it to a grown-up and see what they think.',
      },
    ],
    '13-and-over': [
      {
        title: 'This may be a scam',
        body: 'There’s no need to act fast. Real offers can wait until you have checked.',
        why: 'It reads like a prize, quick deal or chain message.',
        tip: 'Don’t open links or pay. Look it up yourself, or ask someone you trust.',
      },
      {
        title: 'Looks good? Check it first',
        body: 'Tricks like to rush you. You can let it sit and see if it holds up.',
        why: 'It has signs of a giveaway, a rushed deal or a message to pass around.',
        tip: 'Leave the links and keep your money for now. Find it on your own, or get a second pair of eyes.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: 'This link may be a trick',
          body: 'Do not tap the link or tell a code. No one needs your password.',
          why: 'It asks you to log in, tap a link or tell a code.',
          tip: 'If you did tap or tell, ask a grown-up to help you change your password.',
        },
        {
          title: 'Wait before you tap',
          body: 'Someone may want to get into your account. Your password and your codes are not for them.',
          why: 'It wants you to sign in, open a link or give a code.',
          tip: 'Did you tap it? That can happen to anyone. Sit down with a grown-up and make a new password.',
        },
      ],
      '13-and-over': [
        {
          title: 'Careful with this link',
          body: 'It may be after your login. Nobody honest needs your password or a code.',
          why: 'It asks you to log in, open a link or share a code.',
          tip: 'Go to the real site yourself. If you already typed it in, change that password now.',
        },
        {
          title: 'This link may be a fake',
          body: 'Fake pages can look just like the real thing. Your password and codes stay with you.',
          why: 'It wants you to sign in, tap on something or pass on a code.',
          tip: 'Open the site or app on your own, not from here. Already signed in there? It happens. Set a new password right away.',
        },
      ],
    },
    'money-mule': {
      'under-13': [
        {
          title: 'This may be a money trick',
          body: 'Do not move money or lend a card for anyone. You can just say no.',
          why: 'It sounds like money for using a bank card or an account.',
          tip: 'Tell a grown-up you trust, even if you said yes before.',
        },
        {
          title: 'This offer may not be safe',
          body: 'You can leave this. Your card is not for others, and you never have to pass on cash.',
          why: 'It seems to offer pay for the use of a card or a bank account.',
          tip: 'Did you say yes? You can still stop. Talk to a grown-up you feel safe with.',
        },
      ],
      '13-and-over': [
        {
          title: 'This may be a money trap',
          body: 'Moving money for someone can close your account and get you in trouble.',
          why: 'It reads as an offer to earn money with your bank account or card.',
          tip: 'Say no and block. If it already happened, tell your bank and an adult you trust.',
        },
        {
          title: 'Whose money is this?',
          body: 'It may come from a crime, and then your name is on it. You’re free to walk away.',
          why: 'It looks like pay for letting money go through your account or card.',
          tip: 'Turn it down and block them. Did you do it already? Let your bank know, and talk to an adult.',
        },
      ],
    },
  },
};
