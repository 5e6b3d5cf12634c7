import type { HarmAdvice } from '../words.ts';

export const supportOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'C’est bien d’avoir demandé',
        body: 'Il faut du courage pour demander de l’aide. Tu n’as pas à te débrouiller en solo.',
        why: 'On dirait qu’un peu d’aide te ferait du bien.',
        tip: 'Parle à un adulte de confiance. Si ça n’aide pas, essaie avec un autre.',
      },
      {
        title: 'Demander, c’est déjà un grand pas',
        body: 'Tu as osé parler, c’est courageux. Tout le monde a besoin d’aide parfois.',
        why: 'Certains de tes mots semblent demander de l’aide.',
        tip: 'Trouve un adulte avec qui tu te sens en sécurité. Ça n’aide pas trop ? Va voir quelqu’un d’autre. Tu peux demander encore.',
      },
    ],
    '13-and-over': [
      {
        title: 'C’est bien de l’avoir dit',
        body: 'Demander de l’aide, c’est courageux. Si tu veux encore de l’aide, il y en a.',
        why: 'On dirait qu’un peu de soutien te ferait du bien.',
        tip: 'Choisis une personne de confiance et raconte-lui un peu. Si elle ne peut pas aider, essaie avec une autre.',
      },
      {
        title: 'Parler, c’est un geste fort',
        body: 'Tout le monde a besoin d’un coup de main parfois. Tu peux en demander autant qu’il t’en faut.',
        why: 'Tes mots donnent l’impression que tu veux un peu d’aide.',
        tip: 'Commence petit : une chose, et une personne avec qui tu te sens en sécurité. Si ça ne mène à rien, va vers la suivante.',
      },
    ],
  },
};

export const supportIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Cette personne a peut-être besoin d’aide',
        body: 'Tu peux être sympa et écouter. Un adulte peut aider pour le reste.',
        why: 'On dirait qu’elle demande de l’aide.',
        tip: 'Demande-lui : tu veux que je vienne avec toi en parler à quelqu’un ?',
      },
      {
        title: 'Quelqu’un veut peut-être de l’aide',
        body: 'Juste être là, c’est gentil. Pas besoin de savoir quoi faire. Les adultes peuvent prendre le relais.',
        why: 'Certains de ses mots semblent demander de l’aide.',
        tip: 'Tu peux dire : on va parler à un adulte, toi et moi ?',
      },
    ],
    '13-and-over': [
      {
        title: 'Cette personne demande peut-être de l’aide',
        body: 'Écouter, c’est déjà beaucoup. Tu n’as pas à tout régler.',
        why: 'On dirait qu’un peu de soutien lui ferait du bien.',
        tip: 'Demande ce qui aiderait là, maintenant, et propose d’en parler ensemble à un adulte.',
      },
      {
        title: 'Quelqu’un a peut-être besoin de soutien',
        body: 'Pas besoin d’un plan. Écouter jusqu’au bout compte beaucoup, et d’autres peuvent prendre la suite.',
        why: 'D’après ses mots, un peu d’aide serait sans doute la bienvenue.',
        tip: 'Demande-lui ce dont elle a le plus besoin. Tu peux l’accompagner pour parler à un adulte.',
      },
    ],
  },
};
