import type { HarmAdvice } from '../words.ts';

export const repairOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Todavía puedes arreglarlo',
        body: 'Mucha gente dice cosas que duelen. Un “perdón” sincero puede ayudar.',
        why: 'Puede que uno de tus mensajes le doliera a alguien.',
        tip: 'Di por qué pides perdón. Después pregúntale si está bien. Si más gente fue cruel, quédate al lado de esa persona.',
      },
      {
        title: '¿Quieres hacer las paces?',
        body: 'Aún estás a tiempo de decir algo amable. Puede ser corto.',
        why: 'Algo que enviaste pudo sonar cruel.',
        tip: 'Puedes escribir: “Perdón por lo que dije”. Quizá esa persona necesite tiempo. Puedes ser amable con ella delante del resto.',
      },
    ],
    '13-and-over': [
      {
        title: 'Aún puedes pedir perdón',
        body: 'Casi todo el mundo se equivoca alguna vez. Un perdón puede ser corto y valer mucho.',
        why: 'Puede que algo que enviaste le doliera a alguien.',
        tip: 'Di qué fue lo que dolió, sin “peros”, y dale tiempo. Si otra gente también le hizo daño, puede ayudar un “estoy contigo” en privado.',
      },
      {
        title: '¿Quieres arreglar las cosas?',
        body: 'Un mensaje no tiene que ser la última palabra. Lo que escribas ahora puede cambiar cómo se siente.',
        why: 'Quizá un mensaje tuyo cayó mal.',
        tip: 'Pregunta cómo está y escucha, aunque sienta rabia. Si otras personas siguen, puedes hablar en su favor.',
      },
    ],
  },
};
