import type { HarmAdvice } from '../words.ts';

export const scamIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Isso pode ser um golpe',
        body: 'Não clique nem pague ainda. Tudo bem esperar e perguntar.',
        why: 'Parece um prêmio ou uma oferta que pede pressa.',
        tip: 'Peça a um adulto para olhar com você.',
      },
      {
        title: 'Bom demais para ser verdade?',
        body: 'Pare um pouco. Dá para clicar ou pagar depois. Se for verdade, pode esperar.',
        why: 'Parece um sorteio, ou uma oferta com muita pressa.',
        tip: 'Mostre a um adulto e veja o que ele acha.',
      },
    ],
    '13-and-over': [
      {
        title: 'Isso pode ser golpe',
        body: 'Não precisa ter pressa. Ofertas de verdade podem esperar até você conferir.',
        why: 'Parece prêmio, oferta relâmpago ou corrente.',
        tip: 'Não abra links nem pague. Pesquise por conta própria, ou pergunte a alguém de confiança.',
      },
      {
        title: 'Parece bom? Confira antes',
        body: 'Golpes gostam de apressar. Dá para deixar quieto e ver se é verdade.',
        why: 'Tem sinais de sorteio, oferta com pressa ou mensagem para espalhar.',
        tip: 'Por enquanto, deixe os links e guarde seu dinheiro. Procure por fora, ou peça que mais alguém olhe.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: 'Este link pode ser um golpe',
          body: 'Não clique no link nem diga um código. Ninguém precisa da sua senha.',
          why: 'Pede para entrar na conta, clicar num link ou dizer um código.',
          tip: 'Já clicou ou contou? Peça a um adulto ajuda para trocar a senha.',
        },
        {
          title: 'Espere antes de clicar',
          body: 'Alguém pode querer entrar na sua conta. Sua senha e seus códigos não são para os outros.',
          why: 'Quer que você faça login, abra um link ou dê um código.',
          tip: 'Você clicou? Pode acontecer com qualquer pessoa. Crie uma senha nova junto com um adulto.',
        },
      ],
      '13-and-over': [
        {
          title: 'Cuidado com este link',
          body: 'Ele pode servir para roubar a sua conta. Ninguém honesto precisa da sua senha ou de um código.',
          why: 'Pede para você entrar na conta, abrir um link ou passar um código.',
          tip: 'Vá ao site verdadeiro por conta própria. Se já digitou a senha, troque agora.',
        },
        {
          title: 'Este link pode ser falso',
          body: 'Páginas falsas podem parecer iguaizinhas às de verdade. Sua senha e seus códigos ficam com você.',
          why: 'Quer que você faça login, clique em algo ou passe um código.',
          tip: 'Abra o site ou o app por fora, não por aqui. Já entrou por ali? Acontece. Crie uma senha nova logo.',
        },
      ],
    },
    'money-mule': {
      'under-13': [
        {
          title: 'Isso pode ser um golpe com dinheiro',
          body: 'Não repasse dinheiro nem empreste cartão para ninguém. Você pode só dizer não.',
          why: 'Parece dinheiro em troca de usar um cartão ou uma conta de banco.',
          tip: 'Conte a um adulto de confiança, mesmo se você já disse sim.',
        },
        {
          title: 'Esta oferta pode não ser segura',
          body: 'Você pode largar isso. Seu cartão não é para os outros. Você nunca precisa repassar dinheiro.',
          why: 'Parece oferecer dinheiro pelo uso de um cartão ou de uma conta de banco.',
          tip: 'Você disse sim? Ainda dá para parar. Fale com um adulto com quem você se sente em segurança.',
        },
      ],
      '13-and-over': [
        {
          title: 'Isso pode ser uma cilada com dinheiro',
          body: 'Repassar dinheiro dos outros pode fazer você perder a conta e te trazer problemas.',
          why: 'Parece oferta de dinheiro em troca de usar sua conta de banco ou seu cartão.',
          tip: 'Diga não e bloqueie. Se já aconteceu, avise o seu banco e um adulto de confiança.',
        },
        {
          title: 'De quem é esse dinheiro?',
          body: 'Pode vir de um crime, e aí é o seu nome que aparece. Você pode cair fora.',
          why: 'Parece um pagamento para deixar dinheiro passar pela sua conta ou pelo seu cartão.',
          tip: 'Recuse e bloqueie. Já fez? Conte ao seu banco e converse com um adulto.',
        },
      ],
    },
  },
};
