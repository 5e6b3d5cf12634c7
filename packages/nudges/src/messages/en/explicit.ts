import type { HarmAdvice } from '../words.ts';
import {
  bodySafetyIncoming,
  bodySafetyOutgoing,
  bodySafetyPictureIncoming,
  bodySafetyPictureOutgoing,
} from './body-safety.ts';

const outgoing = (title: string, body: string, why: string, tip: string) => ({
  'under-13': bodySafetyOutgoing,
  '13-and-over': { title, body, why, tip },
});

const incoming = (title: string, body: string, why: string, tip: string) => ({
  'under-13': bodySafetyIncoming,
  '13-and-over': { title, body, why, tip },
});

export const explicitOutgoing: HarmAdvice = {
  any: outgoing(
    'This could cross a line',
    'It may make someone feel unsafe or ashamed. Please take another look at it.',
    'It is about sex or private pictures in a way that can harm people.',
    'Everyone gets to say no, at any time. If you’re in a tight spot yourself, a helpline can help.',
  ),
  kinds: {
    'sexual-text': outgoing(
      'This is quite private',
      'Once sent, it can be saved and shared on. You can also keep it to yourself.',
      'It reads as sexual, and you can’t take it back later.',
      'If the other person did not ask for it, leave it out. Nobody gets to push you into it either.',
    ),
    'sexual-image': {
      'under-13': bodySafetyPictureOutgoing,
      '13-and-over': {
        title: 'This picture is very private',
        body: 'Once sent, it can be saved and shared on. You can keep it to yourself.',
        why: 'It looks like a sexual picture. Under 18, such pictures can break the law too.',
        tip: 'If someone is pushing you for it, that is not OK. Talk to someone you trust. If one is out there already, services can help to take it down.',
      },
    },
    'nudity-request': outgoing(
      'You’re asking for something private',
      'Being asked for a nude can feel like pressure, even from someone you like.',
      'It reads as asking for a nude picture. Under 18, such pictures can break the law.',
      'Leave it out. Closeness grows better without pressure.',
    ),
  },
};

export const explicitIncoming: HarmAdvice = {
  any: incoming(
    'This may be sexual',
    'You didn’t ask for it, and you don’t have to look at it.',
    'Some of the words here are sexual.',
    'You can stop, mute or block at any time. It’s fine to talk to someone about it.',
  ),
  kinds: {
    'sexual-image': {
      'under-13': bodySafetyPictureIncoming,
      '13-and-over': {
        title: 'This picture may be sexual',
        body: 'You don’t have to look. It isn’t your fault, and you can talk to someone about it.',
        why: 'It looks like a sexual picture.',
        tip: 'Don’t pass it on. You can block whoever sent it and talk to someone you trust. If you are in it, services can help to take it down.',
      },
    },
    'nudity-request': incoming(
      'You don’t have to send anything',
      'This may ask for a nude. You can say no to anyone, even to someone you like.',
      'It reads as asking for a private picture of a body.',
      'No reply is needed. If you sent something already, you can still get help to take it down.',
    ),
    sextortion: incoming(
      'You are not alone in this',
      'This may be a threat to share private pictures. Whatever happened, it is not your fault.',
      'It reads as someone using pictures to make you do things or pay.',
      'Don’t pay and don’t send more. Stop replying and tell someone you trust. Services can help take pictures down.',
    ),
  },
};
