import type { HarmAdvice } from '../words.ts';

export const scamOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'C’est vrai, ça ?',
        body: 'C’est peut-être un piège qui passe d’ami en ami. C’est bien de vérifier.',
        why: 'On dirait un cadeau à gagner, une chaîne ou un piège. Ça veut qu’on se dépêche.',
        tip: 'Demande à un adulte ce que c’est. Si c’est un piège, préviens tes amis.',
      },
      {
        title: 'Les pièges aiment voyager',
        body: 'Ils passent d’une discussion à l’autre. Ça vaut le coup de regarder deux fois.',
        why: 'Ça parle de gain, de message à faire suivre ou de grande urgence.',
        tip: 'Un doute ? Vois ce qu’en pense un adulte. Tu peux toujours écrire : « Ne clique pas là-dessus. »',
      },
    ],
    '13-and-over': [
      {
        title: 'Ça vaut le coup de vérifier',
        body: 'C’est peut-être une arnaque que les gens partagent de bonne foi. Vérifier vite fait peut éviter des ennuis à tes amis.',
        why: 'Ça ressemble à un lot à gagner, à une chaîne ou à une offre express.',
        tip: 'Cherche l’info, ou regarde la vraie page de l’expéditeur. Si c’est faux, dis-le dans la discussion.',
      },
      {
        title: 'Et si c’était faux ?',
        body: 'On te fait confiance, alors les arnaques aiment passer par là. Ça mérite un petit coup d’œil.',
        why: 'Ça a l’air d’un concours, d’une chaîne ou d’une offre avec compte à rebours.',
        tip: 'Fais une recherche, ou trouve la page officielle. C’est faux ? Un simple « ne clique pas » peut aider.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: 'Ce lien est sûr ?',
          body: 'C’est peut-être un piège pour entrer dans des comptes. C’est bien de vérifier.',
          why: 'On demande de se connecter, de cliquer ou de dire un code.',
          tip: 'Demande à un adulte de regarder avec toi.',
        },
        {
          title: 'Il mène où, ce lien ?',
          body: 'Certains liens ont l’air bien et ne le sont pas. On peut y perdre un jeu ou un compte.',
          why: 'Ça demande de se connecter, d’ouvrir un lien ou de donner un code.',
          tip: 'Regarde-le avec un adulte. Si c’est un piège, dis à tes amis de ne pas cliquer.',
        },
      ],
      '13-and-over': [
        {
          title: 'Ce lien mène bien là où il dit ?',
          body: 'Il sert peut-être à voler les comptes de gens qui te font confiance. En vérifiant, tu peux leur éviter ça.',
          why: 'On demande de se connecter, d’ouvrir un lien ou de partager un code.',
          tip: 'Tape toi-même la vraie adresse et vois si l’offre y est.',
        },
        {
          title: 'Tu le sens bien, ce lien ?',
          body: 'En un clic, une fausse page peut faire perdre son compte à quelqu’un. Ce lien mérite un coup d’œil.',
          why: 'Ça pousse les gens à se connecter, à cliquer ou à donner un code.',
          tip: 'Trouve le site sans passer par le lien, et vérifie s’il dit la même chose.',
        },
      ],
    },
    'money-mule': {
      'under-13': [
        {
          title: 'Cet argent cache peut-être un piège',
          body: 'Certains se servent d’enfants pour faire passer de l’argent. Ça peut attirer des ennuis à quelqu’un.',
          why: 'On promet de l’argent pour utiliser une carte ou un compte bancaire.',
          tip: 'Va en parler à un adulte. Tu l’as envoyé à des amis ? Dis-leur de ne pas y toucher.',
        },
        {
          title: 'C’est une façon sûre d’avoir de l’argent ?',
          body: 'Quelqu’un qui dit oui pourrait avoir de gros soucis. Tu peux prévenir tes amis.',
          why: 'On dirait de l’argent offert pour une carte ou un compte bancaire.',
          tip: 'Tu peux laisser tomber. On t’a dit de l’envoyer ? Parles-en à un adulte.',
        },
      ],
      '13-and-over': [
        {
          title: 'Cet argent cache peut-être un piège',
          body: 'Faire passer l’argent des autres peut coûter son compte à quelqu’un, ou pire.',
          why: 'Ça ressemble à une offre pour gagner de l’argent avec un compte ou une carte.',
          tip: 'Préviens les gens qui pourraient dire oui. Si on t’a mis la pression pour l’envoyer, parles-en à un adulte de confiance.',
        },
        {
          title: 'Cette offre peut mal finir',
          body: 'La personne qui accepte pourrait perdre son compte et avoir de vrais ennuis.',
          why: 'On dirait que quelqu’un paie pour faire passer de l’argent par un compte ou une carte.',
          tip: 'Tu peux laisser tomber. Si on te pousse à partager ça, préviens un adulte avec qui tu te sens en sécurité.',
        },
      ],
    },
  },
};
