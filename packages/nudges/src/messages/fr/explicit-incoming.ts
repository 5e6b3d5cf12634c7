import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming } from './body-safety.ts';

export const explicitIncoming: HarmAdvice = {
  any: {
    'under-13': bodySafetyIncoming,
    '13-and-over': [
      {
        title: 'C’est peut-être sexuel',
        body: 'Tu n’as rien demandé, et rien ne t’oblige à regarder.',
        why: 'Certains mots ici sont sexuels.',
        tip: 'Tu peux arrêter, mettre en sourdine ou bloquer à tout moment. Tu peux aussi en parler à quelqu’un.',
      },
      {
        title: 'Ça parle peut-être de sexe',
        body: 'Ça peut arriver sans prévenir, et tu n’y es pour rien. Tu peux laisser le message fermé.',
        why: 'Une partie des mots est sexuelle.',
        tip: 'Tu peux partir, bloquer ou mettre en sourdine quand tu veux. Si tu veux en parler à quelqu’un de confiance, c’est OK.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Rien ne t’oblige à regarder',
          body: 'Ton corps est à toi. Tu peux dire non aux secrets, aux photos intimes et aux rendez-vous. Ce n’est pas ta faute.',
          why: 'Cette image n’est peut-être pas faite pour les enfants.',
          tip: 'Ne la partage pas. Parles-en à un adulte de confiance. Si tu es dessus, des gens peuvent aider à la faire retirer.',
        },
        {
          title: 'Tu n’as pas à regarder cette image',
          body: 'C’est toi qui décides pour ton corps. Rien ne t’oblige à garder un secret, à envoyer une photo ou à rencontrer quelqu’un. Tout ça n’est pas ta faute.',
          why: 'Elle montre peut-être des choses qu’on ne devrait envoyer à aucun enfant.',
          tip: 'Tu peux la laisser cachée. Ne l’envoie à personne. Parles-en à un adulte avec qui tu te sens en sécurité. Si on te voit dessus, des gens peuvent aider à la faire supprimer.',
        },
      ],
      '13-and-over': [
        {
          title: 'Cette image est peut-être sexuelle',
          body: 'Rien ne t’oblige à regarder. Ce n’est pas ta faute, et tu peux en parler à quelqu’un.',
          why: 'On dirait une image sexuelle.',
          tip: 'Ne la partage pas. Tu peux bloquer la personne et en parler à quelqu’un de confiance. Si c’est toi sur l’image, des services peuvent aider à la faire retirer.',
        },
        {
          title: 'Tu peux laisser cette image cachée',
          body: 'Elle est peut-être sexuelle, et tu as le droit de ne pas la voir. Ce n’est pas ta faute si elle est arrivée.',
          why: 'L’image semble montrer quelque chose de sexuel.',
          tip: 'Ne l’envoie à personne. Parles-en à une personne de confiance, et bloque si tu veux. Si on t’y voit, certains services peuvent aider à la faire supprimer.',
        },
      ],
    },
    'nudity-request': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Rien ne t’oblige à envoyer quoi que ce soit',
          body: 'On te demande peut-être un nude. Tu peux dire non à tout le monde, même à quelqu’un que tu aimes bien.',
          why: 'On dirait une demande de photo intime.',
          tip: 'Pas besoin de répondre. Si tu as déjà envoyé quelque chose, tu peux encore trouver de l’aide pour le faire retirer.',
        },
        {
          title: '« Non » est une bonne réponse ici',
          body: 'Un nude, tu n’en dois jamais à personne. Aimer quelqu’un n’y change rien.',
          why: 'Le message semble te demander une photo de toi sans vêtements.',
          tip: 'Tu peux simplement ne pas répondre. Une photo est déjà partie ? Des gens peuvent aider à la faire supprimer.',
        },
      ],
    },
    sextortion: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Tu n’as pas à affronter ça sans aide',
          body: 'C’est peut-être une menace de partager des photos intimes. Quoi qu’il se soit passé, ce n’est pas ta faute.',
          why: 'On dirait que quelqu’un utilise des photos pour t’obliger à payer ou à faire des choses.',
          tip: 'Ne paie pas et n’envoie rien de plus. Arrête de répondre et parles-en à une personne de confiance. Des services peuvent aider à faire retirer des photos.',
        },
        {
          title: 'De l’aide existe pour ça',
          body: 'Si on te fait peur avec des photos, c’est l’autre qui est en tort, pas toi. Tu peux t’en sortir.',
          why: 'On dirait que quelqu’un veut de l’argent ou autre chose de toi, et menace de partager des photos.',
          tip: 'Tu peux arrêter de répondre. S’il te plaît, n’envoie ni argent ni autres photos. Préviens aujourd’hui quelqu’un de confiance. Certains services peuvent aider à faire supprimer des photos.',
        },
      ],
    },
  },
};
