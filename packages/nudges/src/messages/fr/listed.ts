import type { HarmAdvice } from '../words.ts';

export const listedOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Ce message contient un mot d’une liste',
        body: 'Un mot ou un lien est sur une liste. Change-le, et tu peux envoyer ton message.',
        why: 'Une liste dit quels mots et liens ne partent pas. Elle vient de toi, de ta famille ou de cette appli.',
        tip: 'Essaie avec d’autres mots. Si tu penses qu’il y a une erreur dans la liste, demande à la changer.',
      },
      {
        title: 'Une partie ne peut pas encore partir',
        body: 'Certaines choses sont sur une liste et ne partent pas. Il y en a une ici. Change-la et réessaie.',
        why: 'La liste a été faite par toi, ta famille ou cette appli. Ce qui est dessus ne s’envoie pas.',
        tip: 'Trouve un autre mot. Tu peux demander pourquoi il est dessus.',
      },
    ],
    '13-and-over': [
      {
        title: 'Un mot ou un lien est sur une liste',
        body: 'Ça ne part pas comme ça. Change cette partie, et le reste peut partir.',
        why: 'Il a été mis sur une liste par toi, ta famille ou cette appli. Tu peux voir les listes dans les réglages.',
        tip: 'Dis-le autrement. S’il y a une erreur dans la liste, parles-en ou demande un changement.',
      },
      {
        title: 'Un bout du message ne peut pas partir',
        body: 'Une liste contient quelque chose de ton message. Change ce bout et réessaie.',
        why: 'La liste vient de toi, de ta famille ou de cette appli. Tu peux la lire dans les réglages.',
        tip: 'Trouve d’autres mots. La liste te semble bizarre ? Parles-en avec la personne qui l’a faite.',
      },
    ],
  },
};

export const listedIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Ce message contient un mot d’une liste',
        body: 'Un mot ou un lien est sur une liste. Alors le message reste caché.',
        why: 'Une liste dit quels mots et liens cacher. Elle vient de toi, de ta famille ou de cette appli.',
        tip: 'S’il te manque quelque chose d’important, demande à un adulte de confiance.',
      },
      {
        title: 'Ce message reste caché',
        body: 'Il y a dedans un mot, ou un lien, qu’une liste bloque.',
        why: 'La liste a été faite par toi, ta famille ou cette appli. Elle dit ce qui est caché.',
        tip: 'Tu as besoin de le voir ? Parles-en à un adulte avec qui tu te sens en sécurité.',
      },
    ],
    '13-and-over': [
      {
        title: 'Un mot ou un lien est sur une liste',
        body: 'C’est pour ça que tu ne vois pas le message.',
        why: 'Il a été mis sur une liste par toi, ta famille ou cette appli. Tu peux voir les listes dans les réglages.',
        tip: 'Si la liste cache ce dont tu as besoin, parles-en ou demande un changement.',
      },
      {
        title: 'Une liste cache ce message',
        body: 'Une partie est sur cette liste, par exemple un mot ou un lien.',
        why: 'Les listes viennent de toi, de ta famille ou de cette appli. Les réglages montrent ce qu’il y a dessus.',
        tip: 'Il te manque quelque chose d’important ? Vois ça avec la personne qui a fait la liste.',
      },
    ],
  },
};
