import type { HarmAdvice } from '../words.ts';

export const scamOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: '¿Es verdad?',
        body: 'Puede ser una trampa que pasa de chat en chat. Es buena idea comprobarlo.',
        why: 'Suena a premio, a cadena o a trampa que pide actuar rápido.',
        tip: 'Pregúntale a una persona adulta. Si es una trampa, avisa en el chat.',
      },
      {
        title: 'A las trampas les gusta viajar',
        body: 'Saltan de un chat a otro. Es bueno mirar dos veces.',
        why: 'Parece un premio, una cadena para reenviar o algo con mucha prisa.',
        tip: '¿Dudas? Mira qué piensa una persona adulta. Siempre puedes escribir: “No abras eso”.',
      },
    ],
    '13-and-over': [
      {
        title: 'Vale la pena comprobarlo',
        body: 'Puede ser un engaño que se reenvía de buena fe. Comprobarlo rápido puede ahorrarle problemas a tu gente.',
        why: 'Suena a premio, mensaje en cadena u oferta rápida.',
        tip: 'Búscalo, o mira la página real de quien lo envía. Si es falso, dilo en el chat.',
      },
      {
        title: '¿Y si es un engaño?',
        body: 'Tu gente confía en lo que envías, y por ahí viajan los engaños. Merece un vistazo rápido.',
        why: 'Se parece a un sorteo, una cadena o una oferta con mucha prisa.',
        tip: 'Busca en internet o en la página oficial de la empresa. ¿Es falso? Un simple “no entres ahí” ayuda.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: '¿Es seguro este enlace?',
          body: 'Puede ser una trampa para entrar en las cuentas de alguien. Es bueno comprobarlo.',
          why: 'Pide iniciar sesión, tocar un enlace o decir un código.',
          tip: 'Pídele a una persona adulta que lo mire contigo.',
        },
        {
          title: '¿Adónde lleva este enlace?',
          body: 'Algunos enlaces parecen buenos y no lo son. Así alguien podría perder su cuenta de un juego o de un chat.',
          why: 'Quiere que alguien inicie sesión, abra un enlace o dé un código.',
          tip: 'Míralo con una persona adulta. Si es una trampa, avisa para que nadie lo toque.',
        },
      ],
      '13-and-over': [
        {
          title: '¿Es este enlace lo que dice ser?',
          body: 'Puede estar hecho para robar cuentas a gente que confía en ti. Si lo compruebas, puedes evitárselo.',
          why: 'Pide iniciar sesión, abrir un enlace o compartir un código.',
          tip: 'Escribe tú la dirección real y mira si la oferta está ahí.',
        },
        {
          title: '¿Confías en ese enlace?',
          body: 'Una página falsa puede costarle la cuenta a alguien con un solo toque. Vale la pena mirar bien ese enlace.',
          why: 'Quiere que la gente inicie sesión, toque algo o dé un código.',
          tip: 'Busca tú el sitio, sin usar el enlace, y mira si dice lo mismo.',
        },
      ],
    },
    'money-mule': {
      'under-13': [
        {
          title: 'Puede ser una trampa con dinero',
          body: 'Hay gente que usa a niñas y niños para mover dinero. Eso puede traerle problemas a alguien.',
          why: 'Parece dinero a cambio de usar una tarjeta o una cuenta del banco.',
          tip: 'Háblalo con una persona adulta. ¿Se lo enviaste a alguien? Dile que no haga caso.',
        },
        {
          title: '¿Es una forma segura de ganar dinero?',
          body: 'Si alguien dice que sí, podría acabar en un lío. Puedes avisarle.',
          why: 'Parece un pago por usar una tarjeta o una cuenta del banco.',
          tip: 'Está bien dejarlo. Si alguien te dijo que lo enviaras, habla con una persona adulta.',
        },
      ],
      '13-and-over': [
        {
          title: 'Puede ser una trampa con dinero',
          body: 'Mover dinero de otra gente puede costarle la cuenta a alguien, o algo peor.',
          why: 'Parece una oferta para ganar dinero con una cuenta o una tarjeta del banco.',
          tip: 'Avisa a quien pueda decir que sí. Si alguien te obligó a enviarlo, habla con una persona adulta de confianza.',
        },
        {
          title: 'Esta oferta puede salir mal',
          body: 'Quien acepte podría perder su cuenta y tener problemas serios.',
          why: 'Parece un pago por dejar pasar dinero por una tarjeta o una cuenta.',
          tip: 'Puedes dejarlo. Si alguien te presiona para compartirlo, cuéntaselo a una persona adulta que te dé confianza.',
        },
      ],
    },
  },
};
