import type { HarmAdvice } from '../words.ts';

export const scamOutgoing: HarmAdvice = {
  any: {
    'under-13': {
      title: 'Is this real?',
      body: 'This may be a trick that goes from friend to friend. Want to check it first?',
      why: 'It sounds like a prize, a chain or a trick that asks people to act fast.',
      tip: 'Ask a grown-up before you pass it on.',
    },
    '13-and-over': {
      title: 'Worth a check before you send',
      body: 'This may be a trick that is passed on in good faith. Want to check it first?',
      why: 'It reads like a prize, chain message or quick offer.',
      tip: 'Search for it, or look at the sender’s real page. If in doubt, leave it.',
    },
  },
  kinds: {
    phishing: {
      'under-13': {
        title: 'Is this link safe?',
        body: 'This link or ask may be a trick to get into accounts. Want to check it first?',
        why: 'It asks people to log in, tap a link or tell a code.',
        tip: 'Ask a grown-up to look at it with you.',
      },
      '13-and-over': {
        title: 'Is this link what it says?',
        body: 'It may be made to steal logins from people who trust you. Want to check it?',
        why: 'It asks people to log in, open a link or share a code.',
        tip: 'Type the real address yourself and see if the offer is there.',
      },
    },
    'money-mule': {
      'under-13': {
        title: 'This may be a money trick',
        body: 'Some people use kids to move money. It can get a friend in trouble.',
        why: 'It sounds like money for using a bank card or an account.',
        tip: 'Ask a grown-up before you pass it on.',
      },
      '13-and-over': {
        title: 'This may be a money trap',
        body: 'Moving money for others can cost a friend their account, or worse.',
        why: 'It reads as an offer to earn money with a bank account or card.',
        tip: 'Leave it out. If someone made you send it, talk to an adult you trust.',
      },
    },
  },
};

export const scamIncoming: HarmAdvice = {
  any: {
    'under-13': {
      title: 'This may be a trick',
      body: 'Do not tap or pay yet. It is OK to wait and ask.',
      why: 'It sounds like a prize or a deal that wants you to act fast.',
      tip: 'Ask a grown-up to look at it with you.',
    },
    '13-and-over': {
      title: 'This may be a scam',
      body: 'There’s no need to act fast. Real offers can wait until you have checked.',
      why: 'It reads like a prize, quick deal or chain message.',
      tip: 'Don’t open links or pay. Look it up yourself, or ask someone you trust.',
    },
  },
  kinds: {
    phishing: {
      'under-13': {
        title: 'This link may be a trick',
        body: 'Do not tap the link or tell a code. No one needs your password.',
        why: 'It asks you to log in, tap a link or tell a code.',
        tip: 'If you did tap or tell, ask a grown-up to help you change your password.',
      },
      '13-and-over': {
        title: 'Careful with this link',
        body: 'It may be after your login. Nobody honest needs your password or a code.',
        why: 'It asks you to log in, open a link or share a code.',
        tip: 'Go to the real site yourself. If you already typed it in, change that password now.',
      },
    },
    'money-mule': {
      'under-13': {
        title: 'This may be a money trick',
        body: 'Do not move money or lend a card for anyone. You can just say no.',
        why: 'It sounds like money for using a bank card or an account.',
        tip: 'Tell a grown-up you trust, even if you said yes before.',
      },
      '13-and-over': {
        title: 'This may be a money trap',
        body: 'Moving money for someone can close your account and get you in trouble.',
        why: 'It reads as an offer to earn money with your bank account or card.',
        tip: 'Say no and block. If it already happened, tell your bank and an adult you trust.',
      },
    },
  },
};
