import type { HarmAdvice } from '../words.ts';
import { bodySafetyOutgoing } from './body-safety.ts';

export const groomingOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': [
      {
        title: 'Alguém pode se sentir em risco com isso',
        body: 'Isso pode pressionar alguém jovem. Por favor, pense em como a pessoa se sente.',
        why: 'É parecido com mensagens que levaram jovens a situações de perigo.',
        tip: 'Dê espaço e respeite quando a pessoa diz não. Se quiser conversar sobre isso, um canal de ajuda pode ouvir.',
      },
      {
        title: 'Isso pode causar mal-estar em alguém',
        body: 'Uma pessoa jovem pode se sentir contra a parede. Por favor, pense em como isso chega até ela.',
        why: 'Lembra mensagens que fizeram mal a jovens.',
        tip: 'Se alguém diz não, pare por aí. Também dá para falar disso com um canal de ajuda.',
      },
    ],
  },
};
