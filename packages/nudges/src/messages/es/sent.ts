import type { HarmAdvice } from '../words.ts';

export const sentOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Eso era privado',
        body: 'Ya se envió, y no hiciste nada malo. Puedes pedir que lo borren.',
        why: 'Parece un teléfono, un lugar, un nombre o una contraseña.',
        tip: 'Mira si puedes borrarlo. Si te da una sensación rara, cuéntaselo a una persona adulta de confianza.',
      },
      {
        title: 'Eso contaba algo sobre ti',
        body: 'El mensaje ya salió. Aún puedes decir: por favor, no lo compartas.',
        why: 'Quizá tenía tu nombre, tu dirección, un número o una contraseña.',
        tip: 'Una persona adulta que te dé confianza puede ayudarte. También a cambiar una contraseña.',
      },
    ],
    '13-and-over': [
      {
        title: 'Eso era bastante privado',
        body: 'Ya está enviado. Puedes pedir que lo borren, o borrarlo tú si esta app te deja.',
        why: 'Parece que hay algo que es solo tuyo, como un dato o algo íntimo.',
        tip: '¿Te arrepientes? Aún puedes hacer algo. Habla con alguien de confianza. Si una imagen circula, hay servicios que pueden ayudar a quitarla de internet.',
      },
      {
        title: 'Compartiste algo personal',
        body: 'Ya se envió, y aún puedes poner un límite: pide que no salga de este chat.',
        why: 'Una parte parece privada, y los chats se pueden guardar o reenviar.',
        tip: 'Si había una contraseña o un código, cámbialo. Si alguien lo usa contra ti, puedes recibir ayuda.',
      },
    ],
  },
};
