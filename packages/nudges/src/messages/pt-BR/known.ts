import type { HarmAdvice } from '../words.ts';

export const knownOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Esta imagem está numa lista',
        body: 'As imagens dessa lista podem machucar pessoas. Por favor, tire esta da mensagem.',
        why: 'Este app tem uma lista de imagens que podem machucar. Esta parece uma delas.',
        tip: 'Alguém mandou para você? A culpa não é sua. Conte a um adulto de confiança.',
      },
      {
        title: 'Por favor, tire esta imagem',
        body: 'Ela pode fazer mal se for adiante. O resto da mensagem pode ir sem ela.',
        why: 'Existe uma lista de imagens assim, e esta é igual ou parecida.',
        tip: 'Se veio de outra pessoa, você não fez nada de errado. Fale com um adulto com quem você se sente em segurança.',
      },
    ],
    '13-and-over': [
      {
        title: 'Esta imagem está numa lista',
        body: 'Já se sabe que as imagens dessa lista machucam pessoas. Por favor, tire esta da mensagem.',
        why: 'O app compara um tipo de impressão digital da imagem com uma lista. Esta é parecida com uma de lá.',
        tip: 'Se alguém mandou para você, a culpa não é sua. Não repasse, e fale com alguém de confiança.',
      },
      {
        title: 'Por favor, deixe esta imagem parar aqui',
        body: 'Ela é parecida com uma que faz mal quando circula. Dá para escrever sem ela.',
        why: 'O app transforma imagens num tipo de código. O código desta chegou perto de um da lista.',
        tip: 'Veio de outra pessoa? Você não tem culpa. Por favor, não deixe ir adiante, e conte a uma pessoa em quem você confia.',
      },
    ],
  },
};

export const knownIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Você não precisa ver isso',
        body: 'Esta imagem pode machucar pessoas. A culpa de ela ter chegado não é sua. Dá para falar disso.',
        why: 'Este app tem uma lista de imagens que podem machucar. Esta parece uma delas.',
        tip: 'Não repasse. Conte a um adulto de confiança. Ele pode ajudar a denunciar.',
      },
      {
        title: 'Pode deixar esta imagem para lá',
        body: 'Não é preciso olhar. Você não tem culpa de ter recebido, e tudo bem conversar.',
        why: 'É muito parecida com uma imagem de uma lista. As que estão lá fazem mal.',
        tip: 'Não repasse para ninguém. Fale com um adulto com quem você se sente em segurança. Com ele, dá para ver como denunciar.',
      },
    ],
    '13-and-over': [
      {
        title: 'Esta imagem está numa lista',
        body: 'Você não precisa ver. A culpa de ela ter chegado não é sua, e dá para falar com alguém.',
        why: 'O app compara um tipo de impressão digital da imagem com uma lista de imagens que fazem mal. Esta é parecida com uma delas.',
        tip: 'Não repasse. Você pode bloquear quem mandou, contar a alguém de confiança ou avisar um canal de denúncia.',
      },
      {
        title: 'Melhor deixar esta imagem coberta',
        body: 'Não é preciso olhar. Você não tem culpa de ter recebido, e tudo bem falar sobre isso.',
        why: 'O app verifica imagens por um tipo de código. O código desta chegou perto do de uma imagem que faz mal.',
        tip: 'Não repasse para ninguém. Conte a uma pessoa em quem você confia, bloqueie quem enviou ou procure um canal de denúncia.',
      },
    ],
  },
};
