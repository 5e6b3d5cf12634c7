import type { HarmAdvice } from '../words.ts';

export const knownOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Esta imagen está en una lista',
        body: 'Las imágenes de esa lista pueden hacer daño. Por favor, quítala de tu mensaje.',
        why: 'Esta app tiene una lista de imágenes que pueden hacer daño. Esta se parece a una.',
        tip: '¿Alguien te la envió? No es tu culpa. Cuéntaselo a una persona adulta de confianza.',
      },
      {
        title: 'Por favor, quita esta imagen',
        body: 'Puede hacer daño si pasa a más gente. Tu mensaje puede ir sin ella.',
        why: 'Hay una lista de imágenes así, y esta es igual o parecida.',
        tip: 'Si viene de otra persona, no hiciste nada malo. Habla con una persona adulta que te dé confianza.',
      },
    ],
    '13-and-over': [
      {
        title: 'Esta imagen está en una lista',
        body: 'Las imágenes de esa lista hacen daño a personas. Por favor, quítala de tu mensaje.',
        why: 'Una especie de huella de la imagen se parece a otra de una lista que usa esta app.',
        tip: 'Si alguien te la envió, no es tu culpa. No la reenvíes, y habla con alguien de confianza.',
      },
      {
        title: 'Por favor, que esta imagen no circule más',
        body: 'Se parece mucho a una que hace daño cuando se comparte. Puedes escribir sin ella.',
        why: 'La app convierte las imágenes en una especie de código. El de esta se acerca al de una lista.',
        tip: '¿Vino de otra persona? Tú no hiciste nada malo. Por favor, que no llegue más lejos, y cuéntaselo a alguien en quien confíes.',
      },
    ],
  },
};

export const knownIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'No tienes que ver esto',
        body: 'Esta imagen puede hacer daño. No es tu culpa que llegara. Puedes hablar de ello.',
        why: 'Esta app tiene una lista de imágenes que pueden hacer daño. Esta se parece a una.',
        tip: 'No la reenvíes. Cuéntaselo a una persona adulta de confianza. Puede ayudar a reportarla.',
      },
      {
        title: 'Puedes dejar la imagen tapada',
        body: 'No tienes que mirar. Tú no tienes la culpa de recibirla, y está bien hablarlo.',
        why: 'Se parece mucho a una imagen de una lista. Las de esa lista hacen daño.',
        tip: 'No se la pases a nadie. Habla con una persona adulta que te dé confianza. Puede mirar contigo cómo reportarla.',
      },
    ],
    '13-and-over': [
      {
        title: 'Esta imagen está en una lista',
        body: 'No tienes que verla. No es tu culpa que llegara, y puedes hablar con alguien.',
        why: 'Esta app usa una lista de imágenes dañinas. Una especie de huella de esta se parece a otra de la lista.',
        tip: 'No la reenvíes. Puedes bloquear a quien la envió, contárselo a alguien de confianza o avisar a una línea de denuncia.',
      },
      {
        title: 'Mejor deja esta imagen tapada',
        body: 'No tienes que mirar. Recibirla no es tu culpa, y está bien hablar de ello.',
        why: 'La app revisa las imágenes con una especie de código. El de esta se acerca al de una dañina.',
        tip: 'No se la pases a nadie. Cuéntaselo a alguien en quien confíes, bloquea a quien la envió o consulta a una línea de denuncia.',
      },
    ],
  },
};
