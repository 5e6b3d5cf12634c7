import type { Scene } from './scene.fixture.ts';

/** One person is unkind to another. */
export const UNKIND: readonly Scene[] = [
  {
    title: 'an insult is asked about, rewritten, and nobody ever reads it',
    people: ['Ana 14 GB', 'Ben 14 GB', 'Cem 14 GB'],
    lines: [
      ['Ben', 'sorry i am late'],
      [
        'Ana',
        'you are so ugly and stupid and everyone here knows it',
        { Ana: 'pause bullying' },
        { answer: 'edit' },
      ],
      ['Ana', 'i am annoyed because i waited for half an hour in the rain'],
      ['Ben', 'i am really sorry'],
    ],
  },
  {
    title:
      'an insult that is sent anyway is covered for both readers, and its author reads how to say sorry',
    people: ['Dan 14 GB', 'Eva 14 GB', 'Finn 14 GB'],
    lines: [
      ['Dan', 'where were you?'],
      [
        'Dan',
        'shut up you stupid ugly loser, everybody hates you',
        { Dan: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Eva', 'ok'],
      ['Dan', 'that was mean, i am sorry'],
    ],
  },
  {
    title: 'a threat is named as a threat, and helplines stand beside it',
    people: ['Gil 16 GB', 'Hana 16 GB', 'Ira 14 GB'],
    lines: [
      ['Hana', 'i told the teacher what you did'],
      [
        'Gil',
        'watch your back after school, i will break your legs',
        { Gil: 'pause bullying, sorry', others: 'veil threat' },
      ],
      ['Ira', 'what is going on?'],
    ],
  },
  {
    title: 'nobody is told to die without being asked first whether they want to read it',
    isQuick: true,
    people: ['Jon 14 GB', 'Kay 14 none', 'Lea 14 DE'],
    lines: [
      ['Kay', 'i drew this yesterday'],
      ['Jon', 'kys', { Jon: 'pause bullying, sorry', others: 'veil encouraging-self-harm' }],
      ['Lea', 'i like it kay'],
    ],
  },
  {
    title: 'stars, digits and spaces don’t hide an insult or an order to die',
    people: ['Mel 14 GB', 'Nik 14 GB', 'Oz 14 GB'],
    lines: [
      [
        'Mel',
        'y0u are such a st*pid l0ser',
        { Mel: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Nik', 'leave me alone'],
      ['Mel', 'k y s', { Mel: 'pause bullying', others: 'veil encouraging-self-harm' }],
      ['Oz', 'stop it'],
    ],
  },
  {
    title: 'children of eleven read easy words about a mean message',
    people: ['Pip 11 GB', 'Quin 11 GB', 'Ray 11 GB'],
    lines: [
      ['Quin', 'can i sit with you?'],
      [
        'Pip',
        'no you smell and nobody likes you',
        { Pip: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Ray', 'you can sit with me quin'],
    ],
  },
  {
    title: 'a joke about a body is not funny for the one it is about',
    people: ['Sam 14 GB', 'Tia 14 GB', 'Udo 16 DE'],
    lines: [
      ['Tia', 'look at my new dress!'],
      [
        'Sam',
        'you look like a fat pig in it lol',
        { Sam: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Udo', 'i think it is really nice tia'],
    ],
  },
  {
    title: 'hate at where somebody comes from is covered, and talk goes on',
    people: ['Val 16 GB', 'Wim 16 GB', 'Xia 14 GB'],
    lines: [
      ['Wim', 'my cousins from Syria are visiting'],
      [
        'Val',
        'go back to your country you dirty immigrant',
        { Val: 'pause bullying, sorry', others: 'veil hate' },
      ],
      ['Xia', 'how long will they stay?'],
    ],
  },
  {
    title: 'shutting somebody out is asked about',
    people: ['Yas 11 GB', 'Zoe 11 GB', 'Abe 11 GB'],
    lines: [
      ['Zoe', 'what time is the party on saturday?'],
      [
        'Yas',
        'nobody wants you there so dont come, loser',
        { Yas: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Abe', 'come over to mine instead'],
    ],
  },
  {
    title: 'somebody who takes a hurtful message back leaves nothing of it',
    people: ['Bo 14 GB', 'Cat 14 GB', 'Deb 14 GB'],
    lines: [
      ['Cat', 'you never answered me'],
      [
        'Bo',
        'because you are a disgusting piece of shit',
        { Bo: 'pause bullying, sorry', others: 'veil bullying' },
        { answer: 'unsend' },
      ],
      ['Bo', 'sorry, i was asleep'],
    ],
  },
  {
    title: 'five insults in a row make one veil and four short ones, not a wall',
    people: ['Ed 16 GB', 'Fi 14 GB', 'Gab 14 GB'],
    isPair: true,
    lines: [
      [
        'Ed',
        'you are a worthless piece of shit',
        { Ed: 'pause bullying, sorry', Fi: 'veil bullying' },
      ],
      [
        'Ed',
        'shut up you stupid bitch',
        { Ed: 'pause bullying|advice bullying|', Fi: 'veil bullying' },
      ],
      [
        'Ed',
        'everyone hates you, you ugly loser',
        { Ed: 'pause bullying|advice bullying|', Fi: 'veil bullying' },
      ],
      [
        'Ed',
        'you are a pathetic ugly freak',
        { Ed: 'pause bullying|advice bullying|', Fi: 'veil bullying' },
      ],
      ['Ed', 'you dumb fat cow', { Ed: 'pause bullying|advice bullying|', Fi: 'veil bullying' }],
    ],
  },
];
