import type { ReadingGroup } from '@nightlight/sdk/core';
import type { Lesson } from '../lesson.ts';

export const personalInfo: Readonly<Record<ReadingGroup, Lesson>> = {
  'under-13': {
    title: 'Yours to keep',
    what: [
      'Some things lead to you. They are your full name, your street, your school, your phone number and where you are now.',
      'Passwords and codes are like the keys to your home. They are not for friends or players.',
      'Your friends have private things too. You can help to keep them safe.',
    ],
    feels: [
      'It is nice to tell people about you. Most of the time it is fine. But you may feel odd later and want to take it back.',
      'That can happen to anyone. It is not your fault, and you can still do something.',
    ],
    helps: [
      'Pick a game name that does not tell your age or your town.',
      'Think, would I say this out loud on a bus?',
      'Let passwords and codes stay with you.',
      'Ask a friend before you share their name or picture.',
      'Did you share too much? Take it down and tell an adult you trust.',
    ],
    game: [
      {
        story: 'A player asks you which school you go to.',
        choices: [
          {
            text: 'Say “I do not tell that”, and play on.',
            helps: true,
            reply: 'Nice and clear. You can have fun and keep it private.',
          },
          {
            text: 'Tell them. It is just a name.',
            helps: false,
            reply:
              'It feels small. But it can help someone find you. If you told them, let an adult know.',
          },
          {
            text: 'Ask for the name of their school first.',
            helps: false,
            reply:
              'That sounds fair. But they can make one up. You can still keep yours to yourself.',
          },
        ],
      },
      {
        story:
          'You want to post a photo. Your friend Sefa is in it. You can see your house and its number.',
        choices: [
          {
            text: 'Post it. Sefa looks great.',
            helps: false,
            reply:
              'It is nice to share fun things. But people may see where you live. You can still take it down.',
          },
          {
            text: 'Ask an adult you trust to look at it with you.',
            helps: true,
            reply: 'Good. Four eyes see more than two.',
          },
          {
            text: 'Take a new one by a plain wall, and ask Sefa.',
            helps: true,
            reply: 'Now no one sees your house, and Sefa can say yes or no.',
          },
        ],
      },
      {
        story: 'Your best friend Iman wants your password to feed your game pet.',
        choices: [
          {
            text: 'Tell Iman. Best friends do that.',
            helps: false,
            reply:
              'You trust Iman, and that is nice. But a password can slip out. You can still make a new one.',
          },
          {
            text: 'Say “I keep that to myself. Let us feed it together”.',
            helps: true,
            reply: 'That is kind and safe. A friend can be fine with that.',
          },
          {
            text: 'Say that Iman is no friend of yours.',
            helps: false,
            reply:
              'You want to be safe, and that is good. But Iman may be hurt. You can say no and still be kind.',
          },
        ],
      },
    ],
  },
  '13-and-over': {
    title: 'What leads to you',
    what: [
      'Personal details lead to you: your full name, address, school, number, your way home, your location. Small pieces add up. A team shirt and a bus stop in one photo can be enough.',
      'Some of it isn’t yours to share. A friend’s number, photo or story belongs to them.',
      'Passwords and login codes are for nobody, not even for best friends.',
    ],
    feels: [
      'Sharing is part of being close, and most of it is fine. If something gets out, it can make you feel watched. It’s not your fault, and you can still do a lot.',
    ],
    helps: [
      'Check who can see your profile and your location.',
      'Look at the background before you post a photo.',
      'Ask friends before you share what is theirs.',
      'Use a different password for each account, and a second step to log in.',
      'Is it out already? Delete it, report it and change the password. If somebody scares you with it, tell an adult you trust.',
    ],
    game: [
      {
        story: 'Tariq films the start of his daily run. His front door is in it.',
        choices: [
          {
            text: 'Cut out the start, and post it later.',
            helps: true,
            reply: 'He can show the run without showing where he lives and when he leaves.',
          },
          {
            text: 'Post it right now. It’s just a run.',
            helps: false,
            reply:
              'Most viewers won’t think twice. But anyone could learn where he lives. Tariq can still delete it or cut it.',
          },
          {
            text: 'Share it with close friends only.',
            helps: true,
            reply: 'A small group is safer. It’s worth checking who is on the list.',
          },
        ],
      },
      {
        story: 'Somebody from a game lobby asks you for your friend Freja’s number.',
        choices: [
          {
            text: 'Give it. They seem nice.',
            helps: false,
            reply:
              'You want to help. Once it’s out, Freja can’t take her number back. If you gave it, tell her now, so that she can decide what to do.',
          },
          {
            text: 'Only say which school she goes to.',
            helps: false,
            reply:
              'It seems like less, but it tells them where she is every day. If you said it, let Freja know.',
          },
          {
            text: 'Say no, and tell Freja that they asked.',
            helps: true,
            reply: 'It’s her number, so it’s her choice. She may be glad to know.',
          },
        ],
      },
      {
        story: 'Someone is angry and posts Dmitri’s address in a big chat.',
        choices: [
          {
            text: 'Post that person’s address too.',
            helps: false,
            reply:
              'It’s fair to be angry. But then two people are unsafe. You can still report the post and stand by Dmitri.',
          },
          {
            text: 'Report it, and tell Dmitri and an adult you trust.',
            helps: true,
            reply: 'Now he knows, and somebody can help him to stay safe.',
          },
          {
            text: 'Say nothing, so that fewer people see it.',
            helps: false,
            reply:
              'You don’t want to make it bigger. Meanwhile the post stays up. You can report it without a word in the chat.',
          },
        ],
      },
    ],
  },
};
