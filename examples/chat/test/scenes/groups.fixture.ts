import { KNOWN } from './known.fixture.ts';
import type { Scene } from './scene.fixture.ts';

/** Several people: pile-ons, rumours, doxxing, and those who stand up. */
export const GROUPS: readonly Scene[] = [
  {
    title: 'the target of a pile-on sees one place, and a bystander reads what helps her',
    isQuick: true,
    people: ['Ana 14 GB', 'Bo 14 GB', 'Eve 14 GB'],
    folds: {
      Ana: '3 covered messages from 2 people',
      Bo: '4 covered messages from 3 people',
      Eve: '4 covered messages from 3 people',
    },
    lines: [
      [
        'Ana',
        'Bo you are a piece of shit',
        { Ana: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Cem', 'kys Bo', { others: 'veil encouraging-self-harm' }],
      ['Dee', 'shut up Bo you piece of shit', { others: 'veil bullying' }],
      ['Bo', 'please stop', { Bo: 'line|help|', others: 'line|help|' }],
      ['Cem', 'Bo i will kill you tomorrow', { others: 'veil threat' }],
      ['Eve', 'are you ok Bo?'],
    ],
  },
  {
    title: 'a pile-on in German is one place in German words',
    people: ['Jan 14 DE de', 'Kira 14 DE de', 'Lars 16 DE de'],
    folds: {
      Jan: '2 verdeckte Nachrichten von 1',
      Kira: '3 verdeckte Nachrichten von 2',
      Lars: '3 verdeckte Nachrichten von 2',
    },
    lines: [
      [
        'Jan',
        'Kira du bist so ein Stück Scheiße',
        { Jan: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Tim', 'Kira halt die Fresse du Missgeburt', { others: 'veil bullying' }],
      ['Tim', 'Kira bring dich um', { others: 'veil encouraging-self-harm' }],
      ['Lars', 'hört auf'],
    ],
  },
  {
    title: 'somebody who is attacked by two and answers back is not the attacker',
    people: ['Mia 14 GB', 'Noah 14 GB', 'Olga 14 GB'],
    folds: {
      Mia: '2 covered messages from 1 person',
      Noah: '3 covered messages from 2 people',
      Olga: '3 covered messages from 2 people',
    },
    lines: [
      [
        'Mia',
        'Noah you are a disgusting loser',
        { Mia: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Pete', 'Noah you fat ugly freak', { others: 'veil bullying' }],
      ['Noah', 'why are you doing this to me?', { Noah: 'line|help|', others: 'line|help|' }],
      ['Pete', 'Noah nobody likes you, you stupid bitch', { others: 'veil bullying' }],
      ['Olga', 'this is not funny'],
    ],
  },
  {
    title: 'somebody who stands up for a friend is thanked, and the attacker is not',
    isQuick: true,
    people: ['Rex 14 GB', 'Sia 14 GB', 'Ty 14 GB'],
    lines: [
      [
        'Rex',
        'Sia you are such a stupid ugly loser',
        { Rex: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      [
        'Ty',
        'stop it rex, thats not ok. leave her alone, she did nothing to you',
        { Ty: 'praise' },
      ],
      ['Sia', 'thank you ty'],
    ],
  },
  {
    title: 'somebody who defends a friend with a threat is not praised for it',
    people: ['Uli 16 GB', 'Vera 14 GB', 'Wolf 16 GB'],
    lines: [
      [
        'Uli',
        'Vera you are a fat ugly pig',
        { Uli: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      [
        'Wolf',
        'you touch her again and you are finished',
        { Wolf: 'pause bullying, sorry', others: 'veil threat' },
        { known: KNOWN.defence },
      ],
      ['Vera', 'stop it both of you'],
    ],
  },
  {
    title: 'somebody who defends a friend with an insult is asked, not praised',
    people: ['Xan 14 GB', 'Yui 14 JP', 'Zac 14 GB'],
    lines: [
      [
        'Xan',
        'Yui nobody wants to play with you, you freak',
        { Xan: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      [
        'Zac',
        'shut your mouth xan you disgusting piece of trash and leave her alone',
        { Zac: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Yui', 'can we please talk about something else'],
    ],
  },
  {
    title: 'a rumour to pass on is asked about and covered',
    people: ['Al 14 GB', 'Bee 14 GB', 'Con 14 GB'],
    lines: [
      [
        'Al',
        'did you hear? Bee steals money from the lockers, pass it on',
        { Al: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Bee', 'that is not true'],
      ['Con', 'i dont believe it either'],
    ],
  },
  {
    title: 'where somebody else lives is not for the group',
    people: ['Dag 16 GB', 'Elle 14 GB', 'Fred 14 GB'],
    lines: [
      [
        'Dag',
        'Elle lives at 12 Meadow Lane, go there tonight and ring her bell',
        { Dag: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Elle', 'please dont', { Elle: 'line|help|', others: 'line|help|' }],
      ['Fred', 'not cool'],
    ],
  },
  {
    title: 'secrets as a weapon: somebody who is blackmailed reads that it is a threat',
    people: ['Jo 16 GB', 'Ken 16 GB', 'Luz 16 GB'],
    isPair: true,
    lines: [
      ['Jo', 'i know what you wrote in your diary'],
      [
        'Jo',
        'pay me 50 pounds or i will tell everyone your secret',
        { Jo: 'pause, sorry|', Ken: 'veil threat|veil coercion|veil grooming|veil bullying' },
        { known: KNOWN.picturesOnly },
      ],
      ['Ken', 'you cant do that'],
    ],
  },
];
