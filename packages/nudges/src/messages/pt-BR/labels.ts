import type { Labels } from '../words.ts';

export const labels: Labels = {
  choices: {
    edit: 'Editar',
    send: 'Enviar mesmo assim',
    show: 'Mostrar',
    why: 'Por que vejo isso?',
    help: 'O que posso fazer?',
    close: 'Fechar',
  },
  whyShort: 'Por quê?',
  onDevice: 'Esta verificação é feita no seu aparelho. Ela pode errar.',
  helplines:
    '{count, plural, one {Alguém com quem falar} many {Pessoas com quem falar} other {Pessoas com quem falar}}',
  call: 'Ligar para {name}: {number}',
  text: 'Mandar SMS para {name}: {number}',
  textTo: 'Mandar SMS para {number}',
  always: '24 horas por dia',
  hotlines: 'Denunciar uma imagem ou pedir para tirar do ar',
  picture: 'Imagem',
  pictureWaits: 'Verificando esta imagem…',
  pictureMissing: 'Não deu para carregar esta imagem',
  pictureBroken: 'Não dá para mostrar esta imagem',
  pictureHide: 'Esconder',
  pictureHidden: 'Imagem escondida',
  pictureBack: 'Trazer de volta',
  tryAgain: 'Tentar de novo',
  wrong: 'A verificação errou',
  wrongKept: 'Valeu! Ficou anotado neste aparelho.',
  wrongNotKept: 'Não deu para anotar. Você pode tentar de novo.',
};
