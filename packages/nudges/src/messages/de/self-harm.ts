import type { HarmAdvice } from '../words.ts';

export const selfHarmOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Das klingt sehr schwer',
        body: 'Gut, dass du es sagst. Du musst damit nicht allein sein.',
        why: 'Manche Wörter klingen, als ob es dir oder jemand anderem schlecht geht.',
        tip: 'Rede heute mit Erwachsenen, denen du vertraust. Bist du gerade in Gefahr, oder jemand anderes? Dann wähl den Notruf.',
      },
      {
        title: 'Das klingt nach viel auf einmal',
        body: 'Du kannst erzählen, wie du dich fühlst. Es gibt Menschen, die zuhören wollen.',
        why: 'Vielleicht bist du sehr traurig, oder ein Mensch, den du kennst.',
        tip: 'Geh heute zu Erwachsenen, bei denen du dich sicher fühlst. Du kannst einfach sagen: Mir geht es schlecht. Könnte gleich etwas passieren? Dann wähl sofort den Notruf.',
      },
    ],
    '13-and-over': [
      {
        title: 'Das klingt richtig schwer',
        body: 'Es braucht Mut, das zu sagen. Du musst es nicht allein tragen.',
        why: 'Manche Wörter klingen, als hättest du oder ein Mensch, der dir wichtig ist, gerade zu kämpfen.',
        tip: 'Sprich heute mit einer Person, der du vertraust. Ist gerade jemand in Gefahr, auch du selbst, wähl den Notruf.',
      },
      {
        title: 'Das klingt nach ganz schön viel',
        body: 'Es in Worte zu fassen ist ein echter Schritt. Was es auch ist: Du kannst die Last teilen.',
        why: 'Es klingt nach einer harten Zeit, für dich oder für einen Menschen, der dir nah ist.',
        tip: 'Erzähl heute einem Menschen davon, dem du vertraust. Ein paar Worte reichen. Könnte gleich etwas Schlimmes passieren? Dann wähl bitte sofort den Notruf.',
      },
    ],
  },
};

export const selfHarmIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Da geht es jemandem vielleicht sehr schlecht',
        body: 'Zuhören ist lieb. Du musst es nicht lösen, und es ist nicht allein deine Aufgabe.',
        why: 'Manche Wörter klingen, als ob es der Person schlecht geht.',
        tip: 'Sag es Erwachsenen, denen du vertraust, auch wenn es geheim sein soll. Ist die Person jetzt in Gefahr? Dann wähl den Notruf.',
      },
      {
        title: 'Da ist jemand vielleicht richtig traurig',
        body: 'Da zu sein hilft schon. Der Rest ist zu groß für ein Kind, und das ist okay.',
        why: 'Es klingt nach einer sehr schweren Zeit für die Person.',
        tip: 'Sag Erwachsenen Bescheid, bei denen du dich sicher fühlst. Das darfst du auch, wenn du nichts sagen sollst. Ist es jetzt sehr schlimm? Dann wähl sofort den Notruf.',
      },
    ],
    '13-and-over': [
      {
        title: 'Da geht es jemandem vielleicht nicht gut',
        body: 'Du brauchst keine perfekten Worte. Hör zu, frag nach und trag es nicht allein.',
        why: 'Manche Wörter klingen, als würde die Person etwas Schweres durchmachen.',
        tip: 'Offen danach zu fragen macht es nicht schlimmer. Hol Erwachsene dazu. Wenn es dringend ist, wähl den Notruf.',
      },
      {
        title: 'Da steckt jemand vielleicht in einem Tief',
        body: 'Da zu sein zählt, auch wenn dir die Worte fehlen. Du musst das nicht allein lösen.',
        why: 'Es klingt, als ob die Person sehr leidet.',
        tip: 'Du kannst ruhig direkt fragen, wie schlimm es ist. Hol dir Hilfe von Erwachsenen. Besteht gerade Gefahr, wähl sofort den Notruf.',
      },
    ],
  },
};
