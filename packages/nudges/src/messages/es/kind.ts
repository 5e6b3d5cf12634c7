import type { HarmAdvice } from '../words.ts';

export const kindOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: '¡Qué mensaje tan amable!',
        body: 'Palabras así pueden alegrarle el día a alguien.',
        why: 'Parece que dijiste algo bonito, o que defendiste a alguien.',
        tip: 'Está bien así. Si la cosa se pone fea, puedes avisar a una persona adulta.',
      },
      {
        title: 'Palabras bonitas',
        body: 'Quizá alguien sonría al leer esto.',
        why: 'Parece un mensaje cariñoso, o un apoyo para alguien.',
        tip: 'Puedes dejarlo tal cual. Si hay palabras crueles, puedes apartarte.',
      },
    ],
    '13-and-over': [
      {
        title: 'Es un mensaje amable',
        body: 'Una frase así puede recordarse mucho tiempo, y para bien.',
        why: 'Parece que dijiste algo amable, o que defendiste a alguien.',
        tip: 'No hay nada que cambiar. Si la cosa se pone tensa, puedes pedir apoyo a más gente.',
      },
      {
        title: 'Esto puede alegrarle el día a alguien',
        body: 'La gente suele recordar quién estuvo de su lado.',
        why: 'Parece un mensaje cercano, o una forma de apoyar a alguien.',
        tip: 'Así está bien. No tienes que cargar con toda la pelea.',
      },
    ],
  },
};
