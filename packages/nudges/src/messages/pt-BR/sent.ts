import type { HarmAdvice } from '../words.ts';

export const sentOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Isso era pessoal',
        body: 'Já foi enviado, e você não fez nada de errado. Dá para pedir que apaguem.',
        why: 'Parece um número de telefone, um lugar, um nome ou uma senha.',
        tip: 'Veja se dá para apagar. Se parecer estranho ou ruim, conte a um adulto de confiança.',
      },
      {
        title: 'Isso contou algo sobre você',
        body: 'A mensagem já saiu. Você ainda pode dizer: por favor, guarde isso só para você.',
        why: 'Talvez tivesse seu nome, seu endereço, um número ou uma senha.',
        tip: 'Um adulto com quem você se sente em segurança pode ajudar. Também pode ajudar a mudar uma senha.',
      },
    ],
    '13-and-over': [
      {
        title: 'Isso era bem particular',
        body: 'Já foi. Dá para pedir que apaguem, ou apagar por aqui, se este app deixar.',
        why: 'Parece ter algo que é só seu, como um dado pessoal ou algo íntimo.',
        tip: 'Bateu arrependimento? Ainda dá para fazer algo. Fale com alguém de confiança. Se uma imagem circular, há serviços que podem ajudar a tirar do ar.',
      },
      {
        title: 'Você compartilhou algo pessoal',
        body: 'A mensagem já saiu, e ainda dá para colocar um limite: peça que fique só entre vocês.',
        why: 'Uma parte parece particular, e mensagens podem ser salvas ou repassadas.',
        tip: 'Se tinha uma senha ou um código, troque. Se alguém usar algo contra você, dá para conseguir ajuda.',
      },
    ],
  },
};
