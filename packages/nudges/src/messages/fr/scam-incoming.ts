import type { HarmAdvice } from '../words.ts';

export const scamIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'C’est peut-être un piège',
        body: 'Ne clique pas et ne paie pas tout de suite. Tu peux attendre et demander.',
        why: 'On dirait un cadeau à gagner ou une offre qui te presse.',
        tip: 'Demande à un adulte de regarder avec toi.',
      },
      {
        title: 'Trop beau pour être vrai ?',
        body: 'Attends un peu avant de cliquer ou de payer. Si c’est vrai, ça peut attendre.',
        why: 'Ça ressemble à un gain, ou à une offre très urgente.',
        tip: 'Montre-le à un adulte et vois ce qu’il en pense.',
      },
    ],
    '13-and-over': [
      {
        title: 'C’est peut-être une arnaque',
        body: 'Pas besoin d’aller vite. Une vraie offre peut attendre que tu vérifies.',
        why: 'Ça ressemble à un lot à gagner, à une offre express ou à une chaîne.',
        tip: 'N’ouvre pas de lien et ne paie pas. Cherche l’info de ton côté, ou demande à une personne de confiance.',
      },
      {
        title: 'Ça a l’air bien ? Vérifie d’abord',
        body: 'Les arnaques aiment te presser. Tu peux laisser reposer et voir si ça tient la route.',
        why: 'On y voit les signes d’un concours, d’une offre urgente ou d’un message à faire circuler.',
        tip: 'Ne touche pas aux liens et garde ton argent pour l’instant. Cherche par un autre chemin, ou demande un deuxième avis.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: 'Ce lien est peut-être un piège',
          body: 'Ne clique pas sur le lien et ne dis pas de code. Personne n’a besoin de ton mot de passe.',
          why: 'On te demande de te connecter, de cliquer ou de dire un code.',
          tip: 'Tu as cliqué ou dit un code ? Demande à un adulte de t’aider. Vous pouvez changer ton mot de passe.',
        },
        {
          title: 'Attends avant de cliquer',
          body: 'Quelqu’un veut peut-être entrer dans ton compte. Ton mot de passe et tes codes restent à toi.',
          why: 'Ça te demande de te connecter, d’ouvrir un lien ou de donner un code.',
          tip: 'Tu as déjà cliqué ? Ça peut arriver à tout le monde. Avec un adulte, choisis un nouveau mot de passe.',
        },
      ],
      '13-and-over': [
        {
          title: 'Attention à ce lien',
          body: 'Il vise peut-être ton compte. Quelqu’un d’honnête n’a pas besoin de ton mot de passe ni d’un code.',
          why: 'On te demande de te connecter, d’ouvrir un lien ou de partager un code.',
          tip: 'Va de ton côté sur le vrai site. Si tu as déjà tapé ton mot de passe, change-le maintenant.',
        },
        {
          title: 'Ce lien est peut-être un faux',
          body: 'Une fausse page peut ressembler à la vraie. Garde ton mot de passe et tes codes pour toi.',
          why: 'Ça te pousse à te connecter, à cliquer ou à donner un code.',
          tip: 'Ouvre le site ou l’appli sans passer par ici. Mot de passe déjà tapé ? Ça arrive. Choisis-en un nouveau tout de suite.',
        },
      ],
    },
    'money-mule': {
      'under-13': [
        {
          title: 'Cet argent cache peut-être un piège',
          body: 'Ne fais pas passer d’argent pour quelqu’un et ne prête pas de carte. Tu peux juste dire non.',
          why: 'On promet de l’argent pour utiliser une carte ou un compte bancaire.',
          tip: 'Parles-en à un adulte de confiance, même si tu as déjà dit oui.',
        },
        {
          title: 'Cette offre n’est peut-être pas sûre',
          body: 'Tu peux laisser tomber. Ta carte est à toi. Rien ne t’oblige à faire passer de l’argent.',
          why: 'Ça semble offrir de l’argent contre une carte ou un compte bancaire.',
          tip: 'Tu as dit oui ? Tu peux encore arrêter. Parles-en à un adulte avec qui tu te sens en sécurité.',
        },
      ],
      '13-and-over': [
        {
          title: 'Cet argent cache peut-être un piège',
          body: 'Faire passer de l’argent pour quelqu’un peut faire fermer ton compte et t’attirer des ennuis.',
          why: 'Ça ressemble à une offre pour gagner de l’argent avec ton compte ou ta carte.',
          tip: 'Dis non et bloque. Si c’est déjà fait, préviens ta banque et un adulte de confiance.',
        },
        {
          title: 'À qui est cet argent ?',
          body: 'Il vient peut-être d’un délit, et c’est ton nom qui est dessus. Tu peux t’en aller.',
          why: 'On dirait qu’on veut te payer pour laisser passer de l’argent par ton compte ou ta carte.',
          tip: 'Refuse et bloque cette personne. C’est déjà fait ? Dis-le à ta banque, et parle à un adulte.',
        },
      ],
    },
  },
};
