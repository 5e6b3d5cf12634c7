import type { HarmAdvice } from '../words.ts';

export const supportOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Gut, dass du fragst',
        body: 'Um Hilfe zu bitten ist mutig. Du musst das nicht allein schaffen.',
        why: 'Es klingt, als könntest du Hilfe brauchen.',
        tip: 'Rede mit Erwachsenen, denen du vertraust. Hilft das nicht, versuch es bei anderen.',
      },
      {
        title: 'Fragen ist ein guter Schritt',
        body: 'Du hast etwas gesagt, und das ist stark. Wir alle brauchen mal Hilfe.',
        why: 'Manches klingt, als ob du Hilfe möchtest.',
        tip: 'Such dir Erwachsene, bei denen du dich sicher fühlst. Hilft es wenig? Dann geh zu anderen. Du darfst immer weiter fragen.',
      },
    ],
    '13-and-over': [
      {
        title: 'Gut, dass du es sagst',
        body: 'Um Hilfe zu bitten braucht Mut. Wenn du mehr Hilfe möchtest, gibt es welche.',
        why: 'Es klingt, als könntest du Unterstützung brauchen.',
        tip: 'Such dir eine Person, der du vertraust, und erzähl ihr ein bisschen. Kann sie nicht helfen, versuch es bei einer anderen.',
      },
      {
        title: 'Es auszusprechen ist stark',
        body: 'Alle brauchen mal Hilfe. Du darfst um so viel bitten, wie du brauchst.',
        why: 'Deine Worte klingen, als hättest du gern Hilfe.',
        tip: 'Fang klein an, mit einer Sache und einem Menschen, bei dem du dich sicher fühlst. Führt das zu nichts, frag den nächsten.',
      },
    ],
  },
};

export const supportIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Da braucht vielleicht jemand Hilfe',
        body: 'Du kannst nett sein und zuhören. Beim Rest können Erwachsene helfen.',
        why: 'Es klingt, als würde da jemand um Hilfe bitten.',
        tip: 'Frag: Soll ich mitkommen, wenn du es jemandem erzählst?',
      },
      {
        title: 'Da möchte vielleicht jemand Hilfe',
        body: 'Da zu sein ist schon lieb. Du musst nicht wissen, was zu tun ist. Erwachsene können übernehmen.',
        why: 'Manche Wörter klingen nach einer Bitte um Hilfe.',
        tip: 'Du könntest sagen: Wollen wir zusammen mit Erwachsenen reden, du und ich?',
      },
    ],
    '13-and-over': [
      {
        title: 'Da bittet vielleicht jemand um Hilfe',
        body: 'Zuhören ist schon viel. Du musst es nicht allein lösen.',
        why: 'Es klingt, als könnte die Person Unterstützung brauchen.',
        tip: 'Frag, was gerade helfen würde, und biete an, zusammen mit Erwachsenen zu reden.',
      },
      {
        title: 'Gerade tut vielleicht ein offenes Ohr gut',
        body: 'Du brauchst keinen Plan. Zuhören bedeutet viel, und andere können dann übernehmen.',
        why: 'Die Worte klingen, als wäre Hilfe willkommen.',
        tip: 'Find heraus, was die Person am meisten braucht. Du könntest zu einem Gespräch mit Erwachsenen mitgehen.',
      },
    ],
  },
};
