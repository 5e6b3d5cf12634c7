import type { Seen } from '../words.ts';

export const seen: Seen = {
  grooming: {
    title: 'Algumas coisas aqui, juntas, pedem atenção',
    body: 'Você não precisa decidir nada agora. Pode parar de responder, e a culpa não é sua.',
    why: 'Neste chat, parece que a pessoa {list}. Muitas vezes, cada uma dessas coisas é normal. Juntas, podem ser um sinal de alerta.',
    tip: 'Mostre este chat a alguém de confiança antes de continuar. Você pode bloquear e denunciar neste app.',
  },
  phrases: {
    access: 'tentou levar você para outro chat ou app',
    trust: 'fez parecer que só ela entende você',
    'risk-assessment': 'perguntou a sua idade ou quem está por perto',
    isolation: 'pediu para você guardar segredo',
    'picture-request': 'pediu fotos suas',
    'gift-or-bribe': 'ofereceu presentes ou dinheiro',
    coercion: 'fez pressão sobre você',
    meeting: 'chamou você para um encontro',
    'coercive-control': 'tentou controlar o que você faz',
    'criminal-recruitment': 'ofereceu dinheiro fácil',
  },
};
