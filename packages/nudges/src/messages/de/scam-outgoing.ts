import type { HarmAdvice } from '../words.ts';

export const scamOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Ist das echt?',
        body: 'Das ist vielleicht ein Trick, der immer weitergeschickt wird. Prüfen ist eine gute Idee.',
        why: 'Es klingt nach einem Gewinn, einem Kettenbrief oder einem Trick, bei dem alles schnell gehen soll.',
        tip: 'Frag Erwachsene, was sie davon halten. Ist es ein Trick, sag den anderen Bescheid.',
      },
      {
        title: 'Tricks reisen gern',
        body: 'Sie hüpfen von einem Chat zum nächsten. Zweimal hinschauen lohnt sich.',
        why: 'Es sieht nach Gewinn, Kettenbrief oder großer Eile aus.',
        tip: 'Nicht sicher? Schau, was Erwachsene dazu sagen. Du kannst immer schreiben: „Tipp da nicht drauf.“',
      },
    ],
    '13-and-over': [
      {
        title: 'Das ist einen Check wert',
        body: 'Das ist vielleicht ein Trick, den Leute in gutem Glauben weiterschicken. Kurz prüfen kann deinen Leuten Ärger ersparen.',
        why: 'Es liest sich wie ein Gewinn, ein Kettenbrief oder ein schnelles Angebot.',
        tip: 'Such im Netz danach oder schau auf der echten Seite nach. Ist es ein Fake, schreib das in den Chat.',
      },
      {
        title: 'Könnte das ein Fake sein?',
        body: 'Deine Leute vertrauen dem, was du schickst. Genau so verbreiten sich Tricks. Kurz draufschauen lohnt sich.',
        why: 'Es sieht aus wie eine Verlosung, ein Kettenbrief oder ein Angebot unter Zeitdruck.',
        tip: 'Recherchier kurz oder such die echte Seite der Firma. Nicht echt? Ein kurzes „Klick da nicht drauf“ hilft.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: 'Ist der Link sicher?',
          body: 'Vielleicht ist das ein Trick, um in Accounts zu kommen. Es ist gut, das zu prüfen.',
          why: 'Leute sollen sich einloggen, einen Link antippen oder einen Code verraten.',
          tip: 'Frag Erwachsene, ob ihr es zusammen anschaut.',
        },
        {
          title: 'Wohin führt der Link?',
          body: 'Manche Links sehen gut aus und sind es nicht. Andere könnten so ihr Spiel oder ihren Chat verlieren.',
          why: 'Man soll sich anmelden, einen Link öffnen oder einen Code angeben.',
          tip: 'Schau den Link mit Erwachsenen an. Ist es ein Trick, warn die anderen, damit ihn niemand antippt.',
        },
      ],
      '13-and-over': [
        {
          title: 'Hält der Link, was er verspricht?',
          body: 'Vielleicht klaut er Logins von Menschen, die dir vertrauen. Wenn du ihn prüfst, kannst du ihnen das ersparen.',
          why: 'Leute sollen sich einloggen, einen Link öffnen oder einen Code teilen.',
          tip: 'Tipp die echte Adresse selbst ein und schau, ob das Angebot da steht.',
        },
        {
          title: 'Ist der Link wirklich sicher?',
          body: 'Auf einer gefälschten Seite kann ein Account mit einem Fingertipp weg sein. Den Link genauer anzuschauen lohnt sich.',
          why: 'Man soll sich anmelden, etwas antippen oder einen Code rausgeben.',
          tip: 'Geh selbst auf die Seite, nicht über den Link, und schau, ob dort dasselbe steht.',
        },
      ],
    },
    'money-mule': {
      'under-13': [
        {
          title: 'Das ist vielleicht ein Trick mit Geld',
          body: 'Manche benutzen Kinder, um Geld weiterzugeben. Das kann anderen Ärger bringen.',
          why: 'Es klingt nach Geld dafür, dass man Bankkarte oder Konto hergibt.',
          tip: 'Rede mit Erwachsenen darüber. Hast du es anderen geschickt? Sag ihnen, sie sollen die Finger davon lassen.',
        },
        {
          title: 'Ist das ein guter Weg zu Geld?',
          body: 'Wer hier Ja sagt, bekommt vielleicht großen Ärger. Du kannst andere warnen.',
          why: 'Da soll es wohl Geld geben, wenn man Bankkarte oder Konto verleiht.',
          tip: 'Damit aufzuhören ist okay. Hat dir jemand gesagt, du sollst es senden? Rede mit Erwachsenen.',
        },
      ],
      '13-and-over': [
        {
          title: 'Das ist vielleicht eine Geldfalle',
          body: 'Geld für andere weiterzuleiten kann Leute ihr Konto kosten, oder Schlimmeres.',
          why: 'Es liest sich wie ein Angebot, mit Konto oder Karte Geld zu verdienen.',
          tip: 'Warn alle, die Ja sagen könnten. Hat dich jemand dazu gebracht, es zu senden? Sprich mit Erwachsenen, denen du vertraust.',
        },
        {
          title: 'Dieses Angebot kann nach hinten losgehen',
          body: 'Wer Ja sagt, verliert vielleicht das Konto und bekommt echten Ärger.',
          why: 'Da gibt es wohl Geld dafür, fremdes Geld über Karte oder Konto laufen zu lassen.',
          tip: 'Du kannst es sein lassen. Drängt dich jemand, es zu teilen? Sag es Erwachsenen, bei denen du dich sicher fühlst.',
        },
      ],
    },
  },
};
