import type { HarmAdvice } from '../words.ts';

export const kindOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Isso foi gentil',
        body: 'Palavras assim podem melhorar o dia de alguém.',
        why: 'Parece que você disse algo legal ou defendeu alguém.',
        tip: 'Está bom assim. Se a coisa esquentar, dá para chamar um adulto.',
      },
      {
        title: 'Palavras legais',
        body: 'Alguém pode sorrir ao ler isso.',
        why: 'Soa carinhoso, ou como quem está do lado de alguém.',
        tip: 'Pode deixar assim mesmo. Se virar maldade, você pode sair de perto.',
      },
    ],
    '13-and-over': [
      {
        title: 'Que coisa gentil de dizer',
        body: 'Uma frase assim pode ficar com alguém de um jeito bom.',
        why: 'Parece que você disse algo gentil ou defendeu alguém.',
        tip: 'Não precisa mudar nada. Se o clima pesar, dá para chamar mais gente.',
      },
      {
        title: 'Isso pode alegrar o dia de alguém',
        body: 'A gente costuma lembrar de quem ficou do nosso lado.',
        why: 'Soa carinhoso, ou como um apoio a alguém.',
        tip: 'Está ótimo assim. Você não precisa encarar uma briga inteira.',
      },
    ],
  },
};
