import type { HarmAdvice } from '../words.ts';

export const kindOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Eso fue amable',
        body: 'Palabras así pueden mejorar un día.',
        why: 'Suena a que dijiste algo bonito, o a que defendiste a alguien.',
        tip: 'Está bien así. Si se pone feo, puedes avisar a una persona adulta.',
      },
      {
        title: 'Palabras bonitas',
        body: 'Quizá alguien sonría al leer esto.',
        why: 'Suena cariñoso, o a que estás del lado de alguien.',
        tip: 'Puedes dejarlo tal cual. Si hay palabras crueles, puedes apartarte.',
      },
    ],
    '13-and-over': [
      {
        title: 'Es un mensaje amable',
        body: 'Una frase así puede quedarse con alguien, para bien.',
        why: 'Suena a que dijiste algo amable, o a que defendiste a alguien.',
        tip: 'No hay nada que cambiar. Si se pone tenso, puedes pedir apoyo a más gente.',
      },
      {
        title: 'Esto puede alegrarle el día a alguien',
        body: 'La gente suele recordar quién estuvo de su lado.',
        why: 'Suena cálido, o a que apoyas a alguien.',
        tip: 'Así está bien. No tienes que cargar con toda una pelea.',
      },
    ],
  },
};
