import type { ReadingGroup } from '@nightlight/sdk/core';
import type { Lesson } from '../lesson.ts';

export const scam: Readonly<Record<ReadingGroup, Lesson>> = {
  'under-13': {
    title: 'Is it a trick?',
    what: [
      'Some people use tricks to get your money, your game coins or your account. A trick may look like a gift, a prize or a note from the game.',
      'Tricks like to rush you. They say “Only today!” If it is real, it can wait.',
    ],
    feels: [
      'A prize feels great. A warning feels scary. Tricks use both, so that you act fast.',
      'They work on adults too. If one got you, you are not silly. It is not your fault.',
    ],
    helps: [
      'Stop and wait a bit.',
      'Keep your password and codes to yourself. No real helper needs them.',
      'Do not tap the link. Open the game like you always do.',
      'Ask an adult you trust to look at it with you.',
      'Did you tap or pay? Tell an adult soon. There are still things you can do.',
    ],
    game: [
      {
        story: 'A video says that you get free coins. You just have to type in your password.',
        choices: [
          {
            text: 'Type it in. Free coins!',
            helps: false,
            reply:
              'Free coins sound great. But someone may take your account. If you did type it in, tell an adult and make a new password.',
          },
          {
            text: 'Close the video.',
            helps: true,
            reply: 'You kept your account safe. Real games do not ask for that.',
          },
          {
            text: 'Send it to Bao, so that he gets coins too.',
            helps: false,
            reply:
              'It is kind to share. But Bao may lose his account. You can still tell him that it may be a trick.',
          },
        ],
      },
      {
        story:
          'A player called Helper writes “We will shut your account today! Send me the code you just got”.',
        choices: [
          {
            text: 'Do not write back, and ask an adult.',
            helps: true,
            reply: 'Good. Two people see more than one, and there is no rush.',
          },
          {
            text: 'Look at the help page in the game.',
            helps: true,
            reply: 'Smart. You went to the real place to check.',
          },
          {
            text: 'Send the code fast.',
            helps: false,
            reply:
              'The note was made to scare you. With the code they may get in. If you sent it, ask an adult to help you get a new password.',
          },
        ],
      },
      {
        story:
          'In a game, Rosa wants to swap pets. “You first”, says the other player. Then they run off with her pet.',
        choices: [
          {
            text: 'Say nothing. She feels silly.',
            helps: false,
            reply:
              'Lots of kids feel that way. But Rosa is not silly. She can still tell an adult.',
          },
          {
            text: 'Tell an adult, and report the player.',
            helps: true,
            reply: 'Good. The game may not give the pet back. But it may keep other kids safe.',
          },
          {
            text: 'Trick some other kid out of a pet.',
            helps: false,
            reply:
              'It is OK to be cross. But then one more kid is sad. Rosa can take a break and tell someone.',
          },
        ],
      },
    ],
  },
  '13-and-over': {
    title: 'Too good, too fast',
    what: [
      'A scam is a trick to get your money, your account or your help. It may be a giveaway, a fake support chat, a text about a parcel or an easy job.',
      'Many scams work the same way. There is something you want or fear, and a reason to hurry.',
      'Some jobs ask you to pass on money through your account. That money may be stolen. It’s called being a money mule, and it can get you into trouble even if you didn’t know.',
    ],
    feels: [
      'First it’s a thrill or a fright. Later many people feel stupid. You’re not. Scams are made by people who do this all day. It’s not your fault.',
    ],
    helps: [
      'Take a break before you tap, type or pay.',
      'Go to the real app or site yourself, not by the link.',
      'Keep passwords and codes to yourself, even if “support” asks.',
      'Don’t lend your account or card, and don’t move money for others.',
      'Did it happen already? Change the password, and tell the bank and an adult you trust.',
    ],
    game: [
      {
        story:
          'A text says that a parcel is on hold until a small fee is paid. Hana is waiting for a parcel.',
        choices: [
          {
            text: 'Tap and pay. It’s not much.',
            helps: false,
            reply:
              'It fits so well that many people would. But it may be after her card details. If Hana paid, she can still call the bank and tell an adult.',
          },
          {
            text: 'Reply and ask if it’s real.',
            helps: false,
            reply:
              'Good that she doubts it. A scammer would just say yes. Hana can still check with the shop itself.',
          },
          {
            text: 'Check in the shop’s own app.',
            helps: true,
            reply: 'If the fee is real, it will be there too.',
          },
        ],
      },
      {
        story: 'Chidi sees a job: “Easy cash! Money comes into your account, and you send it on.”',
        choices: [
          {
            text: 'Ask an adult he trusts about it.',
            helps: true,
            reply: 'Somebody calm can often see the catch. An honest job can wait a day.',
          },
          {
            text: 'Do it once, then stop.',
            helps: false,
            reply:
              'Once sounds small. It can still be stolen money, and they may push for more. If Chidi did it, he can tell the bank and an adult he trusts.',
          },
          {
            text: 'Say no and block them.',
            helps: true,
            reply: 'He doesn’t need a reason. His account stays his.',
          },
        ],
      },
      {
        story:
          'Your friend’s account writes “I’m locked out! Send me the code you just got, quick!”',
        choices: [
          {
            text: 'Send it. Friends help friends.',
            helps: false,
            reply:
              'That’s kind. But the code may open your own account. If you sent it, change your password now and tell your friend.',
          },
          {
            text: 'Call your friend and ask.',
            helps: true,
            reply: 'It may be news to your friend too. Now you can both get help.',
          },
          {
            text: 'Ask in the chat “Is it really you?”',
            helps: false,
            reply:
              'Good to check. Only, whoever holds the account can just say yes. You can still ask another way.',
          },
        ],
      },
    ],
  },
};
