import type { HarmAdvice } from '../words.ts';

export const personalInfoOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Das verrät etwas über dich',
        body: 'Ist es gesendet, kannst du es nicht zurückholen. Kennst du die Person in echt?',
        why: 'Es sieht aus wie eine Telefonnummer, ein Ort, ein Name oder ein Passwort.',
        tip: 'Lass es weg oder frag erst Erwachsene.',
      },
      {
        title: 'Ist es okay, das zu teilen?',
        body: 'Was du sendest, kann weit herumkommen. Habt ihr euch schon in echt getroffen?',
        why: 'Da stehen vielleicht dein Name, dein Ort, eine Nummer oder ein Passwort.',
        tip: 'Du kannst diesen Teil rausnehmen. Nicht sicher? Frag Erwachsene.',
      },
    ],
    '13-and-over': [
      {
        title: 'Du teilst etwas Persönliches',
        body: 'Ist es einmal gesendet, kannst du es nicht zurückholen. Ist es für dich okay, wenn die Person das hat?',
        why: 'Es sieht aus wie eine Nummer, eine Adresse, ein Account oder etwas anderes, das zu dir führt.',
        tip: 'Teil es nur mit Leuten, die du in echt kennst. Passwörter und Codes gehen niemanden etwas an.',
      },
      {
        title: 'Das könnte zu dir führen',
        body: 'Chats werden kopiert, und zurückholen geht später nicht. Ist die Person die richtige dafür?',
        why: 'Da steht wohl eine Nummer, eine Adresse oder ein Login von dir.',
        tip: 'Bei Leuten, die du schon getroffen hast, kann es okay sein. Sonst lass es weg. Codes und Passwörter bleiben bei dir.',
      },
    ],
  },
};

export const personalInfoIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Das ist privat',
        body: 'Da hat dir jemand etwas über sich erzählt. Du kannst helfen, es zu schützen.',
        why: 'Es sieht aus wie eine Telefonnummer, ein Ort, ein Name oder ein Passwort.',
        tip: 'Schick es nicht weiter. Du musst nichts von dir verraten.',
      },
      {
        title: 'Das gehört der anderen Person',
        body: 'Die andere Person vertraut dir das an. Du kannst gut darauf aufpassen.',
        why: 'Da stehen vielleicht ihr Name, ihr Ort, eine Nummer oder ein Passwort.',
        tip: 'Lass es in diesem Chat. Du brauchst nichts Eigenes zu teilen.',
      },
    ],
    '13-and-over': [
      {
        title: 'Da stehen persönliche Daten',
        body: 'Hier hat jemand etwas geteilt, das zu dieser Person führt. Es ist nett, wenn es hier bleibt.',
        why: 'Es sieht aus wie eine Nummer, eine Adresse, ein Account oder etwas anderes Persönliches.',
        tip: 'Schick es nicht weiter. Du musst dafür nichts von dir teilen.',
      },
      {
        title: 'Hier wurde etwas Privates geteilt',
        body: 'Damit könnten andere die Person finden. Darum ist es gut, wenn es bei dir bleibt.',
        why: 'Da steht wohl eine Nummer, eine Adresse oder ein Login der anderen Person.',
        tip: 'Lass es hier, außer du machst dir Sorgen um die Person. Deine eigenen Daten kannst du weglassen.',
      },
    ],
  },
};
