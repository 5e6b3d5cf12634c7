import type { HarmAdvice } from '../words.ts';

export const listedOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Hier ist ein Wort von einer Liste drin',
        body: 'Ein Wort oder Link darin steht auf einer Liste. Ändere es, dann kannst du die Nachricht senden.',
        why: 'Die Liste ist von dir, deiner Familie oder dieser App. Wörter und Links darauf werden nicht gesendet.',
        tip: 'Versuch es mit anderen Worten. Findest du die Liste falsch? Frag, ob man sie ändern kann.',
      },
      {
        title: 'Ein Teil kann noch nicht raus',
        body: 'Manche Sachen stehen auf einer Liste. Eine davon ist hier drin. Tausch sie aus und versuch es noch mal.',
        why: 'Gemacht wurde die Liste von dir, deiner Familie oder dieser App. Was draufsteht, bleibt draußen.',
        tip: 'Such ein neues Wort dafür. Du kannst fragen, warum es auf der Liste ist.',
      },
    ],
    '13-and-over': [
      {
        title: 'Ein Wort oder Link hier steht auf einer Liste',
        body: 'So wird es nicht gesendet. Ändere diesen Teil, dann kann der Rest raus.',
        why: 'Die Liste ist von dir, deiner Familie oder dieser App. Du findest die Listen in den Einstellungen.',
        tip: 'Sag es anders. Wenn die Liste nicht passt, sprich es an oder bitte um eine Änderung.',
      },
      {
        title: 'Ein Stück davon kann nicht gesendet werden',
        body: 'Auf einer Liste steht etwas aus deiner Nachricht. Tausch das Stück aus und versuch es noch mal.',
        why: 'Gemacht wurde die Liste von dir, deiner Familie oder dieser App. Nachlesen kannst du sie in den Einstellungen.',
        tip: 'Such andere Worte dafür. Kommt dir die Liste komisch vor? Sprich mit denen, die sie gemacht haben.',
      },
    ],
  },
};

export const listedIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Hier ist ein Wort von einer Liste drin',
        body: 'Ein Wort oder Link darin steht auf einer Liste. Darum bleibt es versteckt.',
        why: 'Die Liste ist von dir, deiner Familie oder dieser App. Wörter und Links darauf werden versteckt.',
        tip: 'Fehlt dir etwas Wichtiges? Frag Erwachsene, denen du vertraust.',
      },
      {
        title: 'Das hier bleibt versteckt',
        body: 'Eine Liste lässt etwas darin nicht durch, ein Wort oder einen Link.',
        why: 'Gemacht wurde die Liste von dir, deiner Familie oder dieser App. Sie sagt, was versteckt wird.',
        tip: 'Brauchst du die Nachricht? Rede mit Erwachsenen, bei denen du dich sicher fühlst.',
      },
    ],
    '13-and-over': [
      {
        title: 'Ein Wort oder Link hier steht auf einer Liste',
        body: 'Darum siehst du die Nachricht nicht.',
        why: 'Die Liste ist von dir, deiner Familie oder dieser App. Du findest die Listen in den Einstellungen.',
        tip: 'Wenn die Liste etwas versteckt, das du brauchst, sprich es an oder bitte um eine Änderung.',
      },
      {
        title: 'Eine Liste versteckt diese Nachricht',
        body: 'Ein Teil davon steht auf der Liste, zum Beispiel ein Wort oder ein Link.',
        why: 'Listen kommen von dir, deiner Familie oder dieser App. In den Einstellungen siehst du, was draufsteht.',
        tip: 'Fehlt dir etwas Wichtiges? Sprich mit denen, die die Liste gemacht haben.',
      },
    ],
  },
};
