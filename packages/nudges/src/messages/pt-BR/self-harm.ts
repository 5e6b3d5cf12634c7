import type { HarmAdvice } from '../words.ts';

export const selfHarmOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Isso parece muito difícil',
        body: 'É bom falar. Você não precisa ficar com isso sem ajuda.',
        why: 'Parece que você ou alguém próximo não está bem.',
        tip: 'Fale hoje com um adulto de confiança. Se alguém pode se machucar agora, ligue para a emergência.',
      },
      {
        title: 'Isso parece um peso grande',
        body: 'Você pode contar o que sente. Existem pessoas que querem ouvir.',
        why: 'Você, ou alguém que você conhece, pode estar muito triste.',
        tip: 'Procure hoje um adulto com quem você se sente em segurança. Pode só dizer: estou mal. Alguém está em perigo agora? Então ligue para a emergência.',
      },
    ],
    '13-and-over': [
      {
        title: 'Isso parece bem pesado',
        body: 'É preciso força para dizer isso. Você não precisa carregar sem ajuda.',
        why: 'Algumas palavras soam como se você ou alguém importante para você não estivesse bem.',
        tip: 'Fale hoje com alguém de confiança. Se alguém está em perigo agora, ligue para o número de emergência.',
      },
      {
        title: 'Parece que é muita coisa junta',
        body: 'Colocar em palavras já é um passo. Seja o que for, dá para dividir esse peso.',
        why: 'Parece uma fase difícil, para você ou para uma pessoa próxima.',
        tip: 'Conte hoje a uma pessoa em quem você confia, mesmo com poucas palavras. Alguém corre perigo agora? Por favor, ligue para o número de emergência.',
      },
    ],
  },
};

export const selfHarmIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'A pessoa pode não estar bem',
        body: 'Ouvir já é um carinho. Você não precisa resolver, e não é tarefa só sua.',
        why: 'Algumas palavras soam como se a pessoa estivesse mal.',
        tip: 'Conte a um adulto de confiança, mesmo que seja segredo. Se a pessoa pode se machucar agora, ligue para a emergência.',
      },
      {
        title: 'A pessoa pode estar muito triste',
        body: 'Só estar por perto já ajuda. O resto é grande demais para uma criança, e tudo bem.',
        why: 'Parece que a pessoa está numa fase muito difícil.',
        tip: 'Avise um adulto com quem você se sente em segurança. Pode contar mesmo se pediram segredo. Há perigo agora? Então ligue para a emergência.',
      },
    ],
    '13-and-over': [
      {
        title: 'A pessoa pode não estar bem',
        body: 'Não precisa ter as palavras perfeitas. Ouça, pergunte como ela está e não carregue isso sem ajuda.',
        why: 'Algumas palavras soam como se a pessoa estivesse passando por algo difícil.',
        tip: 'Perguntar abertamente não piora nada. Chame um adulto. Se for urgente, ligue para o número de emergência.',
      },
      {
        title: 'A pessoa pode estar numa fase bem difícil',
        body: 'Estar por perto conta, mesmo sem saber o que dizer. Não cabe só a você resolver.',
        why: 'Parece que a pessoa está sofrendo muito.',
        tip: 'Não faz mal perguntar direto o quanto está ruim. Peça ajuda a um adulto. Se há perigo agora, ligue para o número de emergência.',
      },
    ],
  },
};
