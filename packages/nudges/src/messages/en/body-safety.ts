import type { Advice } from '../words.ts';

/**
 * Under 13, everything on grooming and on sexual content has one general text a
 * direction: it keeps a child safe without teaching what was meant.
 */
export const bodySafetyIncoming: Advice = {
  title: 'You can stop here',
  body: 'Your body is yours. You can say no to secrets, to private pictures and to meeting up. It is not your fault.',
  why: 'Some words here can be a sign of something that is not OK for kids.',
  tip: 'You do not have to write back. Show it to a grown-up you trust.',
};

export const bodySafetyOutgoing: Advice = {
  title: 'Keep private things private',
  body: 'Bodies and private pictures are not for chat. If someone asked you for this, you can say no.',
  why: 'Some words here are about private things.',
  tip: 'If it feels odd or bad, tell a grown-up you trust. You can talk about it.',
};

/** The same where it is a picture that came in: it can stay covered, and is shown to nobody. */
export const bodySafetyPictureIncoming: Advice = {
  title: 'You do not have to look',
  body: bodySafetyIncoming.body,
  why: 'It may be a picture that is not OK for kids.',
  tip: 'Do not pass it on. Tell a grown-up you trust. If you are in it, people can help to take it down.',
};

export const bodySafetyPictureOutgoing: Advice = {
  title: 'Keep private pictures private',
  body: bodySafetyOutgoing.body,
  why: 'It may be a picture of something private.',
  tip: 'If it feels odd or bad, tell a grown-up you trust. You can talk about it.',
};
