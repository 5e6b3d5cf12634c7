import type { HarmAdvice } from '../words.ts';

export const unreadOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Esto no se revisó',
        body: 'La revisión no funcionó esta vez. Puedes leerlo una vez más.',
        why: 'Algo falló en la revisión. No es por ti ni por tus palabras.',
        tip: 'Pregúntate: ¿me gustaría recibir este mensaje? Si no, unas palabras amables pueden ayudar.',
      },
      {
        title: 'Esta vez no hubo revisión',
        body: 'La revisión se quedó atascada. Puedes mirar de nuevo lo que escribiste.',
        why: 'Esto puede pasar. No dice nada de ti.',
        tip: 'Léelo como si te llegara a ti. ¿Sigue sonando bien? Entonces todo está bien.',
      },
    ],
    '13-and-over': [
      {
        title: 'Este mensaje no se revisó',
        body: 'La revisión no funcionó esta vez. Si quieres, léelo una vez más.',
        why: 'Algo falló en la revisión. No es por lo que escribiste.',
        tip: 'Si a ti te parecería bien recibirlo, no hay problema.',
      },
      {
        title: 'Sin revisión esta vez',
        body: 'La revisión se quedó atascada, así que este mensaje solo lo repasaste tú.',
        why: 'Pasa de vez en cuando. No dice nada de tu mensaje.',
        tip: '¿Estaría bien recibir esto? Si no, una frase corta puede arreglarlo.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Esta imagen no se revisó',
          body: 'La revisión no funcionó esta vez. Puedes mirar la imagen otra vez.',
          why: 'Algo falló en la revisión. Tú no hiciste nada malo.',
          tip: '¿Está bien si la ve más gente? Si dudas, pregunta a una persona adulta.',
        },
        {
          title: 'No hay revisión de esta imagen',
          body: 'La revisión se quedó atascada. Puedes mirar la imagen una vez más.',
          why: 'Esto puede pasar. No te metiste en ningún lío.',
          tip: '¿Se la mostrarías a toda tu clase? Si no, consulta a una persona adulta.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esta imagen no se revisó',
          body: 'La revisión no funcionó esta vez. Puedes mirar la imagen una vez más.',
          why: 'La imagen puede estar dañada, ser muy grande o de un tipo poco común. No es por ti.',
          tip: '¿Te parece bien que la vea cualquiera? Si no, pide que la borren.',
        },
        {
          title: 'Esta imagen quedó sin revisar',
          body: 'La revisión se quedó atascada. Si quieres, mira la imagen otra vez.',
          why: 'Puede estar dañada, pesar mucho o tener un formato raro. Eso no dice nada de ti.',
          tip: 'Imagina que la mira toda la gente que conoces. ¿No te parece bien? Puedes pedir que se borre.',
        },
      ],
    },
  },
};

export const unreadIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Esto no se revisó',
        body: 'La revisión no funcionó esta vez. Puedes parar si no te hace sentir bien.',
        why: 'Algo falló en la revisión.',
        tip: 'Si te hace sentir mal, muéstraselo a una persona adulta de confianza.',
      },
      {
        title: 'La revisión se atascó',
        body: 'No pudo mirar este mensaje. Si no es agradable, puedes cerrarlo.',
        why: 'Esto puede pasar. No dice nada de ti.',
        tip: '¿Sientes tristeza o miedo? Deja que lo vea una persona adulta que te dé confianza.',
      },
    ],
    '13-and-over': [
      {
        title: 'Este mensaje no se revisó',
        body: 'La revisión no funcionó esta vez, así que no se sabe nada de este mensaje.',
        why: 'Algo falló en la revisión.',
        tip: 'Si algo te parece raro, no tienes que responder.',
      },
      {
        title: 'Esto llegó sin revisión',
        body: 'La revisión se quedó atascada, así que podría ser cualquier cosa. Puede que esté bien.',
        why: 'Pasa de vez en cuando.',
        tip: '¿Te da una sensación rara? Puedes dejarlo ahí.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Esta imagen no se revisó',
          body: 'La revisión no funcionó, así que la imagen está tapada. No tienes que mirar.',
          why: 'Algo falló en la revisión. Tú no hiciste nada malo.',
          tip: '¿Sabes quién la envió? Si no, déjala tapada. Puedes preguntar a una persona adulta de confianza.',
        },
        {
          title: 'No hubo revisión de esta imagen',
          body: 'La revisión se quedó atascada, y por eso está tapada. Puedes dejarla así.',
          why: 'Esto puede pasar. No te metiste en ningún lío.',
          tip: 'Si no sabes de quién es, no la abras. O habla con una persona adulta que te dé confianza.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esta imagen no se revisó',
          body: 'La revisión no funcionó, así que está tapada. Tú eliges si la miras.',
          why: 'La imagen puede estar dañada, ser muy grande o de un tipo poco común. No es por ti.',
          tip: 'Si no sabes quién la envió, puedes dejarla tapada. Está bien preguntarle a alguien de confianza.',
        },
        {
          title: 'La revisión se saltó esta imagen',
          body: 'Sigue tapada porque la revisión se atascó. Mirar o no depende de ti.',
          why: 'Puede estar dañada, pesar mucho o tener un formato raro. Nada de eso es por ti.',
          tip: '¿No sabes de quién es? Déjala tapada, o habla con alguien en quien confíes.',
        },
      ],
    },
  },
};
