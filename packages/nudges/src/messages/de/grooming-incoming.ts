import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming } from './body-safety.ts';

export const groomingIncoming: HarmAdvice = {
  any: {
    'under-13': bodySafetyIncoming,
    '13-and-over': [
      {
        title: 'Lass dir Zeit damit',
        body: 'Du kannst es online langsam angehen, auch bei netten Leuten. Wenn sich etwas komisch anfühlt, zählt das.',
        why: 'Solche Sätze sind oft harmlos. Manchmal sind sie ein erster Schritt, um Druck zu machen.',
        tip: 'Du kannst Nein sagen, das Thema wechseln oder aufhören. Frag eine Person, der du vertraust, was sie denkt.',
      },
      {
        title: 'Hier muss nichts schnell gehen',
        body: 'Nette Leute können warten. Hast du ein komisches Gefühl, darfst du darauf hören.',
        why: 'In vielen Chats steht so etwas. Ab und zu fängt damit jemand an, andere zu drängen.',
        tip: 'Mach langsam, rede über etwas anderes oder geh einfach raus. Du kannst auch Menschen fragen, denen du vertraust.',
      },
    ],
  },
  kinds: {
    isolation: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Du darfst davon erzählen, wem du willst',
          body: 'Wer es gut mit dir meint, hat nichts dagegen, wenn du mit anderen redest. Du schuldest niemandem ein Geheimnis.',
          why: 'Es klingt, als wollte jemand das geheim halten oder dich von deinen Leuten fernhalten.',
          tip: 'Erzähl einer Person, der du vertraust, von diesem Chat. Damit brichst du kein Versprechen.',
        },
        {
          title: 'Über diesen Chat darfst du reden',
          body: 'Wer dir guttut, stört sich nicht daran, wenn andere davon hören. Du darfst es immer ansprechen.',
          why: 'Da will wohl jemand, dass du den Chat versteckst oder dich von deinen Leuten zurückziehst.',
          tip: 'Such dir einen Menschen, dem du vertraust, und erzähl, was hier los ist. Du lässt damit niemanden im Stich.',
        },
      ],
    },
    'picture-request': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Du entscheidest über deine Bilder',
          body: 'Du musst niemandem ein Bild von dir schicken. „Nein“ reicht als Antwort.',
          why: 'Es klingt, als wollte jemand ein Bild von dir.',
          tip: 'Hört das Fragen nicht auf, kannst du die Person blockieren. Belastet es dich? Sprich mit einer Person, der du vertraust.',
        },
        {
          title: 'Dein Bild, deine Entscheidung',
          body: 'Niemand hat Anspruch auf ein Bild von dir, auch bei noch so nettem Fragen. Du kannst einfach Nein sagen.',
          why: 'Da wird wohl nach einem Bild von dir gefragt.',
          tip: 'Du kannst es ohne Antwort lassen oder die Person blockieren. Fühlt es sich komisch an? Rede mit Menschen, denen du vertraust.',
        },
      ],
    },
    'gift-or-bribe': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Für ein Geschenk schuldest du nichts',
          body: 'Ein Geschenk mit Bedingungen ist kein Geschenk. Du kannst ablehnen oder einfach gehen.',
          why: 'Es klingt, als würde dir jemand Geld, Sachen in einem Game oder Geschenke anbieten.',
          tip: 'Wird dafür etwas von dir verlangt, hör auf und sprich mit einer Person, der du vertraust.',
        },
        {
          title: 'Geschenke musst du nicht zurückzahlen',
          body: 'Du musst für ein Geschenk nichts hergeben. „Nein, danke“ ist auch völlig okay.',
          why: 'Es sieht aus wie ein Angebot: Geld, ein Geschenk oder etwas für ein Game.',
          tip: 'Sollst du dafür etwas tun? Du kannst das hier beenden und mit Menschen reden, denen du vertraust.',
        },
      ],
    },
    coercion: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Niemand darf dich drängen',
          body: 'Wenn dir jemand Angst oder Druck macht, liegt das nicht an dir. Du kannst genau hier aufhören.',
          why: 'Es klingt nach Druck zu etwas, das du vielleicht nicht willst.',
          tip: 'Du musst nicht tun, was da verlangt wird. Sprich mit einer Person, der du vertraust, oder ruf ein Sorgentelefon an.',
        },
        {
          title: 'Du musst da nicht mitmachen',
          body: 'Unter Druck fällt das Denken schwer. Du kannst nichts dafür, und du kannst jetzt aussteigen.',
          why: 'Es klingt, als wollte dich jemand zu etwas drängen.',
          tip: 'Auch eine Drohung heißt nicht, dass du es tun musst. Hol Menschen dazu, denen du vertraust, oder melde dich bei einem Sorgentelefon.',
        },
      ],
    },
    meeting: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Ein Treffen? Geh auf Nummer sicher',
          body: 'Menschen, die du nur online kennst, sind in echt vielleicht anders. Es gibt keine Eile.',
          why: 'Es klingt nach einem Plan für ein Treffen oder nach der Frage, wo du bist.',
          tip: 'Sag es vorher Erwachsenen, denen du vertraust. Geh nur in Begleitung und an einen Ort, wo Leute sind.',
        },
        {
          title: 'Geht es hier um ein Treffen?',
          body: 'Online weißt du nie sicher, wer da schreibt. Wer es gut meint, lässt es langsam angehen.',
          why: 'Da will wohl jemand wissen, wo du bist, oder dich treffen.',
          tip: 'Bevor du Ja sagst, gib Erwachsenen Bescheid, bei denen du dich sicher fühlst. Wenn du hingehst, nimm jemanden mit und wähl einen belebten Ort.',
        },
      ],
    },
    'coercive-control': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Jemanden gernhaben heißt nicht kontrollieren',
          body: 'Du darfst deinen eigenen Freundeskreis, dein Handy und deine Zeit haben. Das zu wollen ist fair.',
          why: 'Es klingt, als wollte dich jemand überwachen oder für dich entscheiden.',
          tip: 'Sprich mit einer Person, die nicht mit drinsteckt. Auch bei einem Sorgentelefon kannst du darüber reden.',
        },
        {
          title: 'Über dein Leben bestimmst du mit',
          body: 'Du kannst jemanden mögen und trotzdem andere treffen, allein sein und dein Handy für dich behalten.',
          why: 'Vielleicht will da jemand ständig wissen, wo du bist, oder über dich bestimmen.',
          tip: 'Frag Leute aus deinem Freundeskreis oder Erwachsene, wie das auf sie wirkt. Du kannst auch ein Sorgentelefon anrufen.',
        },
      ],
    },
    'criminal-recruitment': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Leicht verdientes Geld hat oft einen Haken',
          body: 'Wenn du für jemanden etwas tragen, aufbewahren oder weitergeben sollst, kannst du Nein sagen.',
          why: 'Es klingt nach einem Angebot, das in Ärger oder Gefahr führen kann.',
          tip: 'Auch wenn du schon mit drinsteckst, kannst du dir Hilfe holen. Sprich mit Erwachsenen, denen du vertraust.',
        },
        {
          title: 'Ist hier ein Haken dran?',
          body: 'Schnelles Geld für einen kleinen Job kann riskant werden. Du musst nichts annehmen oder weitergeben.',
          why: 'Es sieht aus wie ein Job, der für dich oder andere böse enden kann.',
          tip: 'Schon Ja gesagt? Du kannst trotzdem aufhören. Ein erster Schritt kann ein Gespräch mit Erwachsenen sein, bei denen du dich sicher fühlst.',
        },
      ],
    },
  },
};
