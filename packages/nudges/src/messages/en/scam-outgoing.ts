import type { HarmAdvice } from '../words.ts';

export const scamOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Is this real?',
        body: 'This may be a trick that goes from friend to friend. It is good to check.',
        why: 'It sounds like a prize, a chain or a trick that asks people to act fast.',
        tip: 'Ask a grown-up about it. If it is a trick, tell your friends.',
      },
      {
        title: 'Tricks like to travel',
        body: 'They go from one chat to the next. It may be good to look twice.',
        why: 'It looks like a win, a chain to pass on or a big hurry.',
        tip: 'Not sure? See what a grown-up thinks. You can always write: “Do not tap on that.”',
      },
    ],
    '13-and-over': [
      {
        title: 'Worth a check',
        body: 'This may be a trick that is passed on in good faith. A quick check can spare your friends trouble.',
        why: 'It reads like a prize, chain message or quick offer.',
        tip: 'Search for it, or look at the sender’s real page. If it’s fake, say so in the chat.',
      },
      {
        title: 'Could this be a hoax?',
        body: 'Friends trust what you send, so tricks like to travel this way. It’s worth a quick look.',
        why: 'It has the look of a giveaway, a chain letter or a deal with a clock on it.',
        tip: 'Look it up, or find the company’s own page. Not real? A short “don’t click that” helps.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: 'Is this link safe?',
          body: 'This link or ask may be a trick to get into accounts. It is good to check.',
          why: 'It asks people to log in, tap a link or tell a code.',
          tip: 'Ask a grown-up to look at it with you.',
        },
        {
          title: 'Where does this link go?',
          body: 'Some links look fine and are not. A friend could lose a game or a chat that way.',
          why: 'It wants people to sign in, open a link or give a code.',
          tip: 'Have a look with a grown-up. If it is a trick, tell your friends not to tap it.',
        },
      ],
      '13-and-over': [
        {
          title: 'Is this link what it says?',
          body: 'It may be made to steal logins from people who trust you. A check can spare them that.',
          why: 'It asks people to log in, open a link or share a code.',
          tip: 'Type the real address yourself and see if the offer is there.',
        },
        {
          title: 'Sure about that link?',
          body: 'A fake page can cost a friend their account in one tap. It’s worth a look.',
          why: 'It wants people to sign in, tap something or give away a code.',
          tip: 'Find the site on your own, not by the link, and check if it says the same.',
        },
      ],
    },
    'money-mule': {
      'under-13': [
        {
          title: 'This may be a money trick',
          body: 'Some people use kids to move money. It can get a friend in trouble.',
          why: 'It sounds like money for using a bank card or an account.',
          tip: 'Talk to a grown-up about it. Did you send it to friends? Tell them to leave it.',
        },
        {
          title: 'Is this a safe way to get money?',
          body: 'A friend who says yes to this could end up in a mess. You can warn them.',
          why: 'It seems to be pay for the use of a card or a bank account.',
          tip: 'It is OK to drop it. Talk to a grown-up if someone told you to send it.',
        },
      ],
      '13-and-over': [
        {
          title: 'This may be a money trap',
          body: 'Moving money for others can cost a friend their account, or worse.',
          why: 'It reads as an offer to earn money with a bank account or card.',
          tip: 'Warn whoever might say yes. If someone made you send it, talk to an adult you trust.',
        },
        {
          title: 'This offer may backfire',
          body: 'Whoever says yes could lose their account and get into real trouble.',
          why: 'It looks like pay for letting money pass through a card or account.',
          tip: 'You can drop it. If someone is pushing you to share it, tell a safe adult.',
        },
      ],
    },
  },
};
