import type { Seen } from '../words.ts';

export const seen: Seen = {
  grooming: {
    title: 'Plusieurs choses s’additionnent ici',
    body: 'Tu n’as rien à décider maintenant. Tu peux arrêter de répondre, et ce n’est pas ta faute.',
    why: 'Dans cette discussion, on dirait que la personne {list}. Une seule de ces choses, c’est souvent sans problème. Ensemble, elles peuvent être un signal d’alerte.',
    tip: 'Montre cette discussion à une personne de confiance avant de continuer. Tu peux bloquer et signaler dans cette appli.',
  },
  phrases: {
    access: 'a voulu continuer la discussion ailleurs',
    trust: 'a fait comme si personne d’autre ne te comprenait',
    'risk-assessment': 't’a demandé ton âge ou qui est près de toi',
    isolation: 't’a demandé de garder des secrets',
    'picture-request': 't’a demandé des photos',
    'gift-or-bribe': 't’a proposé des cadeaux ou de l’argent',
    coercion: 't’a mis la pression',
    meeting: 'a demandé à te voir en vrai',
    'coercive-control': 'a voulu contrôler ce que tu fais',
    'criminal-recruitment': 't’a proposé de l’argent facile',
  },
};
