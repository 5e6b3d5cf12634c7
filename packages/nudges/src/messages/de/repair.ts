import type { HarmAdvice } from '../words.ts';

export const repairOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Du kannst es noch wiedergutmachen',
        body: 'Viele sagen mal etwas, das wehtut. Ein echtes „Tut mir leid“ kann helfen.',
        why: 'Eine deiner Nachrichten hat vielleicht jemanden verletzt.',
        tip: 'Sag, was dir leidtut. Frag dann, wie es der Person geht. Waren andere auch gemein, halt zu ihr.',
      },
      {
        title: 'Willst du dich wieder vertragen?',
        body: 'Für ein nettes Wort ist es nicht zu spät. Es darf kurz sein.',
        why: 'Etwas von dir klang vielleicht gemein.',
        tip: 'Du könntest schreiben: „Es tut mir leid, was ich gesagt habe.“ Vielleicht braucht die Person Zeit. Du kannst auch vor den anderen nett zu ihr sein.',
      },
    ],
    '13-and-over': [
      {
        title: 'Für ein Sorry ist es nicht zu spät',
        body: 'Fast alle liegen mal daneben. Ein Sorry kann kurz sein und trotzdem viel bedeuten.',
        why: 'Etwas, das du geschickt hast, hat vielleicht jemanden verletzt.',
        tip: 'Sag, was du geschrieben hast, lass das „aber“ weg und gib der Person Zeit. Verletzen andere sie auch, kann ein privates „Ich halte zu dir“ helfen.',
      },
      {
        title: 'Willst du es wieder in Ordnung bringen?',
        body: 'Eine Nachricht muss nicht das letzte Wort sein. Was du als Nächstes schreibst, kann viel ändern.',
        why: 'Eine Nachricht von dir kam vielleicht nicht gut an.',
        tip: 'Frag, wie es der Person geht, und hör zu, auch wenn sie wütend ist. Machen andere weiter, kannst du für sie eintreten.',
      },
    ],
  },
};
