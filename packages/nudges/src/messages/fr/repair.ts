import type { HarmAdvice } from '../words.ts';

export const repairOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Tu peux encore arranger les choses',
        body: 'Ça arrive souvent de dire des choses qui font mal. Un vrai « pardon » peut aider.',
        why: 'Un de tes messages a peut-être fait mal à quelqu’un.',
        tip: 'Dis pourquoi tu demandes pardon. Puis demande si ça va. Si d’autres ont aussi été méchants, soutiens cette personne.',
      },
      {
        title: 'Envie de faire la paix ?',
        body: 'Il n’est pas trop tard pour un mot gentil. Il peut être court.',
        why: 'Quelque chose que tu as envoyé a pu sembler méchant.',
        tip: 'Tu peux écrire : « Pardon pour ce que j’ai dit. » La personne a peut-être besoin de temps. Tu peux être sympa avec elle devant les autres.',
      },
    ],
    '13-and-over': [
      {
        title: 'Il n’est pas trop tard pour dire pardon',
        body: 'Presque tout le monde se trompe parfois. Des excuses peuvent être courtes et compter beaucoup.',
        why: 'Quelque chose que tu as envoyé a peut-être blessé quelqu’un.',
        tip: 'Dis ce que tu regrettes, sans « mais », et laisse du temps. Si d’autres blessent aussi cette personne, un « je suis avec toi » en privé peut aider.',
      },
      {
        title: 'Envie de réparer ça ?',
        body: 'Un message n’est pas forcément le dernier mot. Ce que tu écris maintenant peut changer les choses.',
        why: 'Un de tes messages a peut-être été mal pris.',
        tip: 'Demande comment ça va et écoute, même face à de la colère. Si d’autres continuent, tu peux prendre la défense de la personne.',
      },
    ],
  },
};
