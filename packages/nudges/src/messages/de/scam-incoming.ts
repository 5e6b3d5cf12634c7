import type { HarmAdvice } from '../words.ts';

export const scamIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Das ist vielleicht ein Trick',
        body: 'Tipp noch nichts an und bezahl noch nichts. Du darfst warten und fragen.',
        why: 'Es klingt nach einem Gewinn oder einem Angebot, und du sollst dich beeilen.',
        tip: 'Frag Erwachsene, ob ihr es zusammen anschaut.',
      },
      {
        title: 'Zu schön, um wahr zu sein?',
        body: 'Halt kurz an und tipp oder bezahl erst später. Ist es echt, kann es warten.',
        why: 'Es sieht aus wie ein Gewinn oder ein Angebot mit großer Eile.',
        tip: 'Zeig es Erwachsenen und hör, was sie denken.',
      },
    ],
    '13-and-over': [
      {
        title: 'Das könnte Abzocke sein',
        body: 'Du musst nicht schnell sein. Echte Angebote können warten, bis du sie geprüft hast.',
        why: 'Es liest sich wie ein Gewinn, ein schnelles Angebot oder ein Kettenbrief.',
        tip: 'Öffne keine Links und bezahl nichts. Schau selbst nach oder frag eine Person, der du vertraust.',
      },
      {
        title: 'Klingt gut? Prüf es erst',
        body: 'Tricks machen gern Druck. Du kannst es liegen lassen und schauen, ob etwas dran ist.',
        why: 'Es hat etwas von einer Verlosung, einem eiligen Angebot oder einer Nachricht zum Weiterschicken.',
        tip: 'Lass die Links in Ruhe und behalt dein Geld erst mal. Such selbst danach oder lass andere mit draufschauen.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: 'Der Link ist vielleicht ein Trick',
          body: 'Tipp den Link nicht an und verrat keinen Code. Niemand braucht dein Passwort.',
          why: 'Du sollst dich einloggen, einen Link antippen oder einen Code verraten.',
          tip: 'Hast du schon getippt oder etwas verraten? Ändere dein Passwort zusammen mit Erwachsenen.',
        },
        {
          title: 'Warte, bevor du tippst',
          body: 'Vielleicht will jemand in deinen Account. Dein Passwort und deine Codes gehören nur dir.',
          why: 'Du sollst dich anmelden, einen Link öffnen oder einen Code angeben.',
          tip: 'Hast du ihn angetippt? Das kann allen passieren. Mach mit Erwachsenen ein neues Passwort.',
        },
      ],
      '13-and-over': [
        {
          title: 'Vorsicht bei diesem Link',
          body: 'Er will vielleicht an deinen Login. Wer ehrlich ist, braucht weder dein Passwort noch einen Code.',
          why: 'Du sollst dich einloggen, einen Link öffnen oder einen Code teilen.',
          tip: 'Geh selbst auf die echte Seite. Hast du dein Passwort schon eingegeben? Dann ändere es jetzt.',
        },
        {
          title: 'Dieser Link ist vielleicht gefälscht',
          body: 'Gefälschte Seiten können genau wie echte aussehen. Dein Passwort und deine Codes bleiben bei dir.',
          why: 'Du sollst dich anmelden, etwas antippen oder einen Code weitergeben.',
          tip: 'Öffne Seite oder App selbst, nicht von hier aus. Schon dort angemeldet? Das passiert. Leg gleich ein neues Passwort fest.',
        },
      ],
    },
    'money-mule': {
      'under-13': [
        {
          title: 'Das ist vielleicht ein Trick mit Geld',
          body: 'Gib für niemanden Geld weiter und verleih deine Bankkarte nicht. Du darfst einfach Nein sagen.',
          why: 'Es klingt nach Geld dafür, dass du deine Bankkarte oder dein Konto hergibst.',
          tip: 'Sag es Erwachsenen, denen du vertraust. Das geht auch, wenn du schon Ja gesagt hast.',
        },
        {
          title: 'Das Angebot ist vielleicht nicht sicher',
          body: 'Du kannst es lassen. Deine Karte ist nur für dich, und Geld weitergeben musst du nie.',
          why: 'Da soll es wohl Geld geben, wenn du deine Bankkarte oder dein Konto verleihst.',
          tip: 'Hast du Ja gesagt? Du kannst immer noch aufhören. Rede mit Erwachsenen, bei denen du dich sicher fühlst.',
        },
      ],
      '13-and-over': [
        {
          title: 'Das ist vielleicht eine Geldfalle',
          body: 'Geld für andere weiterzuleiten kann dich dein Konto kosten und dir Ärger einbringen.',
          why: 'Es liest sich wie ein Angebot, mit deinem Konto oder deiner Karte Geld zu verdienen.',
          tip: 'Sag Nein und blockier die Person. Ist es schon passiert? Sag es deiner Bank und Erwachsenen, denen du vertraust.',
        },
        {
          title: 'Wem gehört dieses Geld?',
          body: 'Vielleicht stammt es aus einer Straftat, und dann hängt dein Name mit dran. Du kannst einfach gehen.',
          why: 'Du bekommst wohl Geld dafür, dass anderes Geld über dein Konto oder deine Karte läuft.',
          tip: 'Lehn ab und blockier die Person. Hast du es schon gemacht? Gib deiner Bank Bescheid und sprich mit Erwachsenen.',
        },
      ],
    },
  },
};
