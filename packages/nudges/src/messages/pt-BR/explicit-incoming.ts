import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming } from './body-safety.ts';

export const explicitIncoming: HarmAdvice = {
  any: {
    'under-13': bodySafetyIncoming,
    '13-and-over': [
      {
        title: 'Isso pode ser sexual',
        body: 'Você não pediu isso e não precisa olhar.',
        why: 'Algumas palavras aqui são sexuais.',
        tip: 'Dá para parar, silenciar ou bloquear a qualquer hora. Tudo bem falar disso com alguém.',
      },
      {
        title: 'Isso pode ser sobre sexo',
        body: 'Pode ter vindo do nada, e você não tem culpa disso. Pode deixar fechado.',
        why: 'Uma parte das palavras é sexual.',
        tip: 'Você pode sair, bloquear ou silenciar quando quiser. Se quiser falar com uma pessoa em quem você confia, tudo bem.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Você não precisa olhar',
          body: 'Seu corpo é seu. Você pode dizer não a segredos, a fotos íntimas e a encontros. A culpa não é sua.',
          why: 'Pode ser uma imagem que não é para crianças.',
          tip: 'Não repasse. Conte a um adulto de confiança. Você aparece nela? Há pessoas que podem ajudar a tirar do ar.',
        },
        {
          title: 'Não é preciso ver esta imagem',
          body: 'Quem manda no seu corpo é você. Você nunca precisa guardar segredo, mandar foto ou ir a um encontro. Você não tem culpa disso.',
          why: 'A imagem pode ter coisas que ninguém deveria mandar a crianças.',
          tip: 'Pode deixar coberta. Não repasse para ninguém. Fale com um adulto com quem você se sente em segurança. Se mostra você, tem gente que pode ajudar a tirar do ar.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esta imagem pode ser sexual',
          body: 'Você não precisa olhar. A culpa não é sua, e dá para falar disso com alguém.',
          why: 'Parece uma imagem sexual.',
          tip: 'Não repasse. Você pode bloquear quem mandou e falar com alguém de confiança. Se você aparece nela, há serviços que podem ajudar a tirar do ar.',
        },
        {
          title: 'Pode deixar esta imagem coberta',
          body: 'Talvez seja sexual, e não é preciso ver. Você não tem culpa de ela ter chegado.',
          why: 'A imagem parece mostrar algo sexual.',
          tip: 'Não repasse para ninguém. Conte a uma pessoa em quem você confia e bloqueie quem enviou, se quiser. Se mostra você, alguns serviços podem ajudar a tirar do ar.',
        },
      ],
    },
    'nudity-request': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Você não precisa mandar nada',
          body: 'Isso pode ser um pedido de nude. Dá para dizer não a qualquer pessoa, até a alguém de quem você gosta.',
          why: 'Parece um pedido de foto íntima do corpo.',
          tip: 'Não precisa responder. Se já mandou algo, ainda dá para pedir ajuda para tirar do ar.',
        },
        {
          title: '“Não” é uma boa resposta aqui',
          body: 'Você nunca precisa mandar nude. Gostar de alguém não muda isso.',
          why: 'Parece pedir uma foto sua sem roupa.',
          tip: 'Pode só não responder. Já mandou uma antes? Há pessoas que podem ajudar a tirar do ar.',
        },
      ],
    },
    sextortion: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Você não precisa passar por isso sem ajuda',
          body: 'Isso pode ser uma ameaça de espalhar fotos íntimas. Não importa o que houve, a culpa não é sua.',
          why: 'Parece que alguém usa fotos para te obrigar a fazer coisas ou a pagar.',
          tip: 'Não pague e não mande mais nada. Pare de responder e conte a alguém de confiança. Há serviços que podem ajudar a tirar fotos do ar.',
        },
        {
          title: 'Existe ajuda para isso',
          body: 'Se alguém te assusta com fotos, o erro é dessa pessoa, não seu. Dá para superar isso.',
          why: 'Parece que alguém quer dinheiro ou algo mais de você, senão vai espalhar fotos.',
          tip: 'Você pode parar de responder. Por favor, não mande dinheiro nem mais fotos. Conte hoje a uma pessoa em quem você confia. Alguns serviços podem ajudar a tirar fotos do ar.',
        },
      ],
    },
  },
};
