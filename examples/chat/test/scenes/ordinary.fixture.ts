import { KNOWN } from './known.fixture.ts';
import type { Scene } from './scene.fixture.ts';

/** Ordinary talk: nobody sees anything of Nightlight. */
export const ORDINARY: readonly Scene[] = [
  {
    title: 'friends who tease each other are left alone',
    people: ['Ana 14 GB', 'Ben 14 GB', 'Cem 14 GB'],
    lines: [
      ['Ana', 'you absolute donkey, how did you miss that open goal 😂'],
      ['Ben', 'says the keeper who let in six lol'],
      ['Cem', 'you two are both useless and i love you'],
      ['Ana', 'fair. same time tomorrow?'],
      ['Ben', 'yep'],
    ],
  },
  {
    title: 'players who say that they will kill each other in the next round are left alone',
    people: ['Kit 11 GB', 'Lou 11 GB', 'Max 11 none'],
    lines: [
      ['Kit', 'im gonna kill you next round lol'],
      ['Lou', 'no way, i destroyed you in the last one'],
      ['Max', 'one shot and ur dead haha'],
      ['Kit', 'gg, you two are too good'],
    ],
  },
  {
    title: 'swearing at a printer, at homework and at the rain is nobody’s business',
    people: ['Fay 16 GB', 'Gus 16 GB', 'Hal 16 GB'],
    lines: [
      ['Fay', 'this fucking printer ate my homework'],
      ['Gus', 'shit, mine too, and it is pissing down outside'],
      ['Hal', 'i hate this stupid worksheet so much'],
      ['Fay', 'ok i will copy it by hand'],
    ],
  },
  {
    title: 'questions about periods and puberty get answers from friends, not a warning',
    people: ['Ida 14 GB', 'Joy 14 GB', 'Kim 14 DE'],
    lines: [
      ['Ida', 'does it hurt a lot when you get your period for the first time?'],
      ['Joy', 'just cramps for me. a hot water bottle helps'],
      ['Kim', 'the biology test is on puberty and contraception, chapter six'],
      ['Ida', 'ok good to know, thanks'],
    ],
  },
  {
    title: 'talk about who people are is talk like any other',
    people: ['Noa 16 none', 'Oli 16 GB', 'Pia 14 GB'],
    lines: [
      ['Noa', 'i told my parents that i am gay and they just hugged me'],
      ['Oli', 'aw. my mum is muslim and my dad is catholic and they argue about food only'],
      ['Pia', 'my brother is autistic and he is the funniest person i know'],
      ['Noa', 'bring him on saturday'],
    ],
  },
  {
    title: 'a film with a villain, and news about an attack, can be talked about',
    people: ['Uma 14 GB', 'Vic 16 FR', 'Wes 11 GB'],
    lines: [
      ['Uma', 'the best bit is when the villain says "i will kill you all" and trips over the cat'],
      ['Vic', 'haha and then the whole house explodes'],
      ['Wes', 'no spoilers!!'],
      ['Uma', 'did you see the news? three people were killed in the attack'],
      ['Vic', 'yes, the man who did it has been arrested'],
    ],
  },
  {
    title: '“I’m dead” and “maths is killing me” are no cries for help',
    isQuick: true,
    people: ['Amy 14 GB', 'Bea 14 GB', 'Cal 16 GB'],
    lines: [
      ['Amy', 'im dead 😂😂 this video kills me'],
      ['Bea', 'maths is killing me, i have two more chapters'],
      ['Cal', 'teacher gave us detention for laughing wtf'],
      ['Amy', 'dad says i have to be home by 9 ugh', {}, { known: KNOWN.falseWorry }],
    ],
  },
  {
    title: 'a shop’s address, a score and an emergency are not private data',
    people: ['Gia 14 GB', 'Hub 14 GB', 'Ian 14 GB'],
    lines: [
      ['Gia', 'the pizza place is at 14 High Street, they close at nine'],
      ['Hub', 'we won 3-2 and 21-19, 25-23 in the second set'],
      ['Ian', 'there is smoke coming out of 5 Meadow Lane, call 999!!'],
      ['Gia', 'done, they are on their way'],
    ],
  },
  {
    title: 'no room in the car is no cruelty, and a surprise party may stay a secret',
    people: ['Jan 14 DE', 'Kai 14 GB', 'Liv 14 GB'],
    lines: [
      [
        'Jan',
        'sorry, there are only four seats so we cant take you this time',
        {},
        { known: KNOWN.notMean },
      ],
      ['Kai', 'no worries, next time!'],
      ['Liv', 'i will go by bus with you kai'],
      ['Jan', 'and dont tell mum, its a surprise for her birthday'],
      ['Kai', 'i wont say a word'],
    ],
  },
];
