import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming } from './body-safety.ts';

export const groomingIncoming: HarmAdvice = {
  any: {
    'under-13': bodySafetyIncoming,
    '13-and-over': [
      {
        title: 'Tómate tu tiempo con esto',
        body: 'Con la gente de internet puedes ir despacio, aunque sea amable. Si algo te parece raro, eso cuenta.',
        why: 'Frases así muchas veces están bien. A veces son un primer paso para presionar a alguien.',
        tip: 'Puedes decir que no, cambiar de tema o parar. Pregúntale a alguien de confianza qué piensa.',
      },
      {
        title: 'No hay prisa con este mensaje',
        body: 'La gente buena sabe esperar. Si tienes una sensación rara, puedes hacerle caso.',
        why: 'Muchos chats tienen frases como esta. De vez en cuando, así empieza alguien a presionar.',
        tip: 'Ve más despacio, habla de otra cosa o sal del chat. Puedes preguntarle a alguien en quien confíes cómo lo ve.',
      },
    ],
  },
  kinds: {
    isolation: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Puedes contárselo a quien quieras',
          body: 'A una buena amistad no le molesta que hables con más gente. No le debes un secreto a nadie.',
          why: 'Parece que alguien quiere guardar esto en secreto o alejarte de tu gente.',
          tip: 'Cuéntale a alguien de confianza lo de este chat. Eso no es romper una promesa.',
        },
        {
          title: 'Tienes libertad para hablar de este chat',
          body: 'A quien te hace bien no le molesta que lo sepan otras personas. Siempre puedes hablar.',
          why: 'Parece pedirte que ocultes este chat, o que te alejes de tus amistades o de tu familia.',
          tip: 'Elige a alguien en quien confíes y cuéntale qué pasa aquí. Con eso no le fallas a nadie.',
        },
      ],
    },
    'picture-request': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Tú decides sobre tus fotos',
          body: 'No tienes que enviarle una foto tuya a nadie. “No” es una respuesta completa.',
          why: 'Parece que alguien te pide una foto tuya.',
          tip: 'Si insiste, puedes bloquear a esa persona. Si te molesta, cuéntaselo a alguien de confianza.',
        },
        {
          title: 'Tu foto, tu decisión',
          body: 'A nadie le debes una foto tuya, por muy bien que la pida. Puedes decir que no y ya.',
          why: 'Parece que te pide una foto.',
          tip: 'Puedes dejarlo sin respuesta, o bloquear a quien te la pide. Si te parece raro, habla con alguien en quien confíes.',
        },
      ],
    },
    'gift-or-bribe': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Por un regalo no debes nada',
          body: 'Un regalo con condiciones no es un regalo. Puedes rechazarlo o irte.',
          why: 'Parece que alguien ofrece dinero, cosas de un juego o regalos.',
          tip: 'Si quiere algo a cambio, para y habla con alguien de confianza.',
        },
        {
          title: 'Los regalos no se pagan',
          body: 'No tienes que dar nada por un regalo. También puedes decir “no, gracias”.',
          why: 'Parece una oferta de dinero, de un regalo o de cosas de un juego.',
          tip: '¿Te pide algo a cambio? Puedes dejarlo ahí y contárselo a alguien en quien confíes.',
        },
      ],
    },
    coercion: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Nadie tiene derecho a presionarte',
          body: 'Si alguien te asusta o te presiona, la culpa no es tuya. Puedes parar aquí mismo.',
          why: 'Suena a presión para que hagas algo que quizá no quieres.',
          tip: 'No tienes que hacer lo que te dice. Cuéntaselo a alguien de confianza, o llama a una línea de ayuda.',
        },
        {
          title: 'No tienes que seguirle el juego',
          body: 'Con presión cuesta pensar. Tú no tienes la culpa, y puedes salir de esto ya.',
          why: 'Parece que alguien te empuja a hacer algo.',
          tip: 'Una amenaza no te obliga a nada. Háblalo con alguien en quien confíes o con una línea de ayuda.',
        },
      ],
    },
    meeting: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: '¿Verse en persona? Mejor con cuidado',
          body: 'Alguien a quien solo conoces por internet puede ser diferente en la vida real. No hay prisa.',
          why: 'Suena a un plan para verse, o a una pregunta sobre dónde estás.',
          tip: 'Cuéntaselo antes a una persona adulta de confianza. Ve siempre con alguien más, y a un lugar con gente.',
        },
        {
          title: '¿Es una propuesta para verse?',
          body: 'Por internet no puedes saber del todo quién es alguien. A la gente buena no le importa ir despacio.',
          why: 'Parece preguntar dónde estás o planear un encuentro.',
          tip: 'Antes de decir que sí, avisa a una persona adulta que te dé confianza. Si vas, lleva a alguien y elige un lugar con mucha gente.',
        },
      ],
    },
    'coercive-control': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Querer no es controlar',
          body: 'Tienes derecho a tus amistades, tu teléfono y tu tiempo. Es justo querer eso.',
          why: 'Parece que alguien quiere vigilarte o decidir por ti.',
          tip: 'Háblalo con alguien de fuera. Una línea de ayuda también puede escucharte.',
        },
        {
          title: 'En tu vida decides tú',
          body: 'Puedes querer a alguien y tener tus amistades, ratos a solas y un teléfono privado.',
          why: 'Quizá alguien intenta saber dónde estás o mandar en lo que haces.',
          tip: 'Pregúntale a alguien cercano o a una persona adulta cómo lo ve. También puedes hablar con una línea de ayuda.',
        },
      ],
    },
    'criminal-recruitment': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'El dinero fácil suele tener trampa',
          body: 'Si alguien quiere que lleves, guardes o muevas cosas, puedes decir que no.',
          why: 'Suena a una oferta que puede traerle problemas o peligro a alguien.',
          tip: 'Si ya participas, aún puedes pedir ayuda. Habla con una persona adulta de confianza.',
        },
        {
          title: '¿Habrá una trampa aquí?',
          body: 'El dinero rápido por algo pequeño puede volverse peligroso. No tienes que aceptar ni entregar nada.',
          why: 'Parece un trabajo que podría hacer daño o traer problemas, a ti o a otra gente.',
          tip: '¿Ya dijiste que sí? Todavía puedes parar. Contárselo a una persona adulta que te dé confianza puede ser un primer paso.',
        },
      ],
    },
  },
};
