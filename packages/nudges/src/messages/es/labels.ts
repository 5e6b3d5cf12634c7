import type { Labels } from '../words.ts';

export const labels: Labels = {
  choices: {
    edit: 'Editar',
    send: 'Enviar de todos modos',
    show: 'Mostrar',
    why: '¿Por qué veo esto?',
    help: '¿Qué puedo hacer?',
    close: 'Cerrar',
  },
  whyShort: '¿Por qué?',
  onDevice: 'Esta revisión se hace en tu dispositivo. Puede equivocarse.',
  helplines:
    '{count, plural, one {Alguien con quien hablar} many {Gente con quien hablar} other {Gente con quien hablar}}',
  call: 'Llamar a {name} al {number}',
  text: 'Enviar SMS a {name} al {number}',
  textTo: 'Enviar SMS al {number}',
  always: '24 h, cada día',
  hotlines: 'Reportar una imagen o pedir que la quiten',
  picture: 'Imagen',
  pictureWaits: 'Revisando esta imagen…',
  pictureMissing: 'No se pudo cargar esta imagen',
  pictureBroken: 'No se puede mostrar esta imagen',
  pictureHide: 'Ocultar',
  pictureHidden: 'Imagen oculta',
  pictureBack: 'Recuperar',
  tryAgain: 'Intentar de nuevo',
  wrong: 'La revisión se equivocó',
  wrongKept: 'Gracias. Queda anotado en este dispositivo.',
  wrongNotKept: 'No se pudo anotar. Puedes intentarlo de nuevo.',
};
