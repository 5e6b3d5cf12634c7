import type { HarmAdvice } from '../words.ts';

export const unreadOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Das wurde nicht geprüft',
        body: 'Die Prüfung hat diesmal nicht geklappt. Du kannst es noch einmal lesen.',
        why: 'Bei der Prüfung ging etwas schief. Es liegt nicht an dir oder deinen Worten.',
        tip: 'Frag dich: Möchte ich diese Nachricht bekommen? Wenn nicht, kann ein nettes Wort helfen.',
      },
      {
        title: 'Diesmal keine Prüfung',
        body: 'Die Prüfung ist hängen geblieben. Du kannst noch mal anschauen, was du geschrieben hast.',
        why: 'Das kann vorkommen. Es sagt nichts über dich.',
        tip: 'Lies es, als hättest du es bekommen. Immer noch gut? Dann ist alles okay.',
      },
    ],
    '13-and-over': [
      {
        title: 'Das hier wurde nicht geprüft',
        body: 'Die Prüfung hat diesmal nicht geklappt. Wenn du magst, lies es noch einmal durch.',
        why: 'Bei der Prüfung ging etwas schief. Mit deinem Text hat das nichts zu tun.',
        tip: 'Wenn es für dich okay wäre, das selbst zu bekommen, ist alles gut.',
      },
      {
        title: 'Hier gab es keine Prüfung',
        body: 'Die Prüfung ist hängen geblieben, also hast nur du drübergeschaut.',
        why: 'Das kommt ab und zu vor. Über deine Nachricht sagt es nichts.',
        tip: 'Wäre so eine Nachricht an dich in Ordnung? Wenn nicht, kann ein kurzer Satz es geraderücken.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Dieses Bild wurde nicht geprüft',
          body: 'Die Prüfung hat diesmal nicht geklappt. Du kannst das Bild noch einmal anschauen.',
          why: 'Bei der Prüfung ging etwas schief. Du hast nichts falsch gemacht.',
          tip: 'Dürfen es auch andere sehen? Wenn du nicht sicher bist, frag Erwachsene.',
        },
        {
          title: 'Keine Prüfung für dieses Bild',
          body: 'Die Prüfung ist hängen geblieben. Du kannst noch mal hinschauen.',
          why: 'Das kann vorkommen. Es ist nicht deine Schuld.',
          tip: 'Würdest du es deiner ganzen Klasse zeigen? Wenn nicht, frag bei Erwachsenen nach.',
        },
      ],
      '13-and-over': [
        {
          title: 'Dieses Bild wurde nicht geprüft',
          body: 'Die Prüfung hat diesmal nicht geklappt. Du kannst das Bild noch einmal anschauen.',
          why: 'Das Bild ist vielleicht kaputt, sehr groß oder in einem seltenen Format. Es liegt nicht an dir.',
          tip: 'Ist es für dich okay, wenn alle es sehen? Wenn nicht, bitte darum, es zu löschen.',
        },
        {
          title: 'Dieses Bild blieb ungeprüft',
          body: 'Die Prüfung ist hängen geblieben. Schau noch mal hin, wenn du magst.',
          why: 'Vielleicht ist es beschädigt, riesig oder in einem ungewöhnlichen Format. Das sagt nichts über dich.',
          tip: 'Stell dir vor, alle, die du kennst, schauen es an. Nicht okay? Du kannst darum bitten, dass es gelöscht wird.',
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
