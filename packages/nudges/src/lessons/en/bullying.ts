import type { ReadingGroup } from '@nightlight/sdk/core';
import type { Lesson } from '../lesson.ts';

export const bullying: Readonly<Record<ReadingGroup, Lesson>> = {
  'under-13': {
    title: 'When words hurt',
    what: [
      'Bullying is when someone is mean to you again and again. It can be mean words or a mean picture. It can be that they leave you out.',
      'It can be in a chat, in a game or at school. If a joke hurts you, it is OK to say so.',
    ],
    feels: [
      'You may feel sad, cross or sick in your tummy. You may feel all alone. That makes sense. It is not your fault.',
      'If you see it, you may feel stuck. Lots of kids do.',
    ],
    helps: [
      'You do not have to write back. You can block or mute.',
      'Tell an adult you trust. If that one does not help, try the next.',
      'Stand by a friend. Sit with them, or ask if they are OK.',
      'Were you mean? Say what you are sorry for. Then be kind to them.',
    ],
    game: [
      {
        story: 'In a game, some kids call Amara names. They do it each day. You see it.',
        choices: [
          {
            text: 'Laugh with them.',
            helps: false,
            reply:
              'It can feel safe to laugh. But Amara may feel that no one is with her. You can still be kind to her later.',
          },
          {
            text: 'Ask Amara if she wants to play with you.',
            helps: true,
            reply: 'Now Amara knows that she is not alone. That can mean a lot.',
          },
          {
            text: 'Tell an adult what you saw.',
            helps: true,
            reply: 'Good idea. You are not telling tales. You are getting help for someone.',
          },
        ],
      },
      {
        story: 'Kenji sends you ten mean texts. You feel sick in your tummy.',
        choices: [
          {
            text: 'Send ten mean texts back.',
            helps: false,
            reply:
              'It makes sense to be cross. But the fight may get big. You can still stop and take a break.',
          },
          {
            text: 'Say nothing to anyone.',
            helps: false,
            reply: 'Lots of kids do that at first. It can get heavy. You can still tell someone.',
          },
          {
            text: 'Put the phone down and tell an adult you trust.',
            helps: true,
            reply: 'You took a break and did not stay alone with it. That is a strong step.',
          },
        ],
      },
      {
        story: 'You said that Mele draws like a baby. Now she is crying.',
        choices: [
          {
            text: 'Say “I am sorry I said that. It was not kind”.',
            helps: true,
            reply: 'That is a real sorry. Mele may need some time, and that is OK.',
          },
          {
            text: 'Say “It was just a joke”.',
            helps: false,
            reply:
              'You may have meant it as fun. It hurt her all the same. You can still say sorry.',
          },
          {
            text: 'Ask Mele what would make it better.',
            helps: true,
            reply: 'You listen to her. That shows that you care how she feels.',
          },
        ],
      },
    ],
  },
  '13-and-over': {
    title: 'When it stops being a joke',
    what: [
      'Bullying is hurt that keeps coming: insults, rumours, mean pictures, being shut out of a group. Often one side has more power, such as more friends.',
      'A joke between friends stops when somebody says stop. Bullying goes on, and online it can follow you home.',
    ],
    feels: [
      'It can make you angry, numb or ashamed. You may dread your own phone. None of that means that something is wrong with you. It’s not your fault.',
      'Watching it can feel bad too. Many people freeze, and know only later what to say.',
    ],
    helps: [
      'You don’t owe anyone a reply. You can mute, block and report.',
      'Tell one person who is on your side. If there are threats, or it doesn’t stop, bring in an adult you trust.',
      'Did you see it? A private “That wasn’t OK, I’m with you” can mean a lot.',
      'Were you part of it? Say what you did, say sorry without a “but”, and give them time.',
    ],
    game: [
      {
        story: 'A poll in a group chat asks who looks worst. Elif has forty votes.',
        choices: [
          {
            text: 'Ask the chat to take the poll down.',
            helps: true,
            reply:
              'One calm voice can make it easier for others to speak up. If that feels too risky, a private line to Elif helps too.',
          },
          {
            text: 'Vote. One more changes nothing.',
            helps: false,
            reply:
              'It seems tiny from your side. For Elif each vote may count. You can still take it back, or write her something kind.',
          },
          {
            text: 'Don’t vote, and check in with Elif.',
            helps: true,
            reply: 'She may not answer right away. She still knows that somebody is with her.',
          },
        ],
      },
      {
        story:
          'Someone made a fake account with your name. It posts nasty things about your friends.',
        choices: [
          {
            text: 'Argue with it in public.',
            helps: false,
            reply:
              'Wanting to fight back makes sense. But a reply may be just what they’re after. You can still step away and report it.',
          },
          {
            text: 'Report the account, and tell your friends and an adult you trust.',
            helps: true,
            reply: 'Now others know that it isn’t you, and you’re not alone with it.',
          },
          {
            text: 'Wait until it’s over.',
            helps: false,
            reply:
              'Staying calm is good, and it may still go on for a while. You can report it and tell someone whenever you’re ready.',
          },
        ],
      },
      {
        story: 'You left Thabo out of a group on purpose. Since then he sits alone at lunch.',
        choices: [
          {
            text: 'Say sorry, and add that it was his fault too.',
            helps: false,
            reply:
              'You may even have a point. Still, a “but” can undo a sorry. You can talk about your side another day.',
          },
          {
            text: 'Act as if nothing happened.',
            helps: false,
            reply:
              'That’s easier for now. Thabo may still wonder what he did wrong. You can talk to him tomorrow, or next week.',
          },
          {
            text: 'Say “I left you out, and I’m sorry. Want to sit with us?”',
            helps: true,
            reply: 'You named what you did and made room for him. He may need time to trust it.',
          },
        ],
      },
    ],
  },
};
