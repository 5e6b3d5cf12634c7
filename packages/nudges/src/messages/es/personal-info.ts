import type { HarmAdvice } from '../words.ts';

export const personalInfoOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Esto cuenta algo sobre ti',
        body: 'Una vez enviado, no se puede deshacer. ¿Conoces a esta persona en la vida real?',
        why: 'Parece un teléfono, un lugar, un nombre o una contraseña.',
        tip: 'Quítalo, o pregunta antes a una persona adulta.',
      },
      {
        title: '¿Está bien compartir esto?',
        body: 'Lo que envías puede llegar lejos. ¿Es para alguien que conoces en persona?',
        why: 'Puede tener tu nombre, tu dirección, un número o una contraseña.',
        tip: 'Puedes quitar esa parte. ¿Dudas? Consulta a una persona adulta.',
      },
    ],
    '13-and-over': [
      {
        title: 'Estás compartiendo algo personal',
        body: 'Una vez enviado, ya no puedes retirarlo. ¿Te parece bien que lo tenga esta persona?',
        why: 'Parece un número, una dirección, una cuenta u otro dato que lleva hasta ti.',
        tip: 'Compártelo solo con gente que conoces fuera de internet. Las contraseñas y los códigos no son para nadie.',
      },
      {
        title: 'Esto podría llevar hasta ti',
        body: 'Los chats se copian, y luego no se puede deshacer. ¿Es la persona adecuada para esto?',
        why: 'Parece tener un número, una dirección o datos de acceso que apuntan a ti.',
        tip: 'Con gente que conoces en persona puede estar bien. Con el resto, mejor quítalo. Códigos y contraseñas se quedan contigo.',
      },
    ],
  },
};

export const personalInfoIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Esto es privado',
        body: 'Te contó algo suyo. Puedes ayudar a cuidarlo.',
        why: 'Parece un teléfono, un lugar, un nombre o una contraseña.',
        tip: 'No lo reenvíes. No tienes que contar lo tuyo.',
      },
      {
        title: 'Esto habla de quien lo envía',
        body: 'Te lo contó porque confía en ti. Puedes cuidarlo bien.',
        why: 'Puede tener su nombre, su dirección, un número o una contraseña.',
        tip: 'Deja que se quede en este chat. No hace falta que compartas tus datos.',
      },
    ],
    '13-and-over': [
      {
        title: 'Aquí hay datos personales',
        body: 'Compartió algo que lleva hasta su vida privada. Que se quede aquí es un buen gesto.',
        why: 'Parece un número, una dirección, una cuenta u otro dato personal.',
        tip: 'No lo reenvíes. No tienes que compartir lo tuyo a cambio.',
      },
      {
        title: 'Compartió contigo algo privado',
        body: 'Con esto, otra gente podría encontrar a esa persona. Mejor que no vaya más lejos.',
        why: 'Parece tener un número, una dirección o datos de acceso de esa persona.',
        tip: 'Deja que se quede aquí, salvo que te preocupe esa persona. Puedes guardarte tus propios datos.',
      },
    ],
  },
};
