import type { HarmAdvice } from '../words.ts';

export const listedOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Aquí hay una palabra de una lista',
        body: 'Una palabra o un enlace está en una lista. Cámbialo y podrás enviar tu mensaje.',
        why: 'Hay palabras y enlaces que no se envían. La lista es tuya, de tu familia o de esta app.',
        tip: 'Prueba con otras palabras. Si crees que la lista se equivoca, pide que la cambien.',
      },
      {
        title: 'Una parte no puede salir todavía',
        body: 'Algunas cosas de una lista no se envían. Aquí hay una. Cámbiala y prueba otra vez.',
        why: 'La lista viene de ti, de tu familia o de esta app. Lo que contiene no se envía.',
        tip: 'Busca otra palabra. Puedes preguntar por qué está en la lista.',
      },
    ],
    '13-and-over': [
      {
        title: 'Hay una palabra o un enlace de una lista',
        body: 'Tal como está, no se envía. Cambia esa parte y el resto puede salir.',
        why: 'La lista es tuya, de tu familia o de esta app. Puedes ver las listas en los ajustes.',
        tip: 'Dilo de otra manera. Si la lista parece equivocada, háblalo o pide un cambio.',
      },
      {
        title: 'Una parte de esto no se puede enviar',
        body: 'Algo de tu mensaje está en una lista. Cambia eso e inténtalo de nuevo.',
        why: 'La lista viene de ti, de tu familia o de esta app. Puedes leerla en los ajustes.',
        tip: 'Busca otras palabras. ¿La lista no te convence? Coméntalo con quien la hizo.',
      },
    ],
  },
};

export const listedIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Aquí hay una palabra de una lista',
        body: 'Una palabra o un enlace está en una lista. Por eso el mensaje queda oculto.',
        why: 'Hay palabras y enlaces que no se muestran. La lista es tuya, de tu familia o de esta app.',
        tip: 'Si te falta algo importante, pregunta a una persona adulta de confianza.',
      },
      {
        title: 'Este mensaje queda oculto',
        body: 'Tiene una palabra, o un enlace, que una lista no deja pasar.',
        why: 'La lista viene de ti, de tu familia o de esta app. Dice qué se oculta.',
        tip: '¿Necesitas verlo? Habla con una persona adulta que te dé confianza.',
      },
    ],
    '13-and-over': [
      {
        title: 'Hay una palabra o un enlace de una lista',
        body: 'Por eso no ves el mensaje.',
        why: 'La lista es tuya, de tu familia o de esta app. Puedes ver las listas en los ajustes.',
        tip: 'Si la lista oculta algo que necesitas, háblalo o pide un cambio.',
      },
      {
        title: 'Una lista oculta este mensaje',
        body: 'Una parte está en esa lista, como una palabra o un enlace.',
        why: 'Las listas vienen de ti, de tu familia o de esta app. En los ajustes se ve qué contienen.',
        tip: '¿Te falta algo importante? Coméntalo con quien hizo la lista.',
      },
    ],
  },
};
