import type { HarmAdvice } from '../words.ts';

export const scamIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Esto puede ser una trampa',
        body: 'No toques nada ni pagues todavía. Está bien esperar y preguntar.',
        why: 'Suena a premio, o a oferta que pide actuar rápido.',
        tip: 'Pídele a una persona adulta que lo mire contigo.',
      },
      {
        title: '¿Demasiado bueno para ser verdad?',
        body: 'Haz una pausa. Tocar o pagar puede esperar. Si es de verdad, no hay prisa.',
        why: 'Parece un premio, o una oferta con muchísima prisa.',
        tip: 'Muéstraselo a una persona adulta y mira qué piensa.',
      },
    ],
    '13-and-over': [
      {
        title: 'Esto puede ser una estafa',
        body: 'No hace falta actuar rápido. Las ofertas reales pueden esperar a que las compruebes.',
        why: 'Suena a premio, oferta rápida o mensaje en cadena.',
        tip: 'No abras enlaces ni pagues. Búscalo tú, o pregúntale a alguien de confianza.',
      },
      {
        title: '¿Suena bien? Compruébalo antes',
        body: 'Los engaños suelen querer que vayas rápido. Puedes dejarlo reposar y ver si se sostiene.',
        why: 'Tiene señales de sorteo, de oferta con mucha prisa o de mensaje para reenviar.',
        tip: 'Por ahora, no toques los enlaces y guarda tu dinero. Busca la información tú, o pide una segunda opinión.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: 'Este enlace puede ser una trampa',
          body: 'No toques el enlace ni digas códigos. Nadie necesita tu contraseña.',
          why: 'Te pide iniciar sesión, tocar un enlace o decir un código.',
          tip: '¿Ya lo hiciste? Pide ayuda a una persona adulta para cambiar tu contraseña.',
        },
        {
          title: 'Espera antes de tocar',
          body: 'Quizá alguien quiere entrar en tu cuenta. Tu contraseña y tus códigos no son para nadie más.',
          why: 'Quiere que inicies sesión, abras un enlace o des un código.',
          tip: '¿Tocaste el enlace? Le puede pasar a cualquiera. Con una persona adulta, crea una contraseña nueva.',
        },
      ],
      '13-and-over': [
        {
          title: 'Cuidado con este enlace',
          body: 'Quizá busca entrar en tu cuenta. Nadie honesto necesita tu contraseña ni un código.',
          why: 'Te pide iniciar sesión, abrir un enlace o compartir un código.',
          tip: 'Entra tú en el sitio real. Si ya escribiste tu contraseña, cámbiala ahora mismo.',
        },
        {
          title: 'Este enlace podría ser falso',
          body: 'Las páginas falsas pueden verse igual que las reales. Tu contraseña y tus códigos se quedan contigo.',
          why: 'Quiere que inicies sesión, toques algo o pases un código.',
          tip: 'Abre tú el sitio o la app, no desde aquí. ¿Ya iniciaste sesión? Puede pasar. Pon una contraseña nueva enseguida.',
        },
      ],
    },
    'money-mule': {
      'under-13': [
        {
          title: 'Puede ser una trampa con dinero',
          body: 'No muevas dinero para nadie ni prestes tu tarjeta. Puedes decir que no y ya.',
          why: 'Parece dinero a cambio de usar una tarjeta o una cuenta del banco.',
          tip: 'Cuéntaselo a una persona adulta de confianza, aunque ya hayas dicho que sí.',
        },
        {
          title: 'Quizá esta oferta no es segura',
          body: 'Puedes dejarla pasar. Tu tarjeta es tuya. Nunca tienes que pasar dinero de otra gente.',
          why: 'Parece ofrecer dinero por usar una tarjeta o una cuenta del banco.',
          tip: '¿Dijiste que sí? Todavía puedes parar. Habla con una persona adulta que te dé confianza.',
        },
      ],
      '13-and-over': [
        {
          title: 'Puede ser una trampa con dinero',
          body: 'Si mueves dinero para alguien, te pueden cerrar la cuenta y puedes tener problemas.',
          why: 'Parece una oferta para ganar dinero con tu cuenta o tu tarjeta del banco.',
          tip: 'Di que no y bloquea. Si ya pasó, avisa a tu banco y a una persona adulta de confianza.',
        },
        {
          title: '¿De quién es este dinero?',
          body: 'Puede venir de un delito, y entonces tu nombre queda ahí. Puedes irte sin más.',
          why: 'Parece un pago por dejar pasar dinero por tu cuenta o tu tarjeta.',
          tip: 'Recházalo y bloquea a quien lo ofrece. ¿Ya lo hiciste? Avisa a tu banco y habla con una persona adulta.',
        },
      ],
    },
  },
};
