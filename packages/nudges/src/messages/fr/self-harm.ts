import type { HarmAdvice } from '../words.ts';

export const selfHarmOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Ça a l’air très dur',
        body: 'C’est bien de le dire. Tu n’as pas à garder ça pour toi.',
        why: 'On dirait que tu vas mal, ou que quelqu’un d’autre va mal.',
        tip: 'Parles-en aujourd’hui à un adulte de confiance. Si quelqu’un est en danger maintenant, appelle les secours.',
      },
      {
        title: 'Ça fait beaucoup à porter',
        body: 'Tu peux dire ce que tu ressens. Il y a des gens qui veulent écouter.',
        why: 'Tu te sens peut-être très mal, ou c’est quelqu’un que tu connais.',
        tip: 'Va voir aujourd’hui un adulte avec qui tu te sens en sécurité. Tu peux juste dire : ça va mal. Quelqu’un est en danger tout de suite ? Alors appelle les secours.',
      },
    ],
    '13-and-over': [
      {
        title: 'Ça a l’air vraiment dur à vivre',
        body: 'Il faut de la force pour le dire. Tu n’as pas à porter ça sans soutien.',
        why: 'D’après certains mots, c’est peut-être très dur pour toi ou pour quelqu’un que tu aimes.',
        tip: 'Parles-en aujourd’hui à une personne de confiance. Si quelqu’un est en danger tout de suite, appelle le numéro d’urgence.',
      },
      {
        title: 'Ça fait vraiment beaucoup',
        body: 'Mettre des mots dessus, c’est déjà un vrai pas. Quoi que ce soit, tu peux partager ce poids.',
        why: 'On dirait une période difficile, pour toi ou pour quelqu’un de proche.',
        tip: 'Dis-le aujourd’hui à quelqu’un de confiance, même en deux mots. Si une personne n’est pas en sécurité là, maintenant, appelle le numéro d’urgence, s’il te plaît.',
      },
    ],
  },
};

export const selfHarmIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Cette personne va peut-être très mal',
        body: 'C’est gentil d’écouter. Tu n’as pas à tout réparer. Ce n’est pas qu’à toi de le faire.',
        why: 'Certains mots disent peut-être que ça ne va pas du tout.',
        tip: 'Parles-en à un adulte de confiance, même si c’est un secret. Si la personne est en danger maintenant, appelle les secours.',
      },
      {
        title: 'Cette personne est peut-être très triste',
        body: 'Être là, ça aide déjà. Le reste est trop grand pour un enfant, et c’est OK.',
        why: 'On dirait qu’elle vit un moment très dur.',
        tip: 'Préviens un adulte avec qui tu te sens en sécurité. Même si on t’a demandé de ne rien dire. C’est très grave, là ? Alors appelle les secours.',
      },
    ],
    '13-and-over': [
      {
        title: 'Cette personne va peut-être mal',
        body: 'Pas besoin de mots parfaits. Écoute, demande comment ça va, et ne porte pas ça sans aide.',
        why: 'D’après certains mots, elle traverse peut-être quelque chose de dur.',
        tip: 'Poser la question ouvertement n’aggrave rien. Préviens un adulte. Si c’est urgent, appelle le numéro d’urgence.',
      },
      {
        title: 'C’est peut-être très dur pour cette personne',
        body: 'Être là, ça compte, même sans savoir quoi dire. Ce n’est pas à toi de tout régler.',
        why: 'On dirait qu’elle souffre beaucoup.',
        tip: 'Tu peux demander franchement à quel point ça va mal, c’est sans risque. Demande de l’aide à un adulte, et s’il y a un danger maintenant, appelle le numéro d’urgence.',
      },
    ],
  },
};
