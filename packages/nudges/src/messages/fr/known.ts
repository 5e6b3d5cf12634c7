import type { HarmAdvice } from '../words.ts';

export const knownOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Cette image est sur une liste',
        body: 'Les images de cette liste peuvent faire du mal. Enlève l’image de ton message, s’il te plaît.',
        why: 'Cette appli a une liste d’images qui peuvent faire du mal. Celle-ci ressemble à l’une d’elles.',
        tip: 'Quelqu’un te l’a envoyée ? Ce n’est pas ta faute. Parles-en à un adulte de confiance.',
      },
      {
        title: 'Enlève cette image, s’il te plaît',
        body: 'Elle peut faire du mal si elle circule. Ton message peut partir sans elle.',
        why: 'Il existe une liste de ces images. Celle-ci est la même que l’une d’elles, ou presque.',
        tip: 'Elle vient de quelqu’un d’autre ? Tu n’as rien fait de mal. Parles-en à un adulte avec qui tu te sens en sécurité.',
      },
    ],
    '13-and-over': [
      {
        title: 'Cette image est sur une liste',
        body: 'On sait que les images de cette liste font du mal. Enlève l’image de ton message, s’il te plaît.',
        why: 'Chaque image a une sorte d’empreinte. Celle de cette image ressemble à une autre, sur une liste que cette appli utilise.',
        tip: 'Si on te l’a envoyée, ce n’est pas ta faute. Ne la partage pas, et parles-en à une personne de confiance.',
      },
      {
        title: 'Ne fais pas suivre cette image, s’il te plaît',
        body: 'Elle est proche d’une image qui fait du mal quand elle circule. Tu peux écrire sans elle.',
        why: 'L’appli transforme les images en une sorte de code. Ce code est proche d’un autre, sur une liste.',
        tip: 'Elle vient de quelqu’un d’autre ? Tu n’y es pour rien. Ne l’envoie à personne, et préviens quelqu’un de confiance.',
      },
    ],
  },
};

export const knownIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Rien ne t’oblige à voir ça',
        body: 'Cette image peut faire du mal. Ce n’est pas ta faute si elle est arrivée. Tu peux en parler.',
        why: 'Cette appli a une liste d’images qui peuvent faire du mal. Celle-ci ressemble à l’une d’elles.',
        tip: 'Ne la partage pas. Parles-en à un adulte de confiance, qui peut aider à la signaler.',
      },
      {
        title: 'Tu peux laisser cette image de côté',
        body: 'Tu as le droit de ne pas regarder. Si tu l’as reçue, ce n’est pas ta faute, et tu peux en parler.',
        why: 'Elle ressemble beaucoup à une image d’une liste. Ces images font du mal.',
        tip: 'Ne l’envoie à personne. Parles-en à un adulte avec qui tu te sens en sécurité. Vous pouvez chercher ensemble comment la signaler.',
      },
    ],
    '13-and-over': [
      {
        title: 'Cette image est sur une liste',
        body: 'Rien ne t’oblige à la voir. Ce n’est pas ta faute si elle est arrivée, et tu peux en parler à quelqu’un.',
        why: 'Chaque image a une sorte d’empreinte. Celle de cette image ressemble à une autre, sur une liste d’images nuisibles que cette appli utilise.',
        tip: 'Ne la partage pas. Tu peux bloquer la personne, en parler à quelqu’un de confiance, ou prévenir un service de signalement.',
      },
      {
        title: 'Mieux vaut laisser cette image cachée',
        body: 'Tu as le droit de ne pas regarder. Si tu l’as reçue, ce n’est pas ta faute, et c’est OK d’en parler.',
        why: 'L’appli compare les images grâce à une sorte de code. Ici, il est proche de celui d’une image nuisible.',
        tip: 'Ne l’envoie à personne. Parles-en à une personne de confiance, bloque la personne qui l’a envoyée, ou fais appel à un service de signalement.',
      },
    ],
  },
};
