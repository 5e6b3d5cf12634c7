import type { HarmAdvice } from '../words.ts';

export const supportOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Hiciste bien en pedirlo',
        body: 'Hace falta valor para pedir ayuda. No tienes que hacer esto a solas.',
        why: 'Parece que te vendría bien un poco de ayuda.',
        tip: 'Habla con una persona adulta de confianza. Si no te ayuda, prueba con otra.',
      },
      {
        title: 'Pedir ayuda es un buen paso',
        body: 'Hablaste, y eso es de valientes. A veces todo el mundo necesita una mano.',
        why: 'Por tus palabras, parece que quieres ayuda.',
        tip: 'Busca a una persona adulta que te dé confianza. ¿No ayudó mucho? Habla con otra. Puedes seguir pidiendo.',
      },
    ],
    '13-and-over': [
      {
        title: 'Hiciste bien en decirlo',
        body: 'Pedir ayuda requiere valor. Si quieres más ayuda, la hay.',
        why: 'Parece que te vendría bien algo de apoyo.',
        tip: 'Elige a alguien de confianza y cuéntale un poco. Si no puede ayudarte, prueba con otra persona.',
      },
      {
        title: 'Decirlo es un gran paso',
        body: 'Todo el mundo necesita una mano a veces. Puedes pedir toda la que te haga falta.',
        why: 'Por lo que escribes, parece que quieres un poco de ayuda.',
        tip: 'Empieza poco a poco, con una cosa y con alguien en quien confíes. Si no funciona, habla con otra persona.',
      },
    ],
  },
};

export const supportIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Puede que necesite ayuda',
        body: 'Puedes escuchar con cariño. Una persona adulta puede ayudar con lo demás.',
        why: 'Parece que está pidiendo ayuda.',
        tip: 'Pregúntale: ¿quieres que te acompañe a contárselo a alguien?',
      },
      {
        title: 'Quizá quiere un poco de ayuda',
        body: 'Estar ahí ya es un gesto bonito. No tienes que saber qué hacer. Las personas adultas pueden ayudar.',
        why: 'Por sus palabras, parece que quiere ayuda.',
        tip: 'Puedes decirle: ¿y si hablamos con una persona adulta? Voy contigo.',
      },
    ],
    '13-and-over': [
      {
        title: 'Puede que esté pidiendo ayuda',
        body: 'Escuchar ya es mucho. No tienes que resolverlo a solas.',
        why: 'Parece que le vendría bien algo de apoyo.',
        tip: 'Pregúntale qué le ayudaría ahora. Puedes ofrecerle ir contigo a hablar con una persona adulta.',
      },
      {
        title: 'Quizá ahora necesita a alguien',
        body: 'No necesitas un plan. Escuchar vale mucho, y luego otra gente puede seguir.',
        why: 'Por lo que escribe, parece que quiere un poco de ayuda.',
        tip: 'Puedes preguntar qué necesita más. Puedes estar a su lado cuando hable con una persona adulta.',
      },
    ],
  },
};
