import type { HarmAdvice } from '../words.ts';

export const unreadOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Ce message n’a pas été vérifié',
        body: 'La vérification n’a pas marché cette fois. Tu peux relire ton message.',
        why: 'Il y a eu un problème avec la vérification. Ça ne vient pas de toi ni de tes mots.',
        tip: 'Demande-toi : j’aimerais recevoir ce message ? Sinon, un mot gentil peut aider.',
      },
      {
        title: 'Pas de vérification cette fois',
        body: 'La vérification s’est bloquée. Tu peux regarder encore ce que tu as écrit.',
        why: 'Ça peut arriver. Ça ne dit rien de toi.',
        tip: 'Lis-le comme s’il était pour toi. Toujours bien ? Alors tout va bien.',
      },
    ],
    '13-and-over': [
      {
        title: 'Ce message n’a pas été vérifié',
        body: 'La vérification n’a pas marché cette fois. Si tu veux, relis ton message encore une fois.',
        why: 'Il y a eu un problème avec la vérification. Ça n’a rien à voir avec ce que tu as écrit.',
        tip: 'Si ça te va de recevoir ce message, tout va bien.',
      },
      {
        title: 'Aucune vérification pour ce message',
        body: 'La vérification s’est bloquée. Il n’y a donc que toi qui as relu ton message.',
        why: 'Ça arrive de temps en temps. Ça ne dit rien de ton message.',
        tip: 'Ça t’irait de lire ça ? Sinon, une petite phrase peut arranger les choses.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Cette image n’a pas été vérifiée',
          body: 'La vérification n’a pas marché cette fois. Tu peux regarder l’image encore une fois.',
          why: 'Il y a eu un problème avec la vérification. Tu n’as rien fait de mal.',
          tip: 'C’est OK si d’autres la voient aussi ? Si tu as un doute, demande à un adulte.',
        },
        {
          title: 'Pas de vérification pour cette image',
          body: 'La vérification s’est bloquée. Tu peux jeter encore un œil à l’image.',
          why: 'Ça peut arriver. On ne te reproche rien.',
          tip: 'Tu la montrerais à toute ta classe ? Sinon, vois ça avec un adulte.',
        },
      ],
      '13-and-over': [
        {
          title: 'Cette image n’a pas été vérifiée',
          body: 'La vérification n’a pas marché cette fois. Tu peux regarder l’image encore une fois.',
          why: 'L’image est peut-être abîmée, très grande ou d’un type rare. Ça ne vient pas de toi.',
          tip: 'Ça te va que n’importe qui la voie ? Sinon, demande qu’on la supprime.',
        },
        {
          title: 'Cette image est passée sans vérification',
          body: 'La vérification s’est bloquée. Jette encore un œil à l’image si tu veux.',
          why: 'Elle a peut-être un défaut, une taille énorme ou un format bizarre. Ça ne dit rien de toi.',
          tip: 'Imagine que tous les gens que tu connais la voient. Ça ne te va pas ? Tu peux demander qu’elle soit supprimée.',
        },
      ],
    },
  },
};

export const unreadIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Ce message n’a pas été vérifié',
        body: 'La vérification n’a pas marché cette fois. Tu peux arrêter si tu ne te sens pas bien.',
        why: 'Il y a eu un problème avec la vérification.',
        tip: 'Si tu te sens mal, montre-le à un adulte de confiance.',
      },
      {
        title: 'La vérification s’est bloquée',
        body: 'Elle n’a pas pu lire ce message. S’il n’est pas agréable, tu peux le laisser.',
        why: 'Ça peut arriver. Ça ne dit rien de toi.',
        tip: 'Tu es triste ou tu as peur ? Fais-le voir à un adulte avec qui tu te sens en sécurité.',
      },
    ],
    '13-and-over': [
      {
        title: 'Ce message n’a pas été vérifié',
        body: 'La vérification n’a pas marché cette fois. On ne sait donc rien de ce message.',
        why: 'Il y a eu un problème avec la vérification.',
        tip: 'Si ça te semble louche, rien ne t’oblige à répondre.',
      },
      {
        title: 'Ce message est arrivé sans vérification',
        body: 'La vérification s’est bloquée, donc on ne sait pas ce que c’est. Peut-être que tout va bien.',
        why: 'Ça arrive de temps en temps.',
        tip: 'Il te laisse une mauvaise impression ? Tu peux le laisser là.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Cette image n’a pas été vérifiée',
          body: 'La vérification n’a pas marché, alors l’image est cachée. Rien ne t’oblige à regarder.',
          why: 'Il y a eu un problème avec la vérification. Tu n’as rien fait de mal.',
          tip: 'Tu sais qui l’a envoyée ? Sinon, laisse-la. Tu peux demander à un adulte de confiance.',
        },
        {
          title: 'Cette image est arrivée sans vérification',
          body: 'L’image est cachée, car la vérification s’est bloquée. Tu peux la laisser comme ça.',
          why: 'Ça peut arriver. On ne te reproche rien.',
          tip: 'Tu ne sais pas de qui elle vient ? Laisse-la. Ou parles-en à un adulte avec qui tu te sens en sécurité.',
        },
      ],
      '13-and-over': [
        {
          title: 'Cette image n’a pas été vérifiée',
          body: 'La vérification n’a pas marché, donc l’image est cachée. C’est toi qui choisis de regarder ou non.',
          why: 'L’image est peut-être abîmée, très grande ou d’un type rare. Ça ne vient pas de toi.',
          tip: 'Si tu ne sais pas qui l’a envoyée, tu peux la laisser. Tu peux aussi demander à une personne de confiance.',
        },
        {
          title: 'La vérification a raté cette image',
          body: 'Elle reste cachée, car la vérification s’est bloquée. Regarder ou non, c’est toi qui vois.',
          why: 'Elle a peut-être un défaut, une taille énorme ou un format bizarre. Tu n’y es pour rien.',
          tip: 'Tu ne sais pas d’où elle vient ? Laisse-la cachée, ou parles-en à quelqu’un de confiance.',
        },
      ],
    },
  },
};
