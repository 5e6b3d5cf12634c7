import type { HarmAdvice } from '../words.ts';

export const listedOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Aqui tem uma palavra de uma lista',
        body: 'Uma palavra ou um link está numa lista. Troque, e a mensagem pode ir.',
        why: 'Você, sua família ou este app fez essa lista. O que está nela não é enviado.',
        tip: 'Tente com outras palavras. Acha que a lista errou? Peça para mudar.',
      },
      {
        title: 'Uma parte ainda não pode ir',
        body: 'Algumas coisas estão numa lista e não passam. Uma delas está aqui. Mude e tente de novo.',
        why: 'A lista foi feita por você, sua família ou este app. Ela diz o que não pode ir.',
        tip: 'Procure uma palavra nova. Você pode perguntar por que ela está lá.',
      },
    ],
    '13-and-over': [
      {
        title: 'Uma palavra ou link daqui está numa lista',
        body: 'Do jeito que está, não é enviado. Mude essa parte, e o resto pode ir.',
        why: 'Você, sua família ou este app colocou isso numa lista. Dá para ver as listas nas configurações.',
        tip: 'Diga de outro jeito. Se a lista parece errada, converse ou peça uma mudança.',
      },
      {
        title: 'Um pedaço disso não pode ser enviado',
        body: 'Algo da sua mensagem está numa lista. Troque esse pedaço e tente de novo.',
        why: 'A lista vem de você, da sua família ou deste app. Ela está nas configurações.',
        tip: 'Procure outras palavras. A lista parece estranha? Fale com quem fez.',
      },
    ],
  },
};

export const listedIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Aqui tem uma palavra de uma lista',
        body: 'Uma palavra ou um link está numa lista. Por isso, a mensagem fica escondida.',
        why: 'Você, sua família ou este app fez essa lista. Ela deixa certas palavras e links longe.',
        tip: 'Se faltar algo importante, pergunte a um adulto de confiança.',
      },
      {
        title: 'Esta mensagem fica escondida',
        body: 'Tem uma palavra ou um link que a lista não deixa passar.',
        why: 'A lista veio de você, da sua família ou deste app. Ela diz o que esconder.',
        tip: 'Precisa ver? Fale com um adulto com quem você se sente em segurança.',
      },
    ],
    '13-and-over': [
      {
        title: 'Uma palavra ou link daqui está numa lista',
        body: 'Por isso você não vê a mensagem.',
        why: 'Você, sua família ou este app colocou isso numa lista. Dá para ver as listas nas configurações.',
        tip: 'Se a lista esconde algo de que você precisa, converse ou peça uma mudança.',
      },
      {
        title: 'Uma lista está escondendo esta mensagem',
        body: 'Alguma parte está nessa lista, como uma palavra ou um link.',
        why: 'As listas vêm de você, da sua família ou deste app. As configurações mostram o que tem nelas.',
        tip: 'Falta algo importante? Fale com quem fez a lista.',
      },
    ],
  },
};
