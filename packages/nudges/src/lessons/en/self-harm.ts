import type { ReadingGroup } from '@nightlight/sdk/core';
import type { Lesson } from '../lesson.ts';

export const selfHarm: Readonly<Record<ReadingGroup, Lesson>> = {
  'under-13': {
    title: 'When sad gets too big',
    what: [
      'We are all sad at times. But now and then the sad is so big that it does not go away. That is too much for one kid.',
      'Some people feel so bad that they want to hurt themselves. It means that they need care. They did nothing wrong.',
    ],
    feels: [
      'It can feel dark, or like no one can see you. It can be hard to say. Even very big feelings can change.',
      'If a friend feels like that, you may be scared for them. That makes sense. It is not your fault.',
    ],
    helps: [
      'Tell an adult you trust. You can just say “I feel really bad”.',
      'If that one does not listen, tell the next. You can call a helpline too.',
      'If a friend tells you, be kind and listen. You do not have to fix it.',
      'Tell an adult about your friend, even if it is a secret.',
      'Is someone in danger right now? Get an adult fast, or call the emergency number.',
    ],
    game: [
      {
        story: 'You have been sad for weeks. You do not feel like playing. You do not know why.',
        choices: [
          {
            text: 'Tell an adult you trust “I am sad a lot”.',
            helps: true,
            reply: 'You do not need to know why. Saying it is a good start.',
          },
          {
            text: 'Wait till it goes.',
            helps: false,
            reply:
              'That can work for one bad day. But weeks are long. You can tell someone today, or soon.',
          },
          {
            text: 'Smile, so that no one sees.',
            helps: false,
            reply:
              'You may want others to be OK. But it is hard to hide it all day. You can let one adult see how you feel.',
          },
        ],
      },
      {
        story: 'Fatou writes “I feel so bad that I want to hurt myself. Do not tell”.',
        choices: [
          {
            text: 'Tell her to cheer up.',
            helps: false,
            reply:
              'You mean it well. But she may think that you do not see how bad it is. You can still ask how she is, and get an adult.',
          },
          {
            text: 'Tell no one. She asked you to.',
            helps: false,
            reply:
              'You want to be a good friend. But this is too big for kids alone. You can still tell. It is a kind thing to do.',
          },
          {
            text: 'Write “I am here”, and tell an adult right now.',
            helps: true,
            reply: 'You were kind, and you got help. The rest is not your job.',
          },
        ],
      },
      {
        story: 'Jonas told an adult that he feels bad. The adult did not really listen.',
        choices: [
          {
            text: 'Tell the next adult he trusts.',
            helps: true,
            reply: 'It is brave to try again. Jonas is worth it.',
          },
          {
            text: 'Stop asking.',
            helps: false,
            reply:
              'It hurts when no one listens. It does not mean that Jonas does not matter. He can still try someone else.',
          },
          {
            text: 'Call a helpline.',
            helps: true,
            reply:
              'People there talk with lots of kids who feel bad. He can say as much as he likes.',
          },
        ],
      },
    ],
  },
  '13-and-over': {
    title: 'Carrying something heavy',
    what: [
      'Some people feel so bad that they think of hurting themselves, or wish they weren’t alive. That can happen to anyone. It’s a sign of pain, not of weakness.',
      'Such thoughts can pass, and with support many people get better. Talking about it doesn’t make it worse. Often it’s a relief.',
    ],
    feels: [
      'You may feel stuck, numb or like a burden. Pain can hide how much you matter to others. It’s not your fault.',
      'Being worried about a friend is heavy too. You can’t be their only help, and you don’t have to be.',
    ],
    helps: [
      'Start small: “I’m not doing well. Can we talk?”',
      'Talk to an adult you trust or a helpline. If the first one doesn’t get it, try another.',
      'With a friend: ask straight out, and listen more than you talk.',
      'A friend’s safety comes before a secret. Bring in an adult, together if you can.',
      'If somebody is in danger now, call the emergency number.',
    ],
    game: [
      {
        story: 'At night Ximena writes “I can’t do this any more. Promise not to tell”.',
        choices: [
          {
            text: 'Promise, so that she keeps talking.',
            helps: false,
            reply:
              'You want her to trust you. But a secret like this can be too heavy for two. Even if you promised, you can still tell an adult.',
          },
          {
            text: 'Ask “Are you thinking of hurting yourself?” and listen.',
            helps: true,
            reply:
              'Asking doesn’t make it worse. Then bring in an adult, so that you’re not alone with it.',
          },
          {
            text: 'Wake an adult you trust and tell them.',
            helps: true,
            reply:
              'That’s OK at any hour. If she may be in danger now, call the emergency number together.',
          },
        ],
      },
      {
        story: 'You haven’t felt like yourself for weeks. Your aunt asks if you’re OK.',
        choices: [
          {
            text: 'Say “Yeah, fine”.',
            helps: false,
            reply:
              'Most people say that first. You can come back to it, even days later: “Actually, not really.”',
          },
          {
            text: 'Make a joke about it.',
            helps: false,
            reply:
              'Jokes can keep things bearable. They can also hide what’s behind them. You can still say it plainly.',
          },
          {
            text: 'Say “Not really. Can we talk later?”',
            helps: true,
            reply: 'A few words are enough to open the door. You choose how much you say.',
          },
        ],
      },
      {
        story: 'Last week Ishaan told you that he feels really low. Today he says “Forget it”.',
        choices: [
          {
            text: 'Ask once more when it’s quiet.',
            helps: true,
            reply:
              'People often take it back because they don’t want to be a bother. Asking again shows that he isn’t one.',
          },
          {
            text: 'Forget it, as he said.',
            helps: false,
            reply:
              'You want to respect his wish. He may also feel just as low as before. You can check in with him at any time.',
          },
          {
            text: 'Ask an adult you trust how to help.',
            helps: true,
            reply: 'You don’t have to guess alone. That’s not letting him down.',
          },
        ],
      },
    ],
  },
};
