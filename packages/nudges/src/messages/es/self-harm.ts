import type { HarmAdvice } from '../words.ts';

export const selfHarmOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Eso suena muy difícil',
        body: 'Es bueno que lo digas. No tienes que llevarlo a solas.',
        why: 'Por algunas palabras, quizá estás pasando un momento muy malo. O quizá le pasa a alguien cercano.',
        tip: 'Habla hoy con una persona adulta de confianza. Si alguien corre peligro ahora, llama a emergencias.',
      },
      {
        title: 'Parece que llevas mucho encima',
        body: 'Puedes contar cómo te sientes. Hay gente que quiere escuchar.',
        why: 'Puede que tú te sientas muy mal, o alguien que conoces.',
        tip: 'Busca hoy a una persona adulta que te dé confianza. Basta con decir: me siento mal. ¿Alguien está en peligro ahora? Entonces llama a emergencias.',
      },
    ],
    '13-and-over': [
      {
        title: 'Eso suena muy duro',
        body: 'Hace falta fuerza para decirlo. No tienes que cargar con esto a solas.',
        why: 'Por algunas palabras, parece que tú o alguien que te importa está pasando un mal momento.',
        tip: 'Habla hoy con alguien de confianza. Si alguien está en peligro ahora mismo, llama al número de emergencias.',
      },
      {
        title: 'Parece que esto pesa mucho',
        body: 'Ponerlo en palabras ya es un paso. Sea lo que sea, puedes compartir el peso.',
        why: 'Parece un momento difícil, para ti o para alguien cercano.',
        tip: 'Cuéntaselo hoy a alguien en quien confíes, aunque sea en pocas palabras. Si alguien corre peligro ahora, por favor llama al número de emergencias.',
      },
    ],
  },
};

export const selfHarmIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Puede que se sienta muy mal',
        body: 'Escuchar es un gesto bonito. No tienes que arreglarlo, y no te toca solo a ti.',
        why: 'Por algunas palabras, parece que está pasando un momento muy malo.',
        tip: 'Cuéntaselo a una persona adulta de confianza, aunque sea un secreto. Si corre peligro ahora, llama a emergencias.',
      },
      {
        title: 'Quizá está muy triste',
        body: 'Estar ahí ya ayuda. El resto es demasiado para alguien de tu edad, y no pasa nada.',
        why: 'Parece que lo está pasando muy mal.',
        tip: 'Avisa a una persona adulta que te dé confianza. Puedes hacerlo aunque te pida que no lo cuentes. ¿Es muy grave ahora? Entonces llama a emergencias.',
      },
    ],
    '13-and-over': [
      {
        title: 'Puede que esté en un mal momento',
        body: 'No necesitas palabras perfectas. Escucha, pregunta cómo está y no cargues con esto a solas.',
        why: 'Por algunas palabras, parece que está pasando por algo difícil.',
        tip: 'Preguntar abiertamente no lo empeora. Pide apoyo a una persona adulta. Si es urgente, llama al número de emergencias.',
      },
      {
        title: 'Quizá está pasando por algo muy duro',
        body: 'Estar ahí cuenta, aunque no sepas qué decir. No te toca arreglarlo a solas.',
        why: 'Parece que sufre mucho.',
        tip: 'Preguntar sin rodeos cuánto sufre no hace daño. Busca ayuda de una persona adulta. Si hay peligro ahora, llama al número de emergencias.',
      },
    ],
  },
};
