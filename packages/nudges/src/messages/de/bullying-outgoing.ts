import type { HarmAdvice } from '../words.ts';

export const bullyingOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Das könnte wehtun',
        body: 'Diese Worte können verletzen oder Angst machen. Magst du es anders sagen?',
        why: 'Ein paar Wörter klingen beim Lesen vielleicht gemein.',
        tip: 'Du darfst wütend sein und trotzdem nett bleiben. Sag, wie du dich fühlst, oder mach kurz Pause.',
      },
      {
        title: 'Klingt das vielleicht gemein?',
        body: 'Wer das liest, ist danach vielleicht traurig oder hat Angst. Du kannst es noch ändern.',
        why: 'Ein Teil davon könnte grob oder unfreundlich klingen.',
        tip: 'Du könntest mit „Ich fühle mich“ anfangen. Oder warte kurz und schau, ob du es noch senden willst.',
      },
    ],
    '13-and-over': [
      {
        title: 'Das könnte jemanden verletzen',
        body: 'Es kommt vielleicht härter an, als du es meinst. Willst du noch mal draufschauen?',
        why: 'Am Bildschirm fehlen Stimme und Gesicht. Da wirken scharfe Worte oft noch schärfer.',
        tip: 'Schreib, was passiert ist und wie es dir damit geht. Oder lass es erst mal zehn Minuten liegen.',
      },
      {
        title: 'Könnte das gemein rüberkommen?',
        body: 'Es liest sich vielleicht wie ein Angriff, auch wenn du nur Dampf ablässt. Du kannst es noch ändern.',
        why: 'Ein Teil klingt hart. Niemand hört deinen Ton oder sieht dich grinsen.',
        tip: 'Fang mal mit „ich“ an, zum Beispiel: „Ich hab mich ausgeschlossen gefühlt.“ Oder park es in deinen Notizen und komm später zurück.',
      },
    ],
  },
  kinds: {
    exclusion: {
      'under-13': [
        {
          title: 'Nicht mitmachen zu dürfen tut weh',
          body: 'Vielleicht fühlt sich da jemand ausgeschlossen. Kannst du es netter sagen?',
          why: 'Es klingt, als ob jemand wegbleiben oder nicht mitmachen soll.',
          tip: 'Ihr müsst nicht eng befreundet sein. Fair zueinander sein geht trotzdem.',
        },
        {
          title: 'Ist noch Platz für eine Person mehr?',
          body: 'Wer nicht mitdarf, ist vielleicht den ganzen Tag traurig. Geht es auch freundlicher?',
          why: 'Da darf wohl jemand nicht kommen oder mitspielen.',
          tip: 'Du darfst aussuchen, mit wem du spielst. „Heute nicht“ kann man auch nett sagen.',
        },
      ],
      '13-and-over': [
        {
          title: 'Das schließt vielleicht jemanden aus',
          body: 'Ausgeschlossen zu werden kann so wehtun wie eine Beleidigung. Willst du das so sagen?',
          why: 'Es liest sich, als sollte jemand bei einer Gruppe oder einem Plan außen vor bleiben.',
          tip: 'Wenn es einen Grund gibt, kannst du ihn in Ruhe unter vier Augen sagen.',
        },
        {
          title: 'Macht das jemandem die Tür zu?',
          body: '„Dich wollen wir hier nicht“ kann lange nachhallen. Geht es auch behutsamer?',
          why: 'Es klingt, als dürfte jemand nicht kommen, mitmachen oder dazugehören.',
          tip: 'Du suchst dir aus, mit wem du Zeit verbringst. Wenn du Abstand brauchst, sag es privat und freundlich.',
        },
      ],
    },
    'body-shaming': {
      'under-13': [
        {
          title: 'Hier geht es ums Aussehen',
          body: 'Worte übers Aussehen bleiben oft lange im Kopf. Willst du es ändern?',
          why: 'Es klingt wie ein gemeiner Satz über einen Körper oder ein Gesicht.',
          tip: 'Wenn dich etwas ärgert, sag, was passiert ist. Das Aussehen kannst du weglassen.',
        },
        {
          title: 'Beim Aussehen tut es schnell weh',
          body: 'So ein Satz kann tagelang piksen, auch wenn er Spaß sein soll. Du kannst ihn noch ändern.',
          why: 'Ein Teil macht sich vielleicht darüber lustig, wie jemand aussieht.',
          tip: 'Ärgerst du dich? Sag, was nicht fair war. Wie jemand aussieht, hat damit nichts zu tun.',
        },
      ],
      '13-and-over': [
        {
          title: 'Das zielt aufs Aussehen',
          body: 'Sprüche über den Körper bleiben oft hängen, auch als Witz. Willst du das ändern?',
          why: 'Es liest sich wie ein abwertender Satz darüber, wie jemand aussieht.',
          tip: 'Wenn dich etwas stört, sag, was passiert ist. Wenn es ein Witz sein soll, nimm einen anderen.',
        },
        {
          title: 'Ein Seitenhieb aufs Aussehen?',
          body: 'Viele machen sich Gedanken darüber, wie sie aussehen. Das könnte genau so einen wunden Punkt treffen.',
          why: 'Ein Teil macht sich wohl über Gesicht, Gewicht oder Style lustig.',
          tip: 'Nur Spaß? Dann nimm etwas, worüber ihr beide lachen könnt. Genervt? Bleib bei dem, was passiert ist.',
        },
      ],
    },
    'encouraging-self-harm': {
      'under-13': [
        {
          title: 'Diese Worte können richtig schaden',
          body: 'Wer traurig ist, glaubt so etwas vielleicht. Bitte lass niemanden damit allein.',
          why: 'Es klingt, als ob sich jemand wehtun soll.',
          tip: 'Bist du sehr wütend? Geh kurz weg und rede mit Erwachsenen, denen du vertraust.',
        },
        {
          title: 'Schau dir das bitte noch mal an',
          body: 'Ist jemand traurig, kann so ein Satz sehr wehtun. Bitte nimm ihn raus.',
          why: 'Ein Teil davon könnte jemanden dazu drängen, sich zu verletzen.',
          tip: 'Wütend sein ist okay. Mach eine Pause. Erzähl Erwachsenen, bei denen du dich sicher fühlst, wie wütend du bist.',
        },
      ],
      '13-and-over': [
        {
          title: 'Diese Worte können echten Schaden anrichten',
          body: 'Du siehst nicht, wie es jemandem hinter dem Bildschirm geht. Bitte nimm diesen Teil raus.',
          why: 'Es liest sich wie eine Aufforderung, sich zu verletzen. Das ist schnell dahingesagt und trifft trotzdem.',
          tip: 'Wenn du wütend bist, sag das. Wenn du dir Sorgen machst, frag, wie es der Person geht.',
        },
        {
          title: 'Bitte schau noch einmal auf diesen Teil',
          body: 'Wer gerade eine schlimme Nacht hat, nimmt das vielleicht wörtlich. Bitte lass es weg.',
          why: 'Ein Teil könnte jemanden zur Selbstverletzung drängen, auch wenn es nur ein Spruch ist.',
          tip: '„Ich bin so sauer auf dich“ kannst du ruhig schreiben. Und wenn jemand bedrückt wirkt, frag kurz nach.',
        },
      ],
    },
    hate: {
      'under-13': [
        {
          title: 'Das tut vielen Menschen weh',
          body: 'Es geht gegen Menschen, nur weil sie sind, wie sie sind. Das sucht sich niemand aus. Willst du es ändern?',
          why: 'Es macht Menschen schlecht, zum Beispiel wegen Hautfarbe, Glaube oder Herkunft.',
          tip: 'Du darfst auf jemanden wütend sein. Lass die ganze Gruppe dabei raus.',
        },
        {
          title: 'Hier geht es um eine ganze Gruppe',
          body: 'Kinder aus der Gruppe fühlen sich beim Lesen vielleicht klein. Kannst du den Teil weglassen?',
          why: 'Es klingt gemein. Es geht um Hautfarbe, Glauben, Heimat oder darum, wer jemand ist.',
          tip: 'Hat dich ein Kind geärgert? Dann sag, was dieses Kind gemacht hat. Die anderen waren es nicht.',
        },
      ],
      '13-and-over': [
        {
          title: 'Das macht eine ganze Gruppe schlecht',
          body: 'Es geht darum, wer Menschen sind, nicht um etwas, das jemand getan hat. Magst du es umschreiben?',
          why: 'Es liest sich wie ein Angriff auf Herkunft, Glauben, Körper oder darauf, wen jemand liebt.',
          tip: 'Wenn dich eine Person verletzt hat, schreib über das, was sie getan hat.',
        },
        {
          title: 'Das trifft mehr als eine Person',
          body: 'Vielleicht gehört hier jemand zu dieser Gruppe, und du siehst es nicht. Geht es auch anders?',
          why: 'Es macht sich wohl über Menschen lustig, etwa über ihren Glauben, ihre Wurzeln, ihren Körper oder ihre Liebe.',
          tip: 'Sauer auf jemanden? Bleib bei dieser Person und bei dem, was passiert ist. Alle anderen haben nichts damit zu tun.',
        },
      ],
    },
    'pile-on': {
      'under-13': [
        {
          title: 'Hier machen schon viele mit',
          body: 'Sind viele auf einmal gemein, fühlt sich das riesig an. Du musst nicht mitmachen.',
          why: 'Viele fiese Worte gehen gerade an eine Person.',
          tip: 'Du kannst still bleiben oder der Person etwas Nettes schreiben.',
        },
        {
          title: 'Eine Person bekommt gerade viel ab',
          body: 'Vielleicht fühlt sie sich jetzt ganz allein. Es ist okay, wenn du das hier nicht sendest.',
          why: 'Viele der gemeinen Wörter hier treffen dieselbe Person.',
          tip: 'Du brauchst nichts dazu zu sagen. Oder frag die Person: Geht es dir gut?',
        },
      ],
      '13-and-over': [
        {
          title: 'Das kommt noch obendrauf',
          body: 'Viele gehen gerade auf eine Person los. Du musst nicht mitmachen.',
          why: 'Jede Nachricht ist vielleicht klein. Zusammen kann es sich anfühlen, als wäre die ganze Welt gegen einen.',
          tip: 'Nicht mitmachen hilft schon. Ein netter Satz an die Person in der Mitte auch.',
        },
        {
          title: 'Da kommt schon so viel an',
          body: 'Ein Satz mehr ist für dich vielleicht winzig und für die Person schwer. Du kannst ihn auch stecken lassen.',
          why: 'Gerade landen viele scharfe Antworten bei derselben Person.',
          tip: 'Du kannst es auslassen oder privat fragen, wie es der Person geht. Wer so nachfragt, bleibt in Erinnerung.',
        },
      ],
    },
  },
};
