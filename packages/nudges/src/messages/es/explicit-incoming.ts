import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming } from './body-safety.ts';

export const explicitIncoming: HarmAdvice = {
  any: {
    'under-13': bodySafetyIncoming,
    '13-and-over': [
      {
        title: 'Esto puede ser sexual',
        body: 'Tú no lo pediste, y no tienes que mirarlo.',
        why: 'Algunas de estas palabras son sexuales.',
        tip: 'Puedes parar, silenciar o bloquear en cualquier momento. Está bien hablarlo con alguien.',
      },
      {
        title: 'Esto quizá habla de sexo',
        body: 'A veces llega sin más, y tú no tienes la culpa. Puedes dejarlo cerrado.',
        why: 'Una parte del texto es sexual.',
        tip: 'Puedes irte, o bloquear o silenciar a quien escribe, cuando quieras. Si quieres hablarlo con alguien en quien confíes, está bien.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'No tienes que mirar',
          body: 'Tu cuerpo es tuyo. Puedes decir no a secretos, fotos privadas o encuentros en persona. No es tu culpa.',
          why: 'Puede ser una imagen que no es para tu edad.',
          tip: 'No la reenvíes. Cuéntaselo a una persona adulta de confianza. Si sales tú en ella, hay gente que puede ayudar a quitarla de internet.',
        },
        {
          title: 'No tienes que ver esta imagen',
          body: 'Tú mandas en tu cuerpo. Nunca tienes que guardar secretos, enviar fotos ni verte con nadie. Tú no tienes la culpa de esto.',
          why: 'Quizá muestra cosas que nadie debería enviarte a tu edad.',
          tip: 'Puedes dejarla tapada. No se la pases a nadie. Habla con una persona adulta que te dé confianza. Si sales en ella, hay personas que pueden ayudar a quitarla de internet.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esta imagen puede ser sexual',
          body: 'No tienes que mirar. No es tu culpa, y puedes hablarlo con alguien.',
          why: 'Parece una imagen sexual.',
          tip: 'No la reenvíes. Puedes bloquear a quien la envió y hablar con alguien de confianza. Si sales tú en ella, hay servicios que pueden ayudar a quitarla de internet.',
        },
        {
          title: 'Puedes dejar esta imagen tapada',
          body: 'Quizá es sexual, y no tienes que verla. Que haya llegado no es tu culpa.',
          why: 'La imagen parece mostrar algo sexual.',
          tip: 'No se la pases a nadie. Cuéntaselo a alguien en quien confíes, y bloquea a quien la envió si quieres. Si sales en ella, algunos servicios pueden ayudar a quitarla de internet.',
        },
      ],
    },
    'nudity-request': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'No tienes que enviar nada',
          body: 'Quizá te pide una foto sin ropa. Puedes decirle que no a cualquiera, incluso a alguien que te gusta.',
          why: 'Parece que pide una foto íntima de un cuerpo.',
          tip: 'No hace falta responder. Si ya enviaste algo, aún puedes pedir ayuda para que lo quiten de internet.',
        },
        {
          title: 'Un “no” es una buena respuesta',
          body: 'Nunca tienes que enviar una foto sin ropa. Que alguien te guste no cambia eso.',
          why: 'Parece pedirte una foto tuya sin ropa.',
          tip: 'Puedes no responder y ya. ¿Enviaste una antes? Hay gente que puede ayudar a quitarla de internet.',
        },
      ],
    },
    sextortion: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'No tienes que pasar por esto a solas',
          body: 'Quizá es una amenaza de compartir fotos íntimas. Haya pasado lo que haya pasado, no es tu culpa.',
          why: 'Parece que alguien usa fotos para que hagas cosas o pagues.',
          tip: 'No pagues ni envíes más. Deja de responder y cuéntaselo a alguien de confianza. Hay servicios que pueden ayudar a quitar fotos de internet.',
        },
        {
          title: 'Hay ayuda para esto',
          body: 'Si alguien te asusta con fotos, quien hace daño es esa persona, no tú. De esto se puede salir.',
          why: 'Parece que te piden dinero o algo más a cambio de no compartir fotos.',
          tip: 'Puedes dejar de responder. Por favor, no envíes dinero ni más fotos. Cuéntaselo hoy a alguien en quien confíes. Algunos servicios pueden ayudar a quitar las fotos de internet.',
        },
      ],
    },
  },
};
