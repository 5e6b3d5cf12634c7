import type { HarmAdvice } from '../words.ts';

export const scamOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Será que é verdade?',
        body: 'Pode ser um golpe que as pessoas repassam sem saber. É bom conferir.',
        why: 'Parece um prêmio, uma corrente ou um golpe que pede pressa.',
        tip: 'Pergunte a um adulto se é verdade. Se for golpe, avise o pessoal.',
      },
      {
        title: 'Golpes gostam de viajar',
        body: 'Eles pulam de um chat para outro. Pode ser bom olhar duas vezes.',
        why: 'Parece um sorteio, uma corrente ou algo com muita pressa.',
        tip: 'Ficou em dúvida? Veja o que um adulto acha. Você sempre pode escrever: “Não clica nisso.”',
      },
    ],
    '13-and-over': [
      {
        title: 'Vale a pena conferir',
        body: 'Pode ser um golpe que as pessoas repassam de boa-fé. Conferir rapidinho pode evitar problemas para o pessoal.',
        why: 'Parece prêmio, corrente ou oferta relâmpago.',
        tip: 'Pesquise, ou veja a página verdadeira de quem oferece. Se for falso, avise no chat.',
      },
      {
        title: 'Será que isso é golpe?',
        body: 'As pessoas confiam no que você envia, e golpes se espalham assim. Vale dar uma olhada rápida.',
        why: 'Tem cara de sorteio, corrente ou oferta com hora para acabar.',
        tip: 'Procure na internet ou na página da própria empresa. É falso? Um simples “não clica aí” já ajuda.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: 'Este link é seguro?',
          body: 'Pode ser um golpe para entrar em contas. É bom conferir.',
          why: 'Pede para entrar na conta, clicar num link ou dizer um código.',
          tip: 'Peça a um adulto para olhar com você.',
        },
        {
          title: 'Para onde vai este link?',
          body: 'Alguns links parecem bons e não são. Alguém pode perder um jogo ou um chat assim.',
          why: 'Pede para fazer login, abrir um link ou dar um código.',
          tip: 'Dê uma olhada com um adulto. Se for golpe, avise para ninguém clicar.',
        },
      ],
      '13-and-over': [
        {
          title: 'Este link é o que diz ser?',
          body: 'Ele pode servir para roubar a senha de quem confia em você. Se você conferir, dá para evitar isso.',
          why: 'Pede para entrar na conta, abrir um link ou passar um código.',
          tip: 'Digite o endereço verdadeiro e veja se a oferta está lá.',
        },
        {
          title: 'Dá para confiar neste link?',
          body: 'Numa página falsa, alguém pode perder a conta com um clique. Vale olhar bem esse link.',
          why: 'Quer que as pessoas façam login, cliquem em algo ou deem um código.',
          tip: 'Chegue ao site por conta própria, sem o link, e veja se diz o mesmo.',
        },
      ],
    },
    'money-mule': {
      'under-13': [
        {
          title: 'Isso pode ser um golpe com dinheiro',
          body: 'Algumas pessoas usam crianças para repassar dinheiro. Isso pode dar problema para alguém.',
          why: 'Parece dinheiro em troca de usar um cartão ou uma conta de banco.',
          tip: 'Fale com um adulto sobre isso. Você enviou para alguém? Diga à pessoa para deixar isso para lá.',
        },
        {
          title: 'É um jeito seguro de ganhar dinheiro?',
          body: 'Quem diz sim a isso pode se meter em confusão. Você pode avisar o pessoal.',
          why: 'Parece oferecer dinheiro pelo uso de um cartão ou de uma conta de banco.',
          tip: 'Tudo bem desistir. Fale com um adulto se alguém mandou você enviar.',
        },
      ],
      '13-and-over': [
        {
          title: 'Isso pode ser uma cilada com dinheiro',
          body: 'Repassar dinheiro dos outros pode custar a conta de alguém, ou pior.',
          why: 'Parece oferta de dinheiro em troca de usar uma conta de banco ou um cartão.',
          tip: 'Avise quem poderia dizer sim. Se alguém te obrigou a enviar, fale com um adulto de confiança.',
        },
        {
          title: 'Esta oferta pode dar errado',
          body: 'Quem diz sim pode ficar sem conta e se meter em problemas sérios.',
          why: 'Parece um pagamento para deixar dinheiro passar por um cartão ou uma conta.',
          tip: 'Dá para desistir. Se alguém está pressionando você a compartilhar, conte a um adulto em quem você confia.',
        },
      ],
    },
  },
};
