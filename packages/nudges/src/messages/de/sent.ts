import type { HarmAdvice } from '../words.ts';

export const sentOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Das war privat',
        body: 'Es ist jetzt gesendet, und du hast nichts Schlimmes gemacht. Du kannst darum bitten, dass es gelöscht wird.',
        why: 'Es sieht aus wie eine Telefonnummer, ein Ort, ein Name oder ein Passwort.',
        tip: 'Schau, ob du es löschen kannst. Fühlt es sich komisch an? Sag es Erwachsenen, denen du vertraust.',
      },
      {
        title: 'Das hat etwas über dich verraten',
        body: 'Es ist rausgegangen. Du kannst immer noch sagen: Bitte behalt es für dich.',
        why: 'Vielleicht standen da dein Name, dein Ort, eine Nummer oder ein Passwort.',
        tip: 'Erwachsene, bei denen du dich sicher fühlst, können helfen. Auch ein Passwort könnt ihr zusammen ändern.',
      },
    ],
    '13-and-over': [
      {
        title: 'Das war ziemlich privat',
        body: 'Es ist gesendet. Du kannst darum bitten, dass es gelöscht wird, oder es selbst löschen, wenn die App das kann.',
        why: 'Da ist wohl etwas dabei, das nur dir gehört, zum Beispiel persönliche Daten oder etwas Intimes.',
        tip: 'Hättest du es lieber nicht geschickt? Du kannst noch etwas tun. Sprich mit einer Person, der du vertraust. Geht ein Bild herum, gibt es Stellen, die helfen können, es löschen zu lassen.',
      },
      {
        title: 'Du hast etwas Persönliches geteilt',
        body: 'Es ist jetzt raus, und du kannst noch eine Grenze setzen: Bitte darum, dass es unter euch bleibt.',
        why: 'Ein Teil wirkt privat, und Chats können gespeichert oder herumgeschickt werden.',
        tip: 'Ändere Passwörter oder Codes, die dabei waren. Benutzt jemand etwas davon gegen dich, kannst du dir Hilfe holen.',
      },
    ],
  },
};
