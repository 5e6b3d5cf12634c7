import type { HarmAdvice } from '../words.ts';
import { bodySafetyOutgoing } from './body-safety.ts';

export const explicitOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': [
      {
        title: 'Esto podría pasarse de la raya',
        body: 'Puede hacer que alguien sienta miedo o vergüenza. Por favor, míralo otra vez.',
        why: 'Habla de sexo o de fotos íntimas de una forma que puede hacer daño.',
        tip: 'Todo el mundo puede decir que no, en cualquier momento. Si tú estás en un aprieto, una línea de ayuda puede orientarte.',
      },
      {
        title: 'Esto quizá va demasiado lejos',
        body: 'Quien lo lea podría sentir presión o sentirse poca cosa. Por favor, léelo de nuevo antes de enviarlo.',
        why: 'Habla de sexo o de cosas muy íntimas, y una parte podría hacerle daño a alguien.',
        tip: 'Un no cuenta, aunque llegue tarde. Si alguien te presiona, puedes hablar con una línea de ayuda.',
      },
    ],
  },
  kinds: {
    'sexual-text': {
      'under-13': bodySafetyOutgoing,
      '13-and-over': [
        {
          title: 'Esto es bastante íntimo',
          body: 'Una vez enviado, se puede guardar y compartir. También puedes no enviarlo.',
          why: 'Suena sexual, y después no se puede deshacer.',
          tip: 'Si la otra persona no lo pidió, mejor no lo envíes. Y nadie tiene derecho a presionarte.',
        },
        {
          title: 'Este es un mensaje íntimo',
          body: 'Los chats se copian y pasan de mano en mano. Está bien no decir esto.',
          why: 'Parece sexual, y nadie sabe adónde puede llegar.',
          tip: '¿No sabes si la otra persona lo quiere? Entonces déjalo. Y si sientes presión para escribirlo, puedes decir que no.',
        },
      ],
    },
    'sexual-image': {
      'under-13': [
        {
          title: 'Tus fotos privadas son solo tuyas',
          body: 'El cuerpo, las fotos privadas y los grandes secretos no son para el chat. Si alguien te pidió esto, puedes decir que no.',
          why: 'Puede ser una imagen de algo privado.',
          tip: '¿Te parece raro o malo? Cuéntaselo a una persona adulta de confianza. Puedes hablar de esto.',
        },
        {
          title: 'Hay fotos demasiado privadas para un chat',
          body: 'Tu cuerpo es privado, y sus fotos también. Nunca tienes que guardar un gran secreto. Si alguien te pide algo así, está bien decir que no.',
          why: 'Quizá la imagen muestra algo privado.',
          tip: '¿Alguien te hizo sentir tristeza o algo raro? Habla con una persona adulta que te dé confianza.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esta imagen es muy íntima',
          body: 'Una vez enviada, se puede guardar y compartir. También puedes no enviarla.',
          why: 'Parece una imagen sexual. Con menores de 18 años, además puede ir contra la ley.',
          tip: 'Si alguien te presiona, eso no está bien. Habla con alguien de confianza. Si ya circula alguna, hay servicios que pueden ayudar a quitarla de internet.',
        },
        {
          title: 'Esta imagen parece muy íntima',
          body: 'Quien la reciba puede copiarla o pasarla. No tienes que enviarla.',
          why: 'Parece sexual. Si muestra a alguien menor de 18 años, también puede ser ilegal.',
          tip: '¿Sientes presión? No es justo, y puedes contárselo a alguien en quien confíes. Si una imagen ya circula, algunos servicios pueden ayudar a quitarla de internet.',
        },
      ],
    },
    'nudity-request': {
      'under-13': bodySafetyOutgoing,
      '13-and-over': [
        {
          title: 'Estás pidiendo algo íntimo',
          body: 'Que te pidan una foto sin ropa puede ser mucha presión, incluso si te gusta quien la pide.',
          why: 'Parece una petición de una foto sin ropa. Con menores de 18 años, esas fotos pueden ir contra la ley.',
          tip: 'Mejor no lo pidas. La cercanía crece mejor sin presión.',
        },
        {
          title: 'Esto pide algo muy íntimo',
          body: 'Decirle que no a alguien que te gusta es difícil. Por eso una pregunta así puede presionar.',
          why: 'Parece pedir una foto sin ropa. Si alguien es menor de 18 años, puede ser ilegal.',
          tip: 'No hace falta hacer esa pregunta. La confianza crece cuando nadie tiene que demostrarla.',
        },
      ],
    },
  },
};
