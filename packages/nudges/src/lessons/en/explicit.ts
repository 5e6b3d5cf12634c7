import type { ReadingGroup } from '@nightlight/sdk/core';
import type { Lesson } from '../lesson.ts';
import { bodySafety } from './body-safety.ts';

export const explicit: Readonly<Record<ReadingGroup, Lesson>> = {
  'under-13': {
    title: 'Your body is yours',
    ...bodySafety,
    game: [
      {
        story:
          'In a chat, someone asks Lina for a private picture. They say that all kids send one.',
        choices: [
          {
            text: 'Say no, or do not write back.',
            helps: true,
            reply: 'No is OK, and so is no answer. What others do does not matter here.',
          },
          {
            text: 'Send one so that they stop.',
            helps: false,
            reply:
              'It can feel like the fast way out. But they may ask for more. If one was sent, it is not Lina’s fault. She can still tell an adult.',
          },
          {
            text: 'Tell an adult she trusts.',
            helps: true,
            reply: 'Good. Lina is not in trouble, and she is not alone with it.',
          },
        ],
      },
      {
        story:
          'On the bus, a kid holds up a phone. The picture on it is not OK for kids. Tane feels odd.',
        choices: [
          {
            text: 'Say nothing, or he may be in trouble.',
            helps: false,
            reply: 'Lots of kids fear that. But Tane did nothing wrong. He can tell later, too.',
          },
          {
            text: 'Ask to get the picture too.',
            helps: false,
            reply:
              'It is OK to want to know things. But that picture may make him feel bad. He can still say no to it and ask an adult what he wants to know.',
          },
          {
            text: 'Look away, and tell an adult he trusts.',
            helps: true,
            reply: 'He does not have to look. Talking may make the odd feeling small.',
          },
        ],
      },
      {
        story: 'Bea hugs Aiko each time they meet. Today Aiko does not feel like it.',
        choices: [
          {
            text: 'Hug, so that Bea is not sad.',
            helps: false,
            reply: 'It is kind to think of Bea. But Aiko can choose. Next time she can say no.',
          },
          {
            text: 'Say “No hug today” and wave.',
            helps: true,
            reply: 'That is kind and clear. A good friend is fine with it.',
          },
          {
            text: 'Step back, and talk about it with an adult she trusts.',
            helps: true,
            reply: 'Aiko can step back. It is good to say how it felt.',
          },
        ],
      },
    ],
  },
  '13-and-over': {
    title: 'Private photos and pressure',
    what: [
      'Sometimes somebody asks for a private photo. They may beg, flatter or push. You can say no to anyone, as often as you like.',
      'Some people get hold of a photo, or fake one. Then they say they’ll share it unless you pay or send more. That is blackmail. It happens to many people.',
    ],
    feels: [
      'It can feel like panic, as if there were no way out. There are ways out, and people who know them. If it all gets too much, call a helpline, or the emergency number if you’re in danger.',
      'Whoever pushes, threatens or shares is in the wrong. It’s not your fault, and you are not in trouble.',
    ],
    helps: [
      'Don’t pay and don’t send more. It doesn’t help.',
      'Stop replying. Block and report the account.',
      'Tell an adult you trust, or a helpline. Nobody has to see the photo for that.',
      'Services can help to take photos down.',
      'If somebody’s private photo comes to you, don’t keep it or pass it on.',
    ],
    game: [
      {
        story:
          'Someone Noor knows from a chat keeps asking her for a private photo. “Don’t you trust me?”',
        choices: [
          {
            text: 'Write “No”, and leave it at that.',
            helps: true,
            reply: 'Trust doesn’t need a photo. No is a full answer.',
          },
          {
            text: 'Send one, so that the asking stops.',
            helps: false,
            reply:
              'Being pushed wears anyone down. But often the asking goes on. If Noor has sent one, she can still stop and get help.',
          },
          {
            text: 'Stop replying, and tell an adult she trusts.',
            helps: true,
            reply: 'She doesn’t owe an answer. And nobody has to handle pressure alone.',
          },
        ],
      },
      {
        story:
          'A stranger writes to Andrés “I have a private photo of you. Pay, or everyone gets it”.',
        choices: [
          {
            text: 'Pay once, to end it.',
            helps: false,
            reply:
              'In a panic that looks like the way out. Sadly, those who are paid often ask again. If Andrés has paid, he can still stop and tell someone.',
          },
          {
            text: 'Stop replying, and tell an adult he trusts or a helpline.',
            helps: true,
            reply:
              'That takes courage. Andrés is not in trouble, and there are people who know what to do.',
          },
          {
            text: 'Tell no one and hope.',
            helps: false,
            reply:
              'Many people go quiet at first. It can get very heavy alone. Andrés can still tell one person, today or any other day.',
          },
        ],
      },
      {
        story: 'A private photo of somebody turns up in your group chat. People laugh.',
        choices: [
          {
            text: 'Send it to one friend, to talk about it.',
            helps: false,
            reply:
              'Wanting to talk makes sense. But each copy hurts, and it can be against the law. You can delete it and talk without the photo.',
          },
          {
            text: 'Don’t pass it on. Report it, and tell an adult you trust.',
            helps: true,
            reply: 'You don’t need the photo to tell someone. Reporting can help to take it down.',
          },
          {
            text: 'Ask the others to delete it too.',
            helps: true,
            reply: 'That can stop it from spreading. A kind line to the person in it helps too.',
          },
        ],
      },
    ],
  },
};
