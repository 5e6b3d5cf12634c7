import type { HarmAdvice } from '../words.ts';

export const kindOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'C’était gentil',
        body: 'Des mots comme ça peuvent rendre une journée meilleure.',
        why: 'On dirait que tu as dit une chose gentille, ou défendu quelqu’un.',
        tip: 'C’est bien comme ça. Si ça chauffe, tu peux demander à un adulte d’intervenir.',
      },
      {
        title: 'De jolis mots',
        body: 'Quelqu’un va peut-être sourire en lisant ça.',
        why: 'C’est doux à lire, ou ça soutient quelqu’un.',
        tip: 'Tu peux le laisser comme ça. Si ça devient méchant, tu peux t’éloigner.',
      },
    ],
    '13-and-over': [
      {
        title: 'C’est gentil de dire ça',
        body: 'Une phrase comme ça peut rester longtemps, et faire du bien.',
        why: 'On dirait que tu as dit quelque chose de gentil ou pris la défense de quelqu’un.',
        tip: 'Rien à changer. Si ça se tend, tu peux demander de l’aide à d’autres.',
      },
      {
        title: 'Ça pourrait égayer une journée',
        body: 'On se souvient souvent de qui était de notre côté.',
        why: 'C’est chaleureux, ou ça montre ton soutien à quelqu’un.',
        tip: 'C’est très bien comme ça. Pas besoin de prendre toute la dispute sur toi.',
      },
    ],
  },
};
