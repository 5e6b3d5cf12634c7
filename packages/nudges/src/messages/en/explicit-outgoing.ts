import type { HarmAdvice } from '../words.ts';
import { bodySafetyOutgoing } from './body-safety.ts';

export const explicitOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': [
      {
        title: 'This could cross a line',
        body: 'It may make someone feel unsafe or ashamed. Please take another look at it.',
        why: 'It is about sex or private pictures in a way that can harm people.',
        tip: 'Everyone gets to say no, at any time. If you’re in a tight spot yourself, a helpline can help.',
      },
      {
        title: 'This might go too far',
        body: 'The person reading it could feel pushed or small. Please read it over before it goes.',
        why: 'It touches on sex or very private things, and part of it could hurt somebody.',
        tip: 'A no counts, even a late one. If somebody is pushing you, you can talk to a helpline.',
      },
    ],
  },
  kinds: {
    'sexual-text': {
      'under-13': bodySafetyOutgoing,
      '13-and-over': [
        {
          title: 'This is quite private',
          body: 'Once sent, it can be saved and shared on. You can also keep it to yourself.',
          why: 'It reads as sexual, and you can’t take it back later.',
          tip: 'If the other person did not ask for it, leave it out. Nobody gets to push you into it either.',
        },
        {
          title: 'This is a private kind of message',
          body: 'Chats get copied and passed around. It’s fine to leave this unsaid.',
          why: 'It sounds sexual, and nobody can say where it goes from here.',
          tip: 'Not sure they want this? Then skip it. And if you feel pushed to write it, you can say no.',
        },
      ],
    },
    'sexual-image': {
      'under-13': [
        {
          title: 'Keep private pictures private',
          body: 'Bodies, private pictures and big secrets are not for chat. If someone asked you for this, you can say no.',
          why: 'It may be a picture of something private.',
          tip: 'If it feels odd or bad, tell a grown-up you trust. You can talk about it.',
        },
        {
          title: 'Some pictures are too private for chat',
          body: 'Your body and pictures of it are private. You never have to keep a big secret. It is OK to say no.',
          why: 'There may be something private in the picture.',
          tip: 'Did someone make you feel odd or sad? You can talk to a grown-up you feel safe with.',
        },
      ],
      '13-and-over': [
        {
          title: 'This picture is very private',
          body: 'Once sent, it can be saved and shared on. You can keep it to yourself.',
          why: 'It looks like a sexual picture. Under 18, such pictures can break the law too.',
          tip: 'If someone is pushing you for it, that is not OK. Talk to someone you trust. If one is out there already, services can help to take it down.',
        },
        {
          title: 'This photo looks very private',
          body: 'Anyone who gets it can copy it or pass it around. You don’t have to send it.',
          why: 'It seems to be sexual. If anyone in it is under 18, it can be against the law too.',
          tip: 'Feeling pushed? That’s not fair on you, and you can tell a person you trust. If a picture is out there, some services can help to get it removed.',
        },
      ],
    },
    'nudity-request': {
      'under-13': bodySafetyOutgoing,
      '13-and-over': [
        {
          title: 'You’re asking for something private',
          body: 'Being asked for a nude can feel like pressure, even from someone you like.',
          why: 'It reads as asking for a nude picture. Under 18, such pictures can break the law.',
          tip: 'Leave it out. Closeness grows better without pressure.',
        },
        {
          title: 'This asks for something very private',
          body: 'Saying no to someone you like is hard, so a question like this can feel like a push.',
          why: 'It seems to ask for a naked picture. If anyone is under 18, that can be against the law.',
          tip: 'You can drop the question. Trust grows when nobody has to prove it.',
        },
      ],
    },
  },
};
