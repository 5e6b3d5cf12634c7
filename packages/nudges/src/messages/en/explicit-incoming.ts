import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming } from './body-safety.ts';

export const explicitIncoming: HarmAdvice = {
  any: {
    'under-13': bodySafetyIncoming,
    '13-and-over': [
      {
        title: 'This may be sexual',
        body: 'You didn’t ask for it, and you don’t have to look at it.',
        why: 'Some of the words here are sexual.',
        tip: 'You can stop, mute or block at any time. It’s fine to talk to someone about it.',
      },
      {
        title: 'This might be about sex',
        body: 'It may come out of nowhere, and that’s not on you. You’re free to leave it closed.',
        why: 'Part of the wording is sexual.',
        tip: 'You can leave, or block or mute them, when you like. If you want to talk it over with a person you trust, that’s OK.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'You do not have to look',
          body: 'Your body is yours. You can say no to secrets, to private pictures and to meeting up. It is not your fault.',
          why: 'It may be a picture that is not OK for kids.',
          tip: 'Do not pass it on. Tell a grown-up you trust. If you are in it, people can help to take it down.',
        },
        {
          title: 'You do not have to see this one',
          body: 'You are the boss of your body. You never have to keep a secret, send a picture or meet up. This is not your fault.',
          why: 'There may be things in the picture that no kid should be sent.',
          tip: 'You can leave it covered. Do not send it to anyone else. Talk to a grown-up you feel safe with. If it shows you, there are people who can help to get it down.',
        },
      ],
      '13-and-over': [
        {
          title: 'This picture may be sexual',
          body: 'You don’t have to look. It isn’t your fault, and you can talk to someone about it.',
          why: 'It looks like a sexual picture.',
          tip: 'Don’t pass it on. You can block whoever sent it and talk to someone you trust. If you are in it, services can help to take it down.',
        },
        {
          title: 'You can leave this picture covered',
          body: 'It may be sexual, and you don’t have to see it. That it came is not your fault.',
          why: 'The picture seems to show something sexual.',
          tip: 'Don’t send it to anyone else. Tell someone you trust, and block the sender if you like. If it shows you, some services can help to get it removed.',
        },
      ],
    },
    'nudity-request': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'You don’t have to send anything',
          body: 'This may ask for a nude. You can say no to anyone, even to someone you like.',
          why: 'It reads as asking for a private picture of a body.',
          tip: 'No reply is needed. If you sent something already, you can still get help to take it down.',
        },
        {
          title: '“No” is a fine answer here',
          body: 'You never have to send a nude. Liking someone doesn’t change that.',
          why: 'It seems to ask for a picture of you without clothes.',
          tip: 'You can just not answer. Did you send one before? There are people who can help to get it removed.',
        },
      ],
    },
    sextortion: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'You are not alone in this',
          body: 'This may be a threat to share private pictures. Whatever happened, it is not your fault.',
          why: 'It reads as someone using pictures to make you do things or pay.',
          tip: 'Don’t pay and don’t send more. Stop replying and tell someone you trust. Services can help take pictures down.',
        },
        {
          title: 'There is help for this',
          body: 'If someone scares you with pictures, the wrong is theirs, not yours. You can get through this.',
          why: 'It sounds like someone wants money or more from you, or else they’ll share pictures.',
          tip: 'You can stop answering. Please send no money and no more pictures. Let a person you trust know today. Some services can help to get pictures removed.',
        },
      ],
    },
  },
};
