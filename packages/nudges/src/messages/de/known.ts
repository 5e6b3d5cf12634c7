import type { HarmAdvice } from '../words.ts';

export const knownOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Dieses Bild steht auf einer Liste',
        body: 'Bilder darauf können Menschen wehtun. Bitte schick dieses hier nicht mit.',
        why: 'Diese App hat eine Liste mit Bildern, die Menschen wehtun können. Dieses hier ähnelt einem davon.',
        tip: 'Hat es dir jemand geschickt? Du bist nicht schuld. Sag es Erwachsenen, denen du vertraust.',
      },
      {
        title: 'Bitte nimm dieses Bild raus',
        body: 'Es kann schaden, wenn man es weiterschickt. Deine Nachricht geht auch ohne.',
        why: 'Es gibt eine Liste solcher Bilder. Dieses sieht gleich oder ähnlich aus.',
        tip: 'Kam es von einer anderen Person? Dann hast du nichts falsch gemacht. Rede mit Erwachsenen, bei denen du dich sicher fühlst.',
      },
    ],
    '13-and-over': [
      {
        title: 'Dieses Bild steht auf einer Liste',
        body: 'Von Bildern auf dieser Liste weiß man, dass sie Menschen schaden. Bitte schick dieses nicht mit.',
        why: 'Eine Art Fingerabdruck davon ähnelt einem auf einer Liste, die diese App nutzt.',
        tip: 'Hat es dir jemand geschickt? Du bist nicht schuld. Schick es nicht weiter und sprich mit einer Person, der du vertraust.',
      },
      {
        title: 'Dieses Bild bleibt besser hier',
        body: 'Es ähnelt einem Bild, das schadet, wenn es herumgeht. Du kannst auch ohne Bild schreiben.',
        why: 'Die App macht aus Bildern eine Art Code. Dieser hier ähnelt einem auf einer Liste.',
        tip: 'Kam es von einer anderen Person? Das liegt nicht an dir. Bitte gib es nicht weiter und rede mit Menschen, denen du vertraust.',
      },
    ],
  },
};

export const knownIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Du musst das nicht sehen',
        body: 'Dieses Bild kann Menschen wehtun. Du bist nicht schuld, dass es kam. Du kannst darüber reden.',
        why: 'Diese App hat eine Liste mit Bildern, die Menschen wehtun können. Dieses hier ähnelt einem davon.',
        tip: 'Schick es nicht weiter. Sag es Erwachsenen, denen du vertraust. Sie können dir helfen, es zu melden.',
      },
      {
        title: 'Dieses Bild kannst du verdeckt lassen',
        body: 'Du musst nicht hinschauen. Du kannst nichts dafür, dass es kam. Darüber reden ist okay.',
        why: 'Es sieht einem Bild von einer Liste sehr ähnlich. Solche Bilder richten Schaden an.',
        tip: 'Gib es nicht weiter. Rede mit Erwachsenen, bei denen du dich sicher fühlst. Ihr könnt zusammen schauen, wo man es meldet.',
      },
    ],
    '13-and-over': [
      {
        title: 'Dieses Bild steht auf einer Liste',
        body: 'Du musst es nicht sehen. Du bist nicht schuld, dass es kam, und du kannst mit jemandem reden.',
        why: 'Eine Art Fingerabdruck davon ähnelt einem auf einer Liste schädlicher Bilder, die diese App nutzt.',
        tip: 'Schick es nicht weiter. Du kannst die Person blockieren, von der es kam. Sprich mit Menschen, denen du vertraust, oder sag einer Meldestelle Bescheid.',
      },
      {
        title: 'Lass dieses Bild am besten verdeckt',
        body: 'Du brauchst nicht hinzuschauen. Dass du es bekommen hast, ist nicht deine Schuld. Darüber zu reden ist okay.',
        why: 'Die App prüft Bilder mit einer Art Code, und dieser ähnelt dem eines schädlichen Bildes.',
        tip: 'Gib es nicht weiter. Rede mit Menschen, denen du vertraust, blockier die Person oder wende dich an eine Meldestelle.',
      },
    ],
  },
};
