import type { HarmAdvice } from '../words.ts';
import { bodySafetyOutgoing } from './body-safety.ts';

export const explicitOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': [
      {
        title: 'Ça pourrait dépasser une limite',
        body: 'Quelqu’un pourrait se sentir en danger ou avoir honte. Regarde encore une fois, s’il te plaît.',
        why: 'Ça parle de sexe ou de photos intimes d’une façon qui peut faire du mal.',
        tip: 'Tout le monde peut dire non, à tout moment. Si tu vis toi-même quelque chose de difficile, une ligne d’écoute peut aider.',
      },
      {
        title: 'Ça va peut-être trop loin',
        body: 'La personne qui lit peut se sentir forcée ou rabaissée. Relis avant d’envoyer, s’il te plaît.',
        why: 'Ça touche au sexe ou à des choses très intimes, et une partie pourrait blesser.',
        tip: 'Un non compte, même s’il arrive tard. Si on te met la pression, tu peux parler à une ligne d’écoute.',
      },
    ],
  },
  kinds: {
    'sexual-text': {
      'under-13': bodySafetyOutgoing,
      '13-and-over': [
        {
          title: 'C’est plutôt intime',
          body: 'Une fois envoyé, ça peut être gardé et partagé. Tu peux aussi le garder pour toi.',
          why: 'Ça semble sexuel, et tu ne pourras pas le reprendre plus tard.',
          tip: 'Si l’autre personne ne l’a pas demandé, laisse tomber. Et personne n’a le droit de te pousser à l’écrire.',
        },
        {
          title: 'Ce genre de message est intime',
          body: 'Une discussion, ça se copie et ça circule. Tu peux très bien ne pas l’écrire.',
          why: 'Ça paraît sexuel, et personne ne sait jusqu’où ça peut aller ensuite.',
          tip: 'Tu ne sais pas si l’autre veut ça ? Alors laisse. Et si on te pousse à l’écrire, tu peux dire non.',
        },
      ],
    },
    'sexual-image': {
      'under-13': [
        {
          title: 'Une image intime reste privée',
          body: 'Le corps, les photos intimes et les gros secrets, ça ne se partage pas ici. Si quelqu’un t’a demandé ça, tu peux dire non.',
          why: 'C’est peut-être une image de quelque chose d’intime.',
          tip: 'C’est bizarre, ou ça te gêne ? Parles-en à un adulte de confiance. Tu as le droit d’en parler.',
        },
        {
          title: 'Une image trop intime pour une discussion',
          body: 'Ton corps et ses photos, c’est privé. Personne ne peut t’imposer un gros secret. Si on te demande ça, tu as le droit de dire non.',
          why: 'Il y a peut-être quelque chose d’intime sur l’image.',
          tip: 'Quelqu’un te met mal à l’aise ou te rend triste ? Parles-en à un adulte avec qui tu te sens en sécurité.',
        },
      ],
      '13-and-over': [
        {
          title: 'Cette image est très intime',
          body: 'Une fois envoyée, elle peut être gardée et partagée. Tu peux la garder pour toi.',
          why: 'On dirait une image sexuelle. Avant 18 ans, la loi peut aussi interdire ces images.',
          tip: 'Si on te met la pression, ce n’est pas OK. Parles-en à une personne de confiance. Si une image circule déjà, des services peuvent aider à la faire retirer.',
        },
        {
          title: 'On dirait une image très intime',
          body: 'La personne qui la reçoit peut la copier ou la faire circuler. Rien ne t’oblige à l’envoyer.',
          why: 'Elle semble sexuelle. Si on y voit quelqu’un de moins de 18 ans, ça peut aussi être interdit par la loi.',
          tip: 'On te pousse à l’envoyer ? Ce n’est pas juste, et tu peux le dire à quelqu’un de confiance. Si une image circule, certains services peuvent aider à la faire supprimer.',
        },
      ],
    },
    'nudity-request': {
      'under-13': bodySafetyOutgoing,
      '13-and-over': [
        {
          title: 'Tu demandes quelque chose d’intime',
          body: 'Une demande de nude peut mettre la pression, même quand elle vient de quelqu’un qu’on aime bien.',
          why: 'On dirait une demande de nude. Avant 18 ans, la loi peut interdire ces images.',
          tip: 'Laisse tomber la demande. On se rapproche mieux sans pression.',
        },
        {
          title: 'Ça demande quelque chose de très intime',
          body: 'Dire non à quelqu’un qu’on aime, c’est dur. Une question comme ça peut donc peser.',
          why: 'Ça semble demander une photo sans vêtements. Pour les moins de 18 ans, ça peut être interdit par la loi.',
          tip: 'Tu peux oublier la question. La confiance grandit quand personne n’a rien à prouver.',
        },
      ],
    },
  },
};
