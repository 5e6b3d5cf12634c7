import type { HarmAdvice } from '../words.ts';

export const supportOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Que bom que você pediu',
        body: 'Pedir ajuda é um ato de coragem. Você não precisa fazer tudo sem ajuda.',
        why: 'Parece que uma ajuda faria bem a você.',
        tip: 'Fale com um adulto de confiança. Se não ajudar, tente outro.',
      },
      {
        title: 'Pedir é um bom passo',
        body: 'Você falou, e isso é coragem. Todo mundo precisa de uma mão às vezes.',
        why: 'Algumas palavras suas soam como um pedido de ajuda.',
        tip: 'Procure um adulto com quem você se sente em segurança. Não ajudou muito? Procure outra pessoa. Você pode continuar pedindo.',
      },
    ],
    '13-and-over': [
      {
        title: 'Que bom que você falou',
        body: 'Pedir ajuda é um ato de coragem. Se você quiser mais ajuda, ela existe.',
        why: 'Parece que um apoio faria bem a você.',
        tip: 'Escolha uma pessoa de confiança e conte um pouco. Se ela não puder ajudar, tente outra.',
      },
      {
        title: 'Falar é um grande passo',
        body: 'Todo mundo precisa de uma mão às vezes. Você pode pedir o quanto precisar.',
        why: 'Suas palavras soam como se você quisesse ajuda.',
        tip: 'Comece aos poucos, com uma coisa e uma pessoa em quem você confia. Se não der em nada, vá para a próxima.',
      },
    ],
  },
};

export const supportIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'A pessoa pode precisar de ajuda',
        body: 'Você pode ser gentil e ouvir. Um adulto pode ajudar com o resto.',
        why: 'Parece que a pessoa está pedindo ajuda.',
        tip: 'Pergunte: quer que eu vá com você contar a alguém?',
      },
      {
        title: 'A pessoa talvez queira ajuda',
        body: 'Só estar junto já é um carinho. Você não precisa saber o que fazer. Adultos podem cuidar do resto.',
        why: 'Algumas palavras da pessoa soam como um pedido de ajuda.',
        tip: 'Você pode dizer: vamos falar com um adulto, eu e você?',
      },
    ],
    '13-and-over': [
      {
        title: 'A pessoa pode estar pedindo ajuda',
        body: 'Ouvir já é muito. Você não precisa resolver sem ajuda.',
        why: 'Parece que um apoio faria bem à pessoa.',
        tip: 'Pergunte o que ajudaria agora, e ofereça ir junto contar a um adulto.',
      },
      {
        title: 'A pessoa pode precisar de alguém agora',
        body: 'Não precisa ter um plano. Ouvir até o fim vale muito, e outras pessoas podem ajudar a partir daí.',
        why: 'Pelas palavras, a pessoa parece querer ajuda.',
        tip: 'Descubra do que a pessoa mais precisa. Dá para ir junto falar com um adulto.',
      },
    ],
  },
};
