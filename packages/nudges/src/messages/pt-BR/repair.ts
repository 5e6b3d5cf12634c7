import type { HarmAdvice } from '../words.ts';

export const repairOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Ainda dá para melhorar',
        body: 'Muita gente diz coisas que machucam. Um “desculpa” de verdade pode ajudar.',
        why: 'Uma mensagem sua pode ter machucado alguém.',
        tip: 'Diga pelo que está pedindo desculpa. Depois, pergunte se a pessoa está bem. Se mais gente fez maldade, fique do lado de quem sofreu.',
      },
      {
        title: 'Quer fazer as pazes?',
        body: 'Não é tarde para uma palavra gentil. Pode ser curta.',
        why: 'Algo que você enviou pode ter soado maldoso.',
        tip: 'Pode escrever: “Desculpa pelo que eu disse.” Talvez a pessoa precise de tempo. Você pode ser legal com ela na frente do grupo.',
      },
    ],
    '13-and-over': [
      {
        title: 'Não é tarde para pedir desculpa',
        body: 'Quase todo mundo erra às vezes. Um pedido de desculpa pode ser curto e valer muito.',
        why: 'Algo que você enviou pode ter machucado alguém.',
        tip: 'Reconheça o que você falou, deixe o “mas” de fora e dê tempo. Se mais gente machucou a pessoa, um “estou com você” no privado pode ajudar.',
      },
      {
        title: 'Quer acertar as coisas?',
        body: 'Uma mensagem não precisa ser a última palavra. A próxima pode mudar como a pessoa se sente.',
        why: 'Uma mensagem sua pode ter caído mal.',
        tip: 'Pergunte como a pessoa está e ouça, mesmo que ela esteja com raiva. Se outras pessoas continuarem, dá para sair em defesa dela.',
      },
    ],
  },
};
