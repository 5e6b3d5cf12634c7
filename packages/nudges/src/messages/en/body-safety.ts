import type { Variants } from '../words.ts';

/**
 * Under 13, everything on grooming and on sexual content has one general text a
 * direction: it keeps a child safe without teaching what was meant.
 */
export const bodySafetyIncoming: Variants = [
  {
    title: 'You can stop here',
    body: 'Your body is yours. You can say no to secrets, to private pictures and to meeting up. It is not your fault.',
    why: 'Some words here can be a sign of something that is not OK for kids.',
    tip: 'You do not have to write back. Show it to a grown-up you trust.',
  },
  {
    title: 'It is OK to stop',
    body: 'You are the boss of your body. You never have to keep a secret, send a picture or meet up. This is not your fault.',
    why: 'It may be the kind of thing that no kid should be asked or told.',
    tip: 'You can leave it with no answer. Find a grown-up you feel safe with and tell them about it.',
  },
];

export const bodySafetyOutgoing: Variants = [
  {
    title: 'Keep private things private',
    body: 'Bodies, private pictures and big secrets are not for chat. If someone asked you for this, you can say no.',
    why: 'Some words here are about secrets or private things.',
    tip: 'If it feels odd or bad, tell a grown-up you trust. You can talk about it.',
  },
  {
    title: 'Some things are too private for chat',
    body: 'Your body and pictures of it are private. You never have to keep a big secret. It is OK to say no.',
    why: 'It has words in it about things that are private or secret.',
    tip: 'Did someone make you feel odd or sad? You can talk to a grown-up you feel safe with.',
  },
];
