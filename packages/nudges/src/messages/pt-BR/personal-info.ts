import type { HarmAdvice } from '../words.ts';

export const personalInfoOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Isso conta algo sobre você',
        body: 'Depois de enviar, não dá para pegar de volta. Você conhece essa pessoa na vida real?',
        why: 'Parece um número de telefone, um lugar, um nome ou uma senha.',
        tip: 'Deixe de fora, ou pergunte antes a um adulto.',
      },
      {
        title: 'Tudo bem compartilhar isso?',
        body: 'O que você envia pode ir longe. É para alguém que você já encontrou de verdade?',
        why: 'Pode ter seu nome, seu endereço, um número ou uma senha.',
        tip: 'Dá para tirar essa parte. Na dúvida, fale antes com um adulto.',
      },
    ],
    '13-and-over': [
      {
        title: 'Você está compartilhando algo pessoal',
        body: 'Depois de enviar, não dá para desfazer. Tudo bem para você que a pessoa tenha isso?',
        why: 'Parece um número, endereço, conta ou outro dado que leva até você.',
        tip: 'Compartilhe só com quem você conhece fora da internet. Não passe senhas nem códigos para ninguém.',
      },
      {
        title: 'Isso pode levar até você',
        body: 'Mensagens são copiadas, e depois não dá para voltar atrás. É a pessoa certa para isso?',
        why: 'Parece ter um número, um endereço ou um login que aponta para você.',
        tip: 'Com amizades da vida real, pode ser tranquilo. Com outras pessoas, deixe de fora. Códigos e senhas ficam com você.',
      },
    ],
  },
};

export const personalInfoIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Isso é pessoal',
        body: 'A pessoa contou algo sobre ela. Você pode ajudar a proteger isso.',
        why: 'Parece um número de telefone, um lugar, um nome ou uma senha.',
        tip: 'Não repasse. Você não precisa contar nada seu.',
      },
      {
        title: 'Isso é sobre a outra pessoa',
        body: 'Ela confiou isso a você. Você pode cuidar bem disso.',
        why: 'Pode ter nome, endereço, um número ou uma senha da pessoa.',
        tip: 'Deixe só neste chat. Seus dados podem ficar com você.',
      },
    ],
    '13-and-over': [
      {
        title: 'Aqui tem dados pessoais',
        body: 'A pessoa compartilhou algo que leva até ela. É legal manter isso só aqui.',
        why: 'Parece um número, endereço, conta ou outro dado pessoal.',
        tip: 'Não repasse. Você não precisa compartilhar os seus em troca.',
      },
      {
        title: 'A pessoa compartilhou algo pessoal',
        body: 'Com isso, dá para encontrar a pessoa. É bom que não vá mais longe.',
        why: 'Parece ter um número, um endereço ou um login da pessoa.',
        tip: 'Deixe isso aqui, a não ser que a pessoa pareça precisar de ajuda. Não precisa mandar nada seu.',
      },
    ],
  },
};
