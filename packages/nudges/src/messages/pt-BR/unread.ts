import type { HarmAdvice } from '../words.ts';

export const unreadOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Isso não foi verificado',
        body: 'A verificação não funcionou desta vez. Você pode ler de novo.',
        why: 'Algo deu errado na verificação. Não foi por sua causa nem pelas suas palavras.',
        tip: 'Pense: eu gostaria de receber isso? Se não, uma palavra gentil pode ajudar.',
      },
      {
        title: 'Desta vez, sem verificação',
        body: 'A verificação travou. Dá para dar uma olhada no que você escreveu.',
        why: 'Isso pode acontecer. Não diz nada sobre você.',
        tip: 'Leia como se fosse para você. Continua legal? Então está tudo bem.',
      },
    ],
    '13-and-over': [
      {
        title: 'Esta mensagem não foi verificada',
        body: 'A verificação não funcionou desta vez. Se quiser, releia a mensagem.',
        why: 'Algo deu errado na verificação. Não tem a ver com o que você escreveu.',
        tip: 'Se não te incomodaria receber isso, está tudo bem.',
      },
      {
        title: 'Esta mensagem ficou sem verificação',
        body: 'A verificação travou, então só você deu uma olhada na mensagem.',
        why: 'Acontece de vez em quando. Não diz nada sobre a sua mensagem.',
        tip: 'Seria tranquilo receber isso? Se não, uma frase curta pode acertar as coisas.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Esta imagem não foi verificada',
          body: 'A verificação não funcionou desta vez. Você pode olhar a imagem de novo.',
          why: 'Algo deu errado na verificação. Você não fez nada de errado.',
          tip: 'Tudo bem se outras pessoas virem também? Na dúvida, pergunte a um adulto.',
        },
        {
          title: 'Esta imagem ficou sem verificação',
          body: 'A verificação travou. Dá para olhar a imagem mais uma vez.',
          why: 'Isso pode acontecer. Não é uma bronca.',
          tip: 'Você mostraria para toda a sua turma? Se não, fale com um adulto.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esta imagem não foi verificada',
          body: 'A verificação não funcionou desta vez. Você pode olhar a imagem mais uma vez.',
          why: 'A imagem pode estar com defeito, ser muito grande ou de um tipo raro. Não é por sua causa.',
          tip: 'Tudo bem para você se qualquer pessoa vir? Se não, peça para apagarem.',
        },
        {
          title: 'Esta imagem ficou sem verificação',
          body: 'A verificação travou. Se quiser, olhe a imagem de novo.',
          why: 'O arquivo pode ter um problema, pesar demais ou ter um formato incomum. Não diz nada sobre você.',
          tip: 'Imagine todo mundo que você conhece vendo. Não parece tranquilo? Dá para pedir que apaguem.',
        },
      ],
    },
  },
};

export const unreadIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Isso não foi verificado',
        body: 'A verificação não funcionou desta vez. Você pode parar se não for legal.',
        why: 'Algo deu errado na verificação.',
        tip: 'Se te fizer mal, mostre a um adulto de confiança.',
      },
      {
        title: 'A verificação travou',
        body: 'Ela não conseguiu ler esta mensagem. Se for ruim de ler, pode deixar de lado.',
        why: 'Isso pode acontecer. Não diz nada sobre você.',
        tip: 'Ficou triste ou com medo? Mostre a um adulto com quem você se sente em segurança.',
      },
    ],
    '13-and-over': [
      {
        title: 'Esta mensagem não foi verificada',
        body: 'A verificação não funcionou desta vez. Por isso, não se sabe nada sobre esta mensagem.',
        why: 'Algo deu errado na verificação.',
        tip: 'Se parecer estranho, você não precisa responder.',
      },
      {
        title: 'Esta mensagem chegou sem verificação',
        body: 'A verificação travou, então pode ser qualquer coisa. Pode muito bem ser algo normal.',
        why: 'Acontece de vez em quando.',
        tip: 'Deu uma sensação ruim? Pode deixar aí.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Esta imagem não foi verificada',
          body: 'A verificação não funcionou, por isso a imagem está coberta. Você não precisa olhar.',
          why: 'Algo deu errado na verificação. Você não fez nada de errado.',
          tip: 'Sabe quem mandou? Se não, deixe coberta. Dá para perguntar a um adulto de confiança.',
        },
        {
          title: 'Esta imagem ficou sem verificação',
          body: 'A verificação travou, por isso a imagem ficou coberta. Pode deixar assim.',
          why: 'Isso pode acontecer. Não é uma bronca.',
          tip: 'Não sabe de quem é? Deixe para lá. Ou fale com um adulto com quem você se sente em segurança.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esta imagem não foi verificada',
          body: 'A verificação não funcionou, por isso a imagem está coberta. Você decide se olha.',
          why: 'A imagem pode estar com defeito, ser muito grande ou de um tipo raro. Não é por sua causa.',
          tip: 'Se não sabe quem mandou, pode deixar assim. Tudo bem perguntar a alguém de confiança.',
        },
        {
          title: 'Esta imagem ficou sem verificação',
          body: 'Ela está coberta porque a verificação travou. Olhar ou não é com você.',
          why: 'O arquivo pode ter um problema, pesar demais ou ter um formato incomum. Nada disso é culpa sua.',
          tip: 'Sem certeza de quem enviou? Deixe coberta, ou fale com uma pessoa em quem você confia.',
        },
      ],
    },
  },
};
