import type { HarmAdvice } from '../words.ts';
import { bodySafetyOutgoing } from './body-safety.ts';

export const groomingOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': [
      {
        title: 'Damit fühlt sich jemand vielleicht nicht sicher',
        body: 'Es könnte eine junge Person unter Druck setzen. Bitte überleg, wie es sich für diese Person anfühlt.',
        why: 'Es ähnelt Nachrichten, die jungen Menschen geschadet haben.',
        tip: 'Lass anderen Raum und respektiere ein Nein. Wenn du darüber reden möchtest, geht das auch bei einem Sorgentelefon.',
      },
      {
        title: 'Das könnte jemandem unangenehm sein',
        body: 'Ein junger Mensch könnte sich davon in die Enge getrieben fühlen. Bitte denk daran, wie es ankommt.',
        why: 'Es sieht aus wie Nachrichten, unter denen junge Menschen gelitten haben.',
        tip: 'Sagt jemand Nein, lass es dabei. Du kannst auch ein Sorgentelefon anrufen und darüber sprechen.',
      },
    ],
  },
};
