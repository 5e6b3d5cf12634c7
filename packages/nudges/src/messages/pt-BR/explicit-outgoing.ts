import type { HarmAdvice } from '../words.ts';
import { bodySafetyOutgoing } from './body-safety.ts';

export const explicitOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': [
      {
        title: 'Isso pode passar do limite',
        body: 'Alguém pode sentir medo ou vergonha com isso. Por favor, dê mais uma olhada.',
        why: 'Fala de sexo ou de fotos íntimas de um jeito que pode fazer mal.',
        tip: 'Todo mundo pode dizer não, a qualquer hora. Se você está numa situação difícil, um canal de ajuda pode apoiar você.',
      },
      {
        title: 'Isso talvez vá longe demais',
        body: 'Quem ler pode sentir pressão ou ficar mal. Por favor, releia antes de enviar.',
        why: 'Toca em sexo ou em coisas muito íntimas, e uma parte pode machucar alguém.',
        tip: 'Todo “não” conta, mesmo que venha depois. Se alguém está te pressionando, dá para falar com um canal de ajuda.',
      },
    ],
  },
  kinds: {
    'sexual-text': {
      'under-13': bodySafetyOutgoing,
      '13-and-over': [
        {
          title: 'Isso é bem íntimo',
          body: 'Depois de enviado, pode ser salvo e repassado. Também pode ficar só com você.',
          why: 'Parece sexual, e depois não dá para voltar atrás.',
          tip: 'Se a outra pessoa não pediu, deixe de fora. E ninguém pode te pressionar a fazer isso.',
        },
        {
          title: 'Esta é uma mensagem íntima',
          body: 'Mensagens são copiadas e se espalham. Tudo bem não dizer isso.',
          why: 'Soa sexual, e ninguém sabe onde isso vai parar.',
          tip: 'Não sabe se a pessoa quer? Então deixe para lá. E se estão te pressionando a escrever, você pode dizer não.',
        },
      ],
    },
    'sexual-image': {
      'under-13': [
        {
          title: 'Imagens íntimas ficam fora do chat',
          body: 'Coisas do corpo, fotos íntimas e grandes segredos não são para o chat. Se alguém pediu isso, você pode dizer não.',
          why: 'Pode ser uma imagem de algo íntimo.',
          tip: 'Se parecer estranho ou ruim, conte a um adulto de confiança. Dá para falar sobre isso.',
        },
        {
          title: 'Algumas imagens são íntimas demais para o chat',
          body: 'Seu corpo é só seu, e fotos dele são íntimas. Você nunca precisa guardar um grande segredo. Se alguém quer isso, tudo bem dizer não.',
          why: 'Talvez tenha algo íntimo na imagem.',
          tip: 'Alguém te deixou triste ou com uma sensação estranha? Pode falar com um adulto com quem você se sente em segurança.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esta imagem é muito íntima',
          body: 'Depois de enviada, pode ser salva e repassada. Você pode escolher não enviar.',
          why: 'Parece uma imagem sexual. Abaixo dos 18 anos, imagens assim também podem ser contra a lei.',
          tip: 'Se alguém está te pressionando, isso não está certo. Fale com alguém de confiança. Se alguma já se espalhou, há serviços que podem ajudar a tirar do ar.',
        },
        {
          title: 'Esta imagem parece bem íntima',
          body: 'Quem recebe pode copiar ou espalhar. Você não precisa enviar.',
          why: 'Parece ser sexual. Se alguém nela tem menos de 18 anos, também pode ser contra a lei.',
          tip: 'Está sentindo pressão? Não é justo com você, e dá para contar a uma pessoa em quem você confia. Já tem imagem circulando? Alguns serviços podem ajudar a tirar do ar.',
        },
      ],
    },
    'nudity-request': {
      'under-13': bodySafetyOutgoing,
      '13-and-over': [
        {
          title: 'Você está pedindo algo íntimo',
          body: 'Um pedido de nude pode parecer pressão, mesmo vindo de alguém de quem se gosta.',
          why: 'Parece um pedido de nude. Abaixo dos 18 anos, imagens assim podem ser contra a lei.',
          tip: 'Deixe de fora. A relação cresce melhor sem pressão.',
        },
        {
          title: 'Isso pede algo muito íntimo',
          body: 'É difícil dizer não a alguém de quem se gosta. Por isso, um pedido assim pode pesar.',
          why: 'Parece pedir uma foto sem roupa. Se alguém tem menos de 18 anos, isso pode ser contra a lei.',
          tip: 'Dá para deixar o pedido de lado. A confiança aumenta quando ninguém precisa provar nada.',
        },
      ],
    },
  },
};
