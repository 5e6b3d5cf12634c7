import type { HarmAdvice } from '../words.ts';

export const sentOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'C’était privé',
        body: 'C’est envoyé, et tu n’as rien fait de mal. Tu peux demander qu’on le supprime.',
        why: 'On dirait un numéro de téléphone, un lieu, un nom ou un mot de passe.',
        tip: 'Regarde si tu peux l’effacer. Si ça te fait bizarre, parles-en à un adulte de confiance.',
      },
      {
        title: 'Ça disait quelque chose sur toi',
        body: 'C’est déjà parti. Tu peux encore dire : garde-le pour toi, s’il te plaît.',
        why: 'Il y avait peut-être ton nom, ton adresse, un numéro ou un mot de passe.',
        tip: 'Un adulte avec qui tu te sens en sécurité peut t’aider. Il peut aussi changer un mot de passe avec toi.',
      },
    ],
    '13-and-over': [
      {
        title: 'C’était plutôt privé',
        body: 'C’est envoyé. Tu peux demander qu’on le supprime, ou l’effacer toi-même si l’appli le permet.',
        why: 'Il semble y avoir quelque chose qui n’est qu’à toi, comme une info perso ou un contenu intime.',
        tip: 'Tu regrettes ? Tu peux encore agir. Parles-en à une personne de confiance. Si une image circule, des services peuvent aider à la faire retirer.',
      },
      {
        title: 'Tu as partagé quelque chose de personnel',
        body: 'C’est déjà parti, et tu peux encore poser une limite : demande que ça reste entre vous.',
        why: 'Une partie semble privée, et une discussion, ça peut se garder ou se partager.',
        tip: 'S’il y avait un mot de passe ou un code, change-le. Si quelqu’un s’en sert contre toi, tu peux trouver de l’aide.',
      },
    ],
  },
};
