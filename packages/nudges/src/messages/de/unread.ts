import type { HarmAdvice } from '../words.ts';

export const unreadOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Das wurde nicht geprüft',
        body: 'Die Prüfung hat diesmal nicht geklappt. Du kannst es senden oder vorher noch einmal lesen.',
        why: 'Bei der Prüfung ging etwas schief. Es liegt nicht an dir oder deinen Worten.',
        tip: 'Frag dich: Möchte ich diese Nachricht bekommen? Wenn ja, sende sie.',
      },
      {
        title: 'Diesmal keine Prüfung',
        body: 'Die Prüfung ist hängen geblieben. Du kannst es noch mal anschauen und dann senden.',
        why: 'Das kann vorkommen. Es sagt nichts über dich.',
        tip: 'Lies es, als hättest du es bekommen. Immer noch gut? Dann sende es.',
      },
    ],
    '13-and-over': [
      {
        title: 'Das hier wurde nicht geprüft',
        body: 'Die Prüfung hat diesmal nicht geklappt. Du kannst es senden oder noch einmal durchlesen.',
        why: 'Bei der Prüfung ging etwas schief. Mit deinem Text hat das nichts zu tun.',
        tip: 'Wenn es für dich okay wäre, das selbst zu bekommen, sende es.',
      },
      {
        title: 'Hier gab es keine Prüfung',
        body: 'Die Prüfung ist hängen geblieben. Sende es so oder schau noch mal drüber.',
        why: 'Das kommt ab und zu vor. Über deine Nachricht sagt es nichts.',
        tip: 'Wäre so eine Nachricht an dich in Ordnung? Dann los.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Dieses Bild wurde nicht geprüft',
          body: 'Die Prüfung hat diesmal nicht geklappt. Du kannst es senden oder vorher noch einmal anschauen.',
          why: 'Bei der Prüfung ging etwas schief. Du hast nichts falsch gemacht.',
          tip: 'Dürfen es auch andere sehen? Wenn du nicht sicher bist, frag Erwachsene.',
        },
        {
          title: 'Keine Prüfung für dieses Bild',
          body: 'Die Prüfung ist hängen geblieben. Du kannst das Bild senden oder noch mal hinschauen.',
          why: 'Das kann vorkommen. Es ist nicht deine Schuld.',
          tip: 'Würdest du es deiner ganzen Klasse zeigen? Wenn nicht, frag bei Erwachsenen nach.',
        },
      ],
      '13-and-over': [
        {
          title: 'Dieses Bild wurde nicht geprüft',
          body: 'Die Prüfung hat diesmal nicht geklappt. Du kannst es senden oder noch einmal anschauen.',
          why: 'Das Bild ist vielleicht kaputt, sehr groß oder in einem seltenen Format. Es liegt nicht an dir.',
          tip: 'Wenn es für dich okay ist, dass alle es sehen, sende es.',
        },
        {
          title: 'Dieses Bild blieb ungeprüft',
          body: 'Die Prüfung ist hängen geblieben. Schau noch mal hin oder sende es so.',
          why: 'Vielleicht ist es beschädigt, riesig oder in einem ungewöhnlichen Format. Das sagt nichts über dich.',
          tip: 'Stell dir vor, alle, die du kennst, schauen es an. Immer noch okay? Dann los.',
        },
      ],
    },
  },
};

export const unreadIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Das wurde nicht geprüft',
        body: 'Die Prüfung hat diesmal nicht geklappt. Du kannst aufhören, wenn es sich nicht gut anfühlt.',
        why: 'Bei der Prüfung ging etwas schief.',
        tip: 'Wenn es dir nicht guttut, zeig es Erwachsenen, denen du vertraust.',
      },
      {
        title: 'Die Prüfung ist hängen geblieben',
        body: 'Sie konnte das hier nicht prüfen. Ist es nicht schön zu lesen, kannst du es weglegen.',
        why: 'Das kann vorkommen. Es sagt nichts über dich.',
        tip: 'Bist du jetzt traurig oder hast du Angst? Zeig es Erwachsenen, bei denen du dich sicher fühlst.',
      },
    ],
    '13-and-over': [
      {
        title: 'Das hier wurde nicht geprüft',
        body: 'Die Prüfung hat diesmal nicht geklappt. Über diese Nachricht ist also nichts bekannt.',
        why: 'Bei der Prüfung ging etwas schief.',
        tip: 'Wenn es sich komisch anfühlt, musst du nicht antworten.',
      },
      {
        title: 'Das kam ohne Prüfung an',
        body: 'Die Prüfung ist hängen geblieben, also kann das alles Mögliche sein. Gut möglich, dass es harmlos ist.',
        why: 'Das kommt ab und zu vor.',
        tip: 'Hast du ein schlechtes Gefühl dabei? Du kannst es einfach stehen lassen.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Dieses Bild wurde nicht geprüft',
          body: 'Die Prüfung hat nicht geklappt, darum ist das Bild verdeckt. Du musst nicht hinschauen.',
          why: 'Bei der Prüfung ging etwas schief. Du hast nichts falsch gemacht.',
          tip: 'Weißt du, wer es geschickt hat? Wenn nicht, lass es. Du kannst Erwachsene fragen, denen du vertraust.',
        },
        {
          title: 'Für dieses Bild gab es keine Prüfung',
          body: 'Die Prüfung ist hängen geblieben, darum ist es verdeckt. Das kann so bleiben.',
          why: 'Das kann vorkommen. Es ist nicht deine Schuld.',
          tip: 'Weißt du nicht, von wem es ist? Dann lass es. Oder rede mit Erwachsenen, bei denen du dich sicher fühlst.',
        },
      ],
      '13-and-over': [
        {
          title: 'Dieses Bild wurde nicht geprüft',
          body: 'Die Prüfung hat nicht geklappt, darum ist es verdeckt. Du entscheidest, ob du hinschaust.',
          why: 'Das Bild ist vielleicht kaputt, sehr groß oder in einem seltenen Format. Es liegt nicht an dir.',
          tip: 'Wenn du nicht weißt, von wem es ist, kannst du es lassen. Frag ruhig eine Person, der du vertraust.',
        },
        {
          title: 'Bei diesem Bild fiel die Prüfung aus',
          body: 'Es bleibt verdeckt, weil die Prüfung hängen geblieben ist. Hinschauen oder nicht, das liegt bei dir.',
          why: 'Vielleicht ist es beschädigt, riesig oder in einem ungewöhnlichen Format. Du kannst nichts dafür.',
          tip: 'Nicht sicher, von wem es kommt? Lass es verdeckt oder rede mit Menschen, denen du vertraust.',
        },
      ],
    },
  },
};
