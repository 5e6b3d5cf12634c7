import type { Scene } from './scene.fixture.ts';

/** The same in other languages, with the words of each person's own language. */
export const LANGUAGES: readonly Scene[] = [
  {
    title: 'German insults are asked about in German, and Arabic readers read Arabic words',
    people: ['Lena 14 DE de', 'Omar 14 EG ar', 'Paul 14 DE de'],
    lines: [
      ['Omar', 'hallo zusammen'],
      [
        'Lena',
        'halt die Fresse du hässliches Stück Scheiße',
        { Lena: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Paul', 'Lena, was soll das?'],
    ],
  },
  {
    title: 'German friends may call each other a sleepyhead',
    people: ['Nele 14 DE de', 'Ole 14 DE de', 'Rike 11 DE de'],
    lines: [
      ['Nele', 'na du Schlafmütze, wieder den Bus verpasst? 😂'],
      ['Ole', 'haha ja, ich sterbe vor Scham'],
      ['Rike', 'die Mathearbeit war voll schwer'],
      ['Nele', 'die war so unfair!'],
    ],
  },
  {
    title: 'French orders to die are covered, with French words and numbers',
    people: ['Léa 14 FR fr', 'Hugo 14 FR fr', 'Inès 16 BE fr'],
    lines: [
      ['Hugo', 'salut tout le monde'],
      [
        'Léa',
        'suicide-toi, personne ne t’aime',
        { Léa: 'pause bullying, sorry', others: 'veil encouraging-self-harm' },
      ],
      ['Inès', 'mais arrête'],
    ],
  },
  {
    title: 'Spanish orders to die are covered, and the match is still on',
    people: ['Iker 16 ES es', 'Lola 16 ES es', 'Mateo 14 ES es'],
    lines: [
      [
        'Iker',
        'mátate, gorda asquerosa',
        { Iker: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Mateo', '¿a qué hora es el partido?'],
      ['Lola', 'a las cinco'],
    ],
  },
  {
    title: 'Turkish insults are asked about in Turkish',
    people: ['Deniz 14 TR tr', 'Ece 14 TR tr', 'Kaan 14 TR tr'],
    lines: [
      ['Ece', 'bugün maça geliyor musun?'],
      [
        'Deniz',
        'sen aptal bir orospu çocuğusun, kimse seni sevmiyor',
        { Deniz: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Kaan', 'ayıp ettin'],
    ],
  },
  {
    title: 'Arabic insults are asked about in Arabic, from right to left',
    people: ['Sami 14 EG ar', 'Nour 14 EG ar', 'Hadi 16 EG ar'],
    lines: [
      ['Nour', 'متى التدريب اليوم؟'],
      [
        'Sami',
        'اخرسي يا كلبة يا غبية، الكل يكرهك',
        { Sami: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Hadi', 'الساعة خمسة'],
    ],
  },
  {
    title: 'Hindi orders to die are covered in Hindi words',
    people: ['Ravi 14 IN hi', 'Asha 14 IN hi', 'Neel 16 IN hi'],
    lines: [
      ['Asha', 'कल मैच कब है?'],
      ['Ravi', 'चुप कर कुत्ते, जाकर मर जा', { Ravi: 'pause bullying, sorry', others: 'veil bullying' }],
      ['Neel', 'पाँच बजे'],
    ],
  },
  {
    title: 'Portuguese: nobody is told to leave the group without a question',
    people: ['Bia 14 BR pt-BR', 'Caio 14 BR pt-BR', 'Duda 14 BR pt-BR'],
    lines: [
      ['Caio', 'posso ir também?'],
      [
        'Bia',
        'ninguém te quer aqui seu lixo, vai se matar',
        { Bia: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Duda', 'pode sim, Caio'],
    ],
  },
  {
    title: 'Japanese orders to die are covered in a chat with English words and Japanese numbers',
    people: ['Ren 14 JP', 'Yuki 14 JP', 'Sora 16 JP'],
    lines: [
      ['Yuki', '明日何時に集合?'],
      ['Ren', 'お前なんか死ねよ', { Ren: 'pause bullying, sorry', others: 'veil bullying' }],
      ['Sora', '九時だよ'],
    ],
  },
  {
    title: 'Chinese, Korean and Vietnamese small talk is left alone',
    people: ['Mei 14 none', 'Jun 14 none', 'Linh 16 none'],
    lines: [
      ['Mei', '明天几点集合?我带饮料'],
      ['Jun', '아 배고파 죽겠다 ㅋㅋ 점심 뭐 먹지'],
      ['Linh', 'mai mấy giờ đi học thêm vậy?'],
      ['Mei', '九点吧,别迟到哦'],
    ],
  },
  {
    title: 'an Italian insult is covered, and a Russian “leave me alone” is not',
    people: ['Gino 14 IT', 'Vera 14 none', 'Luca 14 IT'],
    lines: [
      ['Luca', 'chi viene al campo oggi?'],
      [
        'Gino',
        'fai schifo brutta troia, nessuno ti vuole',
        { Gino: 'pause bullying, sorry', others: 'veil bullying' },
      ],
      ['Vera', 'сам такой, отстань'],
    ],
  },
  {
    title: 'somebody who changes language in the middle still gets help',
    people: ['Aylin 16 DE de', 'Jonas 16 DE de', 'Kofi 16 GB'],
    lines: [
      ['Jonas', 'alles gut bei dir?'],
      [
        'Aylin',
        'nein, i cant do this anymore, ich will einfach sterben',
        { Aylin: 'help', others: 'help' },
      ],
      ['Kofi', 'i am here for you'],
    ],
  },
];
