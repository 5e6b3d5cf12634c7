import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming } from './body-safety.ts';

export const explicitIncoming: HarmAdvice = {
  any: {
    'under-13': bodySafetyIncoming,
    '13-and-over': [
      {
        title: 'Das könnte sexuell sein',
        body: 'Du hast nicht darum gebeten, und du musst es nicht anschauen.',
        why: 'Einige Wörter hier sind sexuell.',
        tip: 'Du kannst jederzeit aufhören, stummschalten oder blockieren. Mit jemandem darüber zu reden ist okay.',
      },
      {
        title: 'Hier geht es vielleicht um Sex',
        body: 'Vielleicht kommt das aus dem Nichts, und das liegt nicht an dir. Du kannst es geschlossen lassen.',
        why: 'Ein Teil der Wortwahl ist sexuell.',
        tip: 'Du kannst gehen, die Person blockieren oder stummschalten, wann du willst. Mit Menschen zu reden, denen du vertraust, ist auch okay.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Du musst nicht hinschauen',
          body: 'Dein Körper gehört dir. Du darfst Nein sagen zu Geheimnissen, privaten Bildern und Treffen. Du bist nicht schuld.',
          why: 'Vielleicht ist es ein Bild, das für Kinder nicht okay ist.',
          tip: 'Schick es nicht weiter. Sag es Erwachsenen, denen du vertraust. Bist du darauf zu sehen? Es gibt Leute, die helfen können, es aus dem Netz zu bekommen.',
        },
        {
          title: 'Dieses Bild musst du nicht sehen',
          body: 'Du bestimmst über deinen Körper. Du musst nie ein Geheimnis bewahren, ein Bild schicken oder jemanden treffen. Du kannst nichts dafür.',
          why: 'Auf dem Bild ist vielleicht etwas, das man Kindern nicht schicken soll.',
          tip: 'Du kannst es verdeckt lassen. Gib es nicht weiter. Rede mit Erwachsenen, bei denen du dich sicher fühlst. Zeigt es dich? Manche Leute können helfen, es löschen zu lassen.',
        },
      ],
      '13-and-over': [
        {
          title: 'Dieses Bild ist vielleicht sexuell',
          body: 'Du musst nicht hinschauen. Du bist nicht schuld, und du kannst mit jemandem darüber reden.',
          why: 'Es sieht aus wie ein sexuelles Bild.',
          tip: 'Schick es nicht weiter. Du kannst die Person blockieren, von der es kam. Sprich mit Menschen, denen du vertraust. Bist du darauf zu sehen? Es gibt Stellen, die helfen können, es aus dem Netz zu bekommen.',
        },
        {
          title: 'Du kannst dieses Bild verdeckt lassen',
          body: 'Es ist vielleicht sexuell, und ansehen musst du es nicht. Dass es kam, ist nicht deine Schuld.',
          why: 'Das Bild zeigt anscheinend etwas Sexuelles.',
          tip: 'Gib es nicht weiter. Rede mit Menschen, denen du vertraust, und blockier die Person, wenn du magst. Zeigt es dich, können manche Stellen helfen, es löschen zu lassen.',
        },
      ],
    },
    'nudity-request': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Du musst nichts schicken',
          body: 'Vielleicht fragt hier jemand nach einem Nacktbild. Du darfst immer Nein sagen, auch wenn du jemanden magst.',
          why: 'Es liest sich wie die Bitte um ein privates Bild von einem Körper.',
          tip: 'Du brauchst nicht zu antworten. Hast du schon etwas geschickt? Du kannst dir trotzdem Hilfe holen, um es aus dem Netz zu bekommen.',
        },
        {
          title: '„Nein“ ist hier eine gute Antwort',
          body: 'Du musst nie ein Nacktbild schicken. Jemanden zu mögen ändert daran nichts.',
          why: 'Da wird wohl nach einem Bild von dir ohne Kleidung gefragt.',
          tip: 'Du kannst die Frage einfach stehen lassen. Ist schon mal eins rausgegangen? Es gibt Leute, die helfen können, es löschen zu lassen.',
        },
      ],
    },
    sextortion: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Du bist damit nicht allein',
          body: 'Vielleicht droht hier jemand, private Bilder zu teilen. Egal, was war: Du bist nicht schuld.',
          why: 'Es liest sich, als wollte jemand mit Bildern Geld oder etwas anderes von dir erzwingen.',
          tip: 'Bezahl nicht und schick nichts mehr. Antworte nicht weiter und sprich mit einer Person, der du vertraust. Es gibt Stellen, die helfen können, Bilder aus dem Netz zu bekommen.',
        },
        {
          title: 'Dafür gibt es Hilfe',
          body: 'Wer dir mit Bildern Angst macht, ist im Unrecht, nicht du. Du kannst nichts dafür, und du kannst da durchkommen.',
          why: 'Es klingt, als wollte jemand Geld oder mehr von dir und würde sonst Bilder teilen.',
          tip: 'Du kannst aufhören zu antworten. Bitte schick kein Geld und keine Bilder mehr. Rede heute mit Menschen, denen du vertraust. Manche Stellen können helfen, Bilder löschen zu lassen.',
        },
      ],
    },
  },
};
