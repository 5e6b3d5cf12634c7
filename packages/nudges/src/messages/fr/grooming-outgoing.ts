import type { HarmAdvice } from '../words.ts';
import { bodySafetyOutgoing } from './body-safety.ts';

export const groomingOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': [
      {
        title: 'Quelqu’un pourrait se sentir en danger',
        body: 'Ça pourrait mettre la pression à une personne jeune. Pense à ce qu’elle peut ressentir, s’il te plaît.',
        why: 'Ça ressemble à des messages qui ont mis des jeunes en danger.',
        tip: 'Laisse de l’espace et respecte un non. Si tu veux en parler, une ligne d’écoute est là pour ça.',
      },
      {
        title: 'Ça peut mettre quelqu’un mal à l’aise',
        body: 'Une personne jeune pourrait se sentir coincée. S’il te plaît, réfléchis à l’effet que ça peut faire.',
        why: 'Ça rappelle des messages qui ont fait du mal à des jeunes.',
        tip: 'Si quelqu’un dit non, arrête-toi là. Tu peux aussi en parler avec une ligne d’écoute.',
      },
    ],
  },
};
