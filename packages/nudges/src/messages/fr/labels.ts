import type { Labels } from '../words.ts';

export const labels: Labels = {
  choices: {
    edit: 'Modifier',
    send: 'Envoyer quand même',
    show: 'Afficher',
    why: 'Pourquoi je vois ça ?',
    help: 'Je peux faire quoi ?',
    close: 'Fermer',
  },
  whyShort: 'Pourquoi ?',
  onDevice: 'Cette vérification se fait sur ton appareil. Elle peut se tromper.',
  helplines:
    '{count, plural, one {Quelqu’un à qui parler} many {Des personnes à qui parler} other {Des personnes à qui parler}}',
  call: 'Appeler {name} : {number}',
  text: 'Envoyer un SMS à {name} : {number}',
  textTo: 'Envoyer un SMS au {number}',
  always: '24 h/24, 7 j/7',
  hotlines: 'Signaler une image ou la faire retirer',
  picture: 'Image',
  pictureWaits: 'Vérification de cette image…',
  pictureMissing: 'Impossible de charger cette image',
  pictureBroken: 'Impossible d’afficher cette image',
  pictureHide: 'Cacher',
  pictureHidden: 'Image cachée',
  pictureBack: 'Remettre',
  tryAgain: 'Réessayer',
  wrong: 'La vérification s’est trompée',
  wrongKept: 'Merci. C’est noté sur cet appareil.',
  wrongNotKept: 'Ça n’a pas pu être noté. Tu peux réessayer.',
};
