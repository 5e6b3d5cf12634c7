import type { HarmAdvice } from '../words.ts';

/** A word or a site that somebody put on a list: said plainly, and that the list can be seen. */
export const listedOutgoing: HarmAdvice = {
  any: {
    'under-13': {
      title: 'This has a word from a list',
      body: 'A word or a link in it is on a list. Change it, and you can send your message.',
      why: 'You, your family or this app made a list of words and links that do not get sent.',
      tip: 'Try it in other words. If you think the list is wrong, ask to change it.',
    },
    '13-and-over': {
      title: 'A word or link here is on a list',
      body: 'It doesn’t get sent as it is. Change that part and the rest can go.',
      why: 'You, your family or this app put it on a list. You can look at the lists in the settings.',
      tip: 'Say it another way. If the list seems wrong, talk about it or ask for a change.',
    },
  },
};

export const listedIncoming: HarmAdvice = {
  any: {
    'under-13': {
      title: 'This has a word from a list',
      body: 'A word or a link in it is on a list, so it stays hidden.',
      why: 'You, your family or this app made a list of words and links to keep away.',
      tip: 'If you miss something that matters, ask a grown-up you trust.',
    },
    '13-and-over': {
      title: 'A word or link here is on a list',
      body: 'That’s why you don’t see the message.',
      why: 'You, your family or this app put it on a list. You can look at the lists in the settings.',
      tip: 'If the list hides what you need, talk about it or ask for a change.',
    },
  },
};
