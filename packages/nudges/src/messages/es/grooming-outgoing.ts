import type { HarmAdvice } from '../words.ts';
import { bodySafetyOutgoing } from './body-safety.ts';

export const groomingOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': [
      {
        title: 'Alguien puede no sentirse a salvo con esto',
        body: 'Podría presionar a alguien joven. Por favor, piensa en cómo se puede sentir.',
        why: 'Se parece a mensajes que pusieron en peligro a gente joven.',
        tip: 'Da espacio y respeta un no. Si quieres hablarlo, una línea de ayuda puede escucharte.',
      },
      {
        title: 'Esto podría incomodar a alguien',
        body: 'Una persona joven podría sentirse acorralada con esto. Por favor, mira bien cómo suena.',
        why: 'Es como otros mensajes que han hecho daño a gente joven.',
        tip: 'Si alguien dice que no, déjalo ahí. También puedes hablar de ello con una línea de ayuda.',
      },
    ],
  },
};
