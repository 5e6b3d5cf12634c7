import type { HarmAdvice } from '../words.ts';
import { bodySafetyOutgoing } from './body-safety.ts';

export const explicitOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': [
      {
        title: 'Das könnte eine Grenze überschreiten',
        body: 'Vielleicht fühlt sich jemand damit nicht sicher oder schämt sich. Bitte schau es dir noch mal an.',
        why: 'Es geht um Sex oder intime Bilder, auf eine Art, die Menschen schaden kann.',
        tip: 'Alle dürfen Nein sagen, jederzeit. Steckst du selbst in der Klemme? Dann kann dir ein Sorgentelefon helfen.',
      },
      {
        title: 'Das geht vielleicht zu weit',
        body: 'Wer das liest, fühlt sich vielleicht gedrängt oder klein. Bitte lies es noch einmal, bevor es rausgeht.',
        why: 'Es geht um Sex oder sehr Privates, und ein Teil könnte jemanden verletzen.',
        tip: 'Ein Nein zählt, auch ein spätes. Wenn dich jemand drängt, kannst du bei einem Sorgentelefon darüber reden.',
      },
    ],
  },
  kinds: {
    'sexual-text': {
      'under-13': bodySafetyOutgoing,
      '13-and-over': [
        {
          title: 'Das ist ziemlich privat',
          body: 'Einmal gesendet, kann es gespeichert und herumgeschickt werden. Du kannst es auch für dich behalten.',
          why: 'Es wirkt sexuell, und zurücknehmen geht später nicht.',
          tip: 'Wenn die andere Person nicht danach gefragt hat, lass es weg. Und auch dich darf niemand dazu drängen.',
        },
        {
          title: 'Das ist eine sehr private Nachricht',
          body: 'Chats werden kopiert und herumgezeigt. Es ist okay, das ungesagt zu lassen.',
          why: 'Es klingt sexuell, und niemand weiß, wo es am Ende landet.',
          tip: 'Nicht sicher, ob die Person das will? Dann lass es aus. Und fühlst du dich dazu gedrängt, darfst du Nein sagen.',
        },
      ],
    },
    'sexual-image': {
      'under-13': [
        {
          title: 'Private Bilder gehören dir',
          body: 'Körper, private Bilder und große Geheimnisse gehören nicht in den Chat. Hat dich jemand darum gebeten? Du darfst Nein sagen.',
          why: 'Vielleicht ist auf dem Bild etwas Privates.',
          tip: 'Fühlt es sich komisch oder schlecht an? Sag es Erwachsenen, denen du vertraust. Du darfst darüber reden.',
        },
        {
          title: 'Manche Bilder sind zu privat für den Chat',
          body: 'Dein Körper und Bilder davon sind privat. Große Geheimnisse musst du nie für dich behalten. Will jemand so etwas von dir? Nein sagen ist okay.',
          why: 'Das Bild könnte etwas zeigen, das privat ist.',
          tip: 'Hat dir jemand ein komisches Gefühl gemacht? Oder bist du traurig? Du kannst mit Erwachsenen reden, bei denen du dich sicher fühlst.',
        },
      ],
      '13-and-over': [
        {
          title: 'Dieses Bild ist sehr privat',
          body: 'Einmal gesendet, kann es gespeichert und herumgeschickt werden. Du kannst es für dich behalten.',
          why: 'Es sieht aus wie ein sexuelles Bild. Unter 18 können solche Bilder auch gegen das Gesetz sein.',
          tip: 'Drängt dich jemand dazu, ist das nicht okay. Sprich mit einer Person, der du vertraust. Ist schon eins rausgegangen? Es gibt Stellen, die helfen können, es aus dem Netz zu bekommen.',
        },
        {
          title: 'Dieses Bild wirkt sehr privat',
          body: 'Wer es bekommt, kann es kopieren oder herumzeigen. Du musst es nicht senden.',
          why: 'Es scheint sexuell zu sein. Ist darauf jemand unter 18, kann das auch verboten sein.',
          tip: 'Macht dir jemand Druck? Das ist unfair, und du kannst mit Menschen reden, denen du vertraust. Ist ein Bild schon im Umlauf, können manche Stellen helfen, es löschen zu lassen.',
        },
      ],
    },
    'nudity-request': {
      'under-13': bodySafetyOutgoing,
      '13-and-over': [
        {
          title: 'Du fragst nach etwas Privatem',
          body: 'Nach einem Nacktbild gefragt zu werden kann Druck machen, auch wenn man sich mag.',
          why: 'Es liest sich wie die Bitte um ein Nacktbild. Unter 18 können solche Bilder gegen das Gesetz sein.',
          tip: 'Lass es weg. Nähe wächst besser ohne Druck.',
        },
        {
          title: 'Da wird nach etwas sehr Privatem gefragt',
          body: 'Bei Menschen, die man mag, fällt ein Nein schwer. Deshalb kann sich so eine Frage wie Druck anfühlen.',
          why: 'Es scheint um ein Nacktbild zu gehen. Ist jemand unter 18, kann das verboten sein.',
          tip: 'Du kannst die Frage fallen lassen. Vertrauen wächst, wenn niemand etwas beweisen muss.',
        },
      ],
    },
  },
};
