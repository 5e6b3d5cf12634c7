import type { ReadingGroup } from '@nightlight/sdk/core';
import type { Lesson } from '../lesson.ts';
import { bodySafety } from './body-safety.ts';

export const grooming: Readonly<Record<ReadingGroup, Lesson>> = {
  'under-13': {
    title: 'Secrets that feel bad',
    ...bodySafety,
    game: [
      {
        story: 'A player gives Ravi lots of gems. Then they write “Do not tell your mum”.',
        choices: [
          {
            text: 'Keep the secret. The gems were so nice.',
            helps: false,
            reply:
              'Lots of kids would think so. But a gift does not buy a secret. Ravi can still tell, even much later.',
          },
          {
            text: 'Tell an adult he trusts.',
            helps: true,
            reply: 'Ravi did nothing wrong. Now he is not alone with it.',
          },
          {
            text: 'Give the gems back and tell no one.',
            helps: false,
            reply:
              'It is fair to give them back. But the player may try again, with him or with other kids. Ravi can still tell an adult.',
          },
        ],
      },
      {
        story:
          'In a chat, someone asks Zofia how old she is and if she is home alone. Now they want to talk in a new app.',
        choices: [
          {
            text: 'Stay here and do not write back.',
            helps: true,
            reply: 'Zofia does not have to be polite. She can just stop, and block them too.',
          },
          {
            text: 'Tell an adult about it.',
            helps: true,
            reply: 'Good. An adult can look at it with her, and she can feel less alone.',
          },
          {
            text: 'Go to the new app.',
            helps: false,
            reply:
              'They asked in a nice way, so it is easy to say yes. But it may be hard to get help there. Zofia can leave at any time, and she can tell.',
          },
        ],
      },
      {
        story:
          'Kofi plays with someone he has never met. They want to see him in the park. They say he has to come alone.',
        choices: [
          {
            text: 'Go, but stay far away and look.',
            helps: false,
            reply:
              'He wants to be safe, and that is good. But he may be seen. He can stay at home and ask an adult first.',
          },
          {
            text: 'Do not go, and tell an adult he trusts.',
            helps: true,
            reply: 'A good friend would not mind that. Kofi can be safe and still have fun.',
          },
          {
            text: 'Go and take a friend.',
            helps: false,
            reply:
              'It is nice not to be alone. But two kids may not be safe there. Kofi can still say no and tell an adult.',
          },
        ],
      },
    ],
  },
  '13-and-over': {
    title: 'When a chat starts to push',
    what: [
      'Some people make friends with young people in order to use them. That is called grooming. It can be a stranger or someone you know, of any age.',
      'It often starts in a kind way. Then signs add up: asking your age or who is home, gifts, secrets, moving to another app, asking for pictures, wanting to meet.',
      'One sign alone is often harmless. If there are several, slow down.',
    ],
    feels: [
      'It can feel good to be noticed. Later it may feel confusing, or as if you owe something. You don’t. It’s never your fault, even if you went along with it.',
    ],
    helps: [
      'You can stop replying at any time. You don’t have to explain.',
      'Stay in an app where you can block and report.',
      'A gift is never a debt.',
      'Tell an adult you trust, or a helpline, about the chat.',
      'If you’re in danger right now, call the emergency number.',
    ],
    game: [
      {
        story:
          'A player gives Luca new skins every week. Now they write “After all that, you could send me a picture of you”.',
        choices: [
          {
            text: 'Send one, to be fair.',
            helps: false,
            reply:
              'Wanting to be fair is a good trait, and some people use it. Luca owes nothing. If a picture was sent, he can still stop and tell someone.',
          },
          {
            text: 'Give the skins back and keep chatting.',
            helps: false,
            reply:
              'It may feel like being even, and the pushing may still go on. Luca can still step back and ask someone he trusts.',
          },
          {
            text: 'Say no, and tell an adult he trusts.',
            helps: true,
            reply: 'No is a full answer. And it’s lighter to carry when somebody else knows.',
          },
        ],
      },
      {
        story:
          'Someone on a fan server writes to Soraya “Your friends don’t get you. Let’s talk in another app, just us”.',
        choices: [
          {
            text: 'Say “I like it here”, and see what they do.',
            helps: true,
            reply:
              'A good friend is fine with that. If they push, that’s a sign to stop and tell someone.',
          },
          {
            text: 'Switch apps. It’s only a chat.',
            helps: false,
            reply:
              'It’s nice when somebody wants to know you. Out of sight, it can be harder to get help. Soraya can leave it whenever she likes.',
          },
          {
            text: 'Ask an adult she trusts how it looks to them.',
            helps: true,
            reply: 'Somebody outside often sees more. She doesn’t need to be sure before she asks.',
          },
        ],
      },
      {
        story:
          'Minh has played with someone online for months. They want to meet. “Don’t tell your parents”, they write.',
        choices: [
          {
            text: 'Tell an adult he trusts before anything else.',
            helps: true,
            reply: 'An honest friend has no problem with that. If it’s safe, it can wait.',
          },
          {
            text: 'Go, and text a friend where he is.',
            helps: false,
            reply:
              'Good that he thinks of safety. But a friend far away can’t step in. Minh can still cancel, even on the way there.',
          },
          {
            text: 'Go for only ten minutes.',
            helps: false,
            reply:
              'Being curious is normal. A short meeting can still go wrong. Minh doesn’t owe anyone his time, and he can ask an adult first.',
          },
        ],
      },
    ],
  },
};
