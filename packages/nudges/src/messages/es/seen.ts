import type { Seen } from '../words.ts';

export const seen: Seen = {
  grooming: {
    title: 'Aquí se juntan varias cosas',
    body: 'No tienes que decidir nada ahora. Puedes dejar de responder, y no es tu culpa.',
    why: 'En este chat parece que alguien {list}. Una sola de estas cosas muchas veces está bien. Juntas pueden ser una señal de alerta.',
    tip: 'Muéstrale este chat a alguien de confianza antes de seguir. Puedes bloquear y reportar en esta app.',
  },
  phrases: {
    access: 'quiso llevar el chat a otro lugar',
    trust: 'te hizo sentir que nadie más te entiende',
    'risk-assessment': 'te preguntó tu edad o quién está contigo',
    isolation: 'te pidió que guardaras secretos',
    'picture-request': 'te pidió fotos',
    'gift-or-bribe': 'te ofreció regalos o dinero',
    coercion: 'te presionó',
    meeting: 'te propuso un encuentro en persona',
    'coercive-control': 'quiso controlar lo que haces',
    'criminal-recruitment': 'te ofreció dinero fácil',
  },
};
