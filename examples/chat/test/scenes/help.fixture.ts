import { KNOWN } from './known.fixture.ts';
import type { Scene } from './scene.fixture.ts';

/** Somebody needs help, for themselves or for a friend. None of these is ever stopped. */
export const HELP: readonly Scene[] = [
  {
    title: 'somebody who wants to die gets help at once, and so do both friends who read it',
    isQuick: true,
    people: ['Ana 14 GB', 'Ben 14 GB', 'Cem 14 DE'],
    lines: [
      ['Ben', 'you are so quiet today'],
      ['Ana', 'i want to kill myself', { Ana: 'help', others: 'help' }],
      ['Ben', 'i am here. can i call you?', {}, { known: KNOWN.falseHelp }],
      ['Ana', 'yes'],
    ],
  },
  {
    title: 'where no country was named, help comes without a number',
    people: ['Dia 14 none', 'Eck 14 none', 'Fee 11 none'],
    lines: [
      ['Dia', 'i dont want to live any more', { Dia: 'help', others: 'help' }],
      ['Eck', 'oh no. what happened?'],
      ['Fee', 'do you want to come over?'],
    ],
  },
  {
    title: 'somebody who sees no point any more finds a quiet way to help',
    people: ['Gem 16 GB', 'Han 16 GB', 'Isa 14 GB'],
    lines: [
      ['Han', 'are you coming to practice?'],
      [
        'Gem',
        'i dont see the point of anything any more, i just want it all to stop',
        { Gem: 'help|line', others: 'help|line' },
      ],
      ['Isa', 'hey, do you want to talk?', {}, { known: KNOWN.falseHelp }],
    ],
  },
  {
    title: 'somebody who repeats what bullies say gets help, not a question',
    isQuick: true,
    people: ['Jem 14 GB', 'Kit 14 GB', 'Lou 14 GB'],
    lines: [
      [
        'Jem',
        'they call me a fat pig every day and now i want to die',
        { Jem: 'help', others: 'help' },
      ],
      ['Kit', 'who does that?'],
      ['Lou', 'we will go to the teacher together'],
    ],
  },
  {
    title: 'somebody who was told to kill himself can say so and ask what to do',
    people: ['Max 14 GB', 'Nan 14 GB', 'Obi 11 GB'],
    lines: [
      [
        'Max',
        'he said kill yourself to me in the changing room. what should i do? please help me',
        { Max: 'help|line', others: 'help|line' },
      ],
      ['Nan', 'tell coach. i will come with you'],
      ['Obi', 'thats horrible'],
    ],
  },
  {
    title: 'somebody who worries about a friend reads how to be there for her',
    people: ['Pam 14 GB', 'Qi 14 GB', 'Ron 16 GB'],
    lines: [
      [
        'Pam',
        'im scared for mia, she wrote that she wants to kill herself tonight',
        { Pam: 'help', others: 'help' },
      ],
      ['Qi', 'call her now, i will try her brother'],
      ['Ron', 'tell her parents as well'],
    ],
  },
  {
    title: 'a child who is beaten at home is told where to turn',
    people: ['Syd 11 GB', 'Tam 11 GB', 'Una 11 GB'],
    lines: [
      [
        'Syd',
        'my stepdad hits me every night and i dont know who to tell, please help me',
        { Syd: 'help|line', others: 'help|line' },
      ],
      ['Tam', 'you can tell my mum, she is nice'],
      ['Una', 'i am so sorry', {}, { known: KNOWN.falseWorry }],
    ],
  },
  {
    title: 'German help comes in German words with German numbers',
    people: ['Yara 14 DE de', 'Zeno 14 DE de', 'Ada 16 GB'],
    lines: [
      ['Zeno', 'was ist los?'],
      ['Yara', 'ich will nicht mehr leben', { Yara: 'help', others: 'help' }],
      ['Zeno', 'ich komm vorbei, bleib wo du bist'],
    ],
  },
  {
    title: 'in Spanish, somebody whom nobody listens to is heard',
    people: ['Bea 14 MX es', 'Caro 14 ES es', 'Dani 14 ES es'],
    lines: [
      ['Bea', 'no puedo más, quiero morirme y nadie me escucha', { Bea: 'help', others: 'help' }],
      ['Caro', 'yo te escucho, ¿qué pasó?'],
      ['Dani', '¿dónde estás ahora?'],
    ],
  },
  {
    title: 'somebody who hates herself sees help, and words that hurt only herself are not stopped',
    people: ['Emi 16 JP', 'Fin 16 GB', 'Gwen 16 GB'],
    isPair: true,
    lines: [
      [
        'Emi',
        'i am such a worthless piece of shit, everyone would be better off without me',
        { Emi: 'help', Fin: 'help' },
      ],
      ['Fin', 'thats not true. tell me what happened'],
      ['Emi', 'i failed the exam'],
    ],
  },
  {
    title: 'a second cry for help doesn’t list all the numbers again',
    people: ['Hope 14 GB', 'Ike 14 GB', 'Jil 14 GB'],
    lines: [
      ['Hope', 'i want to kill myself', { Hope: 'help', others: 'help' }],
      ['Ike', 'please talk to us'],
      ['Hope', 'i really want to die', { Hope: 'again', others: 'again' }],
      ['Jil', 'i am calling you now'],
    ],
  },
];
