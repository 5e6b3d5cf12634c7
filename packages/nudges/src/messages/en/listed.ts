import type { HarmAdvice } from '../words.ts';

export const listedOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'This has a word from a list',
        body: 'A word or a link in it is on a list. Change it, and you can send your message.',
        why: 'You, your family or this app made a list of words and links that do not get sent.',
        tip: 'Try it in other words. If you think the list is wrong, ask to change it.',
      },
      {
        title: 'One part can not go yet',
        body: 'Some things are on a list and stay out. One of them is in here. Swap it and try again.',
        why: 'The list was made by you, your family or this app. What is on it stays out.',
        tip: 'Find a new word for it. You can ask why it is on there.',
      },
    ],
    '13-and-over': [
      {
        title: 'A word or link here is on a list',
        body: 'It doesn’t get sent as it is. Change that part and the rest can go.',
        why: 'You, your family or this app put it on a list. You can look at the lists in the settings.',
        tip: 'Say it another way. If the list seems wrong, talk about it or ask for a change.',
      },
      {
        title: 'One bit of this can’t be sent',
        body: 'A list has something from your message on it. Swap that bit and try again.',
        why: 'The list comes from you, your family or this app. You can read it in the settings.',
        tip: 'Find other words for it. Does the list seem off? Bring it up with whoever made it.',
      },
    ],
  },
};

export const listedIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'This has a word from a list',
        body: 'A word or a link in it is on a list, so it stays hidden.',
        why: 'You, your family or this app made a list of words and links to keep away.',
        tip: 'If you miss something that matters, ask a grown-up you trust.',
      },
      {
        title: 'This one stays hidden',
        body: 'There is a word in it, or a link, that a list keeps out.',
        why: 'The list was made by you, your family or this app. It says what to hide.',
        tip: 'Do you need to see it? Talk to a grown-up you feel safe with.',
      },
    ],
    '13-and-over': [
      {
        title: 'A word or link here is on a list',
        body: 'That’s why you don’t see the message.',
        why: 'You, your family or this app put it on a list. You can look at the lists in the settings.',
        tip: 'If the list hides what you need, talk about it or ask for a change.',
      },
      {
        title: 'A list is hiding this message',
        body: 'Some part of it is on that list, such as a word or a link.',
        why: 'Lists come from you, your family or this app. The settings show what’s on them.',
        tip: 'Missing something that matters? Bring it up with whoever made the list.',
      },
    ],
  },
};
