import type { Variants } from '../words.ts';

export const bodySafetyIncoming: Variants = [
  {
    title: 'Puedes parar aquí',
    body: 'Tu cuerpo es tuyo. Puedes decir no a secretos, fotos privadas o encuentros en persona. No es tu culpa.',
    why: 'Algunas palabras pueden ser señal de algo que no está bien.',
    tip: 'No tienes que responder. Muéstraselo a una persona adulta de confianza.',
  },
  {
    title: 'Está bien parar',
    body: 'Tú mandas en tu cuerpo. Nunca tienes que guardar secretos, enviar fotos ni verte con nadie. Tú no tienes la culpa de esto.',
    why: 'Puede ser algo que nadie debería pedirte ni decirte a tu edad.',
    tip: 'Puedes dejarlo sin respuesta. Busca a una persona adulta que te dé confianza y cuéntaselo.',
  },
];

export const bodySafetyOutgoing: Variants = [
  {
    title: 'Lo privado es solo tuyo',
    body: 'El cuerpo, las fotos privadas y los grandes secretos no son para el chat. Si alguien te pidió esto, puedes decir que no.',
    why: 'Algunas palabras hablan de secretos o de cosas privadas.',
    tip: '¿Te parece raro o malo? Cuéntaselo a una persona adulta de confianza. Puedes hablar de esto.',
  },
  {
    title: 'Hay cosas demasiado privadas para un chat',
    body: 'Tu cuerpo es privado, y sus fotos también. Nunca tienes que guardar un gran secreto. Si alguien te pide algo así, está bien decir que no.',
    why: 'Tiene palabras sobre cosas privadas o secretas.',
    tip: '¿Alguien te hizo sentir tristeza o algo raro? Habla con una persona adulta que te dé confianza.',
  },
];
