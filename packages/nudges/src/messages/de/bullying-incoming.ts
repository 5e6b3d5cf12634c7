import type { HarmAdvice } from '../words.ts';

export const bullyingIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Das kann beim Lesen wehtun',
        body: 'Du musst es jetzt nicht lesen. Wenn es gemein ist, bist du nicht schuld.',
        why: 'Ein paar der Wörter können gemein wirken.',
        tip: 'Du musst nicht antworten. Du kannst es Erwachsenen zeigen, denen du vertraust.',
      },
      {
        title: 'Das könnte gemein sein',
        body: 'Du kannst es erst mal geschlossen lassen. Ist jemand gemein zu dir, liegt das nicht an dir.',
        why: 'Teile davon klingen vielleicht frech oder unfreundlich.',
        tip: 'Du kannst einfach nichts schreiben. Macht es dich traurig? Zeig es Erwachsenen, bei denen du dich sicher fühlst.',
      },
    ],
    '13-and-over': [
      {
        title: 'Das könnte verletzend sein',
        body: 'Du entscheidest, ob und wann du es liest. Egal, was da steht: Es bestimmt nicht, wer du bist.',
        why: 'Einige Wörter hier werden oft benutzt, um andere schlechtzumachen.',
        tip: 'Du schuldest niemandem eine Antwort. Du kannst stummschalten oder blockieren und mit Menschen reden, die zu dir halten.',
      },
      {
        title: 'Das hier kannst du überspringen',
        body: 'Ob du es öffnest, liegt bei dir. Wie Leute schreiben, sagt mehr über sie als über dich.',
        why: 'Da stehen Ausdrücke, die oft in Beleidigungen vorkommen.',
        tip: 'Nichts zu sagen ist völlig okay. Du kannst die Person blockieren oder stummschalten. Und erzähl es Menschen, die dir guttun.',
      },
    ],
  },
  kinds: {
    threat: {
      'under-13': [
        {
          title: 'Das könnte dir Angst machen',
          body: 'Lass dir Zeit. Du musst damit nicht allein klarkommen.',
          why: 'Es klingt, als wollte jemand etwas Schlimmes tun.',
          tip: 'Sag es heute noch Erwachsenen, denen du vertraust. Bist du jetzt in Gefahr? Dann wähl den Notruf.',
        },
        {
          title: 'Das fühlt sich vielleicht gruselig an',
          body: 'Angst haben ist okay. Atme langsam durch. Du kannst dir Hilfe holen.',
          why: 'Es klingt wie eine Warnung, dass etwas Schlimmes passieren könnte.',
          tip: 'Geh heute zu Erwachsenen, bei denen du dich sicher fühlst. Kann es gleich passieren? Dann wähl sofort den Notruf.',
        },
      ],
      '13-and-over': [
        {
          title: 'Das könnte eine Drohung sein',
          body: 'Du musst damit nicht allein fertigwerden, und du musst nicht antworten.',
          why: 'Es liest sich, als wollte jemand dir oder einem Menschen in deiner Nähe etwas antun.',
          tip: 'Sprich bald mit einer Person, der du vertraust. Wenn du denkst, dass es wirklich passieren könnte, wähl den Notruf.',
        },
        {
          title: 'Das soll dir vielleicht Angst machen',
          body: 'Es ist normal, wenn dich solche Worte erschrecken. Du kannst darüber reden, und antworten musst du nicht.',
          why: 'Ein Teil klingt wie eine Warnung, dass dir oder einem Menschen, der dir nahesteht, etwas passiert.',
          tip: 'Lass es noch heute Menschen lesen, denen du vertraust. Wirkt es ernst, wähl sofort den Notruf.',
        },
      ],
    },
    exclusion: {
      'under-13': [
        {
          title: 'Das ist vielleicht unfreundlich',
          body: 'Nicht dabei sein zu dürfen tut weh. Das heißt nicht, dass mit dir etwas nicht stimmt.',
          why: 'Es klingt, als ob jemand wegbleiben soll.',
          tip: 'Verbring Zeit mit Leuten, die nett zu dir sind. Erzähl jemandem, wie es dir geht.',
        },
        {
          title: 'Darf hier jemand nicht mitmachen?',
          body: 'Es ist okay, wenn dich das traurig macht. Mit dir kann man toll spielen.',
          why: 'Da darf vielleicht jemand nicht kommen oder dabei sein.',
          tip: 'Wer bringt dich zum Lächeln? Frag, ob ihr spielt oder chattet. Bist du traurig, erzähl es Erwachsenen.',
        },
      ],
      '13-and-over': [
        {
          title: 'Vielleicht fühlst du dich hier ausgeschlossen',
          body: 'Das tut weh. Darüber, wie viel du wert bist, sagt es nichts.',
          why: 'Es liest sich, als sollte jemand bei einer Gruppe oder einem Plan außen vor bleiben.',
          tip: 'Halte dich an Leute, die dich dabeihaben wollen. Hört es nicht auf, sprich mit einer Person, der du vertraust.',
        },
        {
          title: 'Darf hier jemand nicht dabei sein?',
          body: 'Wenn dich das trifft, ist das normal. Was eine Gruppe entscheidet, bestimmt nicht, wie viel du zählst.',
          why: 'Da heißt es wohl, dass jemand nicht kommen darf oder nicht dazugehört.',
          tip: 'Unternimm etwas mit Leuten, die sich freuen, wenn du auftauchst. Passiert es oft? Sprich mit Menschen darüber, denen du vertraust.',
        },
      ],
    },
    'body-shaming': {
      'under-13': [
        {
          title: 'Hier geht es vielleicht ums Aussehen',
          body: 'Dein Körper ist gut so, wie er ist. Gemeine Worte darüber sind nicht okay.',
          why: 'Es klingt wie ein gemeiner Satz über das Aussehen.',
          tip: 'Du musst nicht antworten. Rede mit Menschen, die dich mögen, wie du bist.',
        },
        {
          title: 'Lacht hier jemand über das Aussehen?',
          body: 'Wenn das pikst, ist das ganz normal. Menschen sehen verschieden aus, und das ist gut.',
          why: 'Da steht vielleicht etwas Freches über ein Gesicht oder einen Körper.',
          tip: 'Du kannst es einfach stehen lassen. Geh zu Menschen, bei denen du dich gut fühlst.',
        },
      ],
      '13-and-over': [
        {
          title: 'Hier geht es vielleicht ums Aussehen',
          body: 'Niemand darf deinem Körper Noten geben. Du kannst das ungelesen lassen.',
          why: 'Es liest sich wie ein abwertender Satz darüber, wie jemand aussieht.',
          tip: 'Du musst nicht antworten. Du kannst stummschalten, blockieren oder mit Menschen reden, die dir guttun.',
        },
        {
          title: 'Vielleicht ein Seitenhieb aufs Aussehen',
          body: 'Wenn dir das nahegeht, ist das menschlich. Es sind trotzdem nur die Worte einer Person.',
          why: 'Ein Teil klingt nach Spott über Gesicht, Gewicht oder Style.',
          tip: 'Du kannst es ignorieren oder die Person blockieren oder stummschalten. Danach tut Zeit mit Leuten gut, die dich stärken.',
        },
      ],
    },
    'encouraging-self-harm': {
      'under-13': [
        {
          title: 'So etwas zu dir zu sagen ist nicht okay',
          body: 'Niemand sollte das zu dir sagen. Du bist wichtig, und du kannst dir Hilfe holen.',
          why: 'Es klingt, als ob jemand will, dass du dir wehtust.',
          tip: 'Bitte zeig es gleich Erwachsenen, denen du vertraust. Du kannst auch ein Sorgentelefon anrufen.',
        },
        {
          title: 'Diese Worte sind nicht okay',
          body: 'Das hast du nicht verdient. Gut, dass es dich gibt. Du kannst darüber reden.',
          why: 'Ein Teil davon drängt dich vielleicht, dich zu verletzen.',
          tip: 'Geh am besten gleich zu Erwachsenen, bei denen du dich sicher fühlst. Es gibt auch Sorgentelefone für Kinder.',
        },
      ],
      '13-and-over': [
        {
          title: 'Das sollte niemand zu dir sagen',
          body: 'Du bist wichtig, egal, was da steht. Du musst es nicht lesen und nicht damit allein bleiben.',
          why: 'Es liest sich, als ob jemand will, dass du dich verletzt.',
          tip: 'Sprich heute noch mit einer Person, der du vertraust, oder ruf ein Sorgentelefon an. Du kannst die Person blockieren, von der das kam.',
        },
        {
          title: 'Du hast Besseres verdient als das',
          body: 'Solche Worte sind nie okay. Du kannst sie ungelesen lassen und dir bei anderen Halt suchen.',
          why: 'Ein Teil klingt, als wollte dich jemand zur Selbstverletzung drängen.',
          tip: 'Melde dich heute bei Menschen, denen du vertraust, oder bei einem Sorgentelefon. Es ist auch völlig okay, den Account zu blockieren, von dem das kommt.',
        },
      ],
    },
    hate: {
      'under-13': [
        {
          title: 'Das macht vielleicht Menschen schlecht',
          body: 'Du bist gut so, wie du bist. Du musst das nicht lesen.',
          why: 'Es macht Menschen schlecht, zum Beispiel wegen Hautfarbe, Glaube oder Herkunft.',
          tip: 'Du kannst die Person blockieren. Sag es Erwachsenen, denen du vertraust. Dann bist du damit nicht allein.',
        },
        {
          title: 'Macht sich das über eine Gruppe lustig?',
          body: 'Du gehörst dazu, genau so, wie du bist. Das hier kannst du auslassen.',
          why: 'Da werden wohl Menschen ausgelacht, zum Beispiel für ihren Glauben, ihre Hautfarbe oder das Land, aus dem sie kommen.',
          tip: 'Blockier die Person, wenn du magst. Du kannst mit Erwachsenen darüber reden, bei denen du dich sicher fühlst.',
        },
      ],
      '13-and-over': [
        {
          title: 'Das wertet vielleicht Menschen ab',
          body: 'An dir ist nichts verkehrt. Du kannst das ungelesen lassen.',
          why: 'Es liest sich wie ein Angriff auf Herkunft, Glauben, Körper oder darauf, wen jemand liebt.',
          tip: 'Du kannst es in dieser App melden und die Person blockieren. Sprich mit Menschen, die hinter dir stehen.',
        },
        {
          title: 'Vielleicht ein Seitenhieb auf eine ganze Gruppe',
          body: 'Du hast jedes Recht, hier du selbst zu sein. Niemand kann dich zwingen weiterzulesen.',
          why: 'Es klingt nach Spott über Menschen, ihre Wurzeln, ihren Glauben, ihren Körper oder ihre Liebe.',
          tip: 'Du kannst die Person melden oder blockieren. Sprich mit Leuten, die so etwas auch kennen.',
        },
      ],
    },
    'pile-on': {
      'under-13': [
        {
          title: 'Das ist viel auf einmal',
          body: 'So viele Nachrichten können sich riesig anfühlen. Du kannst eine Weile Pause machen.',
          why: 'In kurzer Zeit kamen viele fiese Worte.',
          tip: 'Mach den Chat erst mal aus. Geh zu Menschen, die nett zu dir sind.',
        },
        {
          title: 'So viele Nachrichten',
          body: 'Das wäre für alle schwer. Du kannst jetzt aufhören und dich ausruhen.',
          why: 'Hier kamen viele gemeine Wörter, eins nach dem anderen.',
          tip: 'Schalt diesen Chat stumm oder leg das Gerät weg. Erzähl es Menschen, bei denen du dich gut fühlst.',
        },
      ],
      '13-and-over': [
        {
          title: 'Da kommt gerade viel auf einmal',
          body: 'Vielleicht fühlt es sich an, als wären es alle. Es sind nicht alle. Du kannst erst mal rausgehen.',
          why: 'In kurzer Zeit kamen viele scharfe Nachrichten.',
          tip: 'Schalt den Chat stumm und erzähl es einer Person, der du vertraust. Du musst nicht alles lesen.',
        },
        {
          title: 'Hier wird es gerade laut',
          body: 'Das wäre für alle zu viel. Ein paar laute Stimmen können klingen wie die ganze Welt. Du kannst jederzeit gehen.',
          why: 'Innerhalb kurzer Zeit sind viele harte Worte bei dir gelandet.',
          tip: 'Mach die Benachrichtigungen eine Weile aus und hol einen Menschen dazu, der dir nah ist. Den Rest kannst du überspringen.',
        },
      ],
    },
  },
  bystander: {
    'under-13': [
      {
        title: 'Viele gehen auf eine Person los',
        body: 'Das kann sehr wehtun. Du musst nicht mitmachen, und du kannst nett zu der Person sein.',
        why: 'In diesem Chat gehen viele fiese Worte an eine Person.',
        tip: 'Schick der Person etwas Nettes, nur für sie. Sag es Erwachsenen, denen du vertraust.',
      },
      {
        title: 'Wird hier jemand geärgert?',
        body: 'Schon das Zuschauen kann sich schlimm anfühlen. Es hängt nicht alles an dir, und auch kleine Sachen helfen.',
        why: 'Viele gemeine Wörter hier sind für dieselbe Person.',
        tip: 'Schreib nur dieser Person: Geht es dir gut? Mach nicht mit, wenn andere gemein sind. Du kannst auch Erwachsenen Bescheid sagen.',
      },
    ],
    '13-and-over': [
      {
        title: 'Mehrere gehen auf eine Person los',
        body: 'Du musst keinen Streit anfangen, um zu helfen. Ein netter Satz kann den Tag dieser Person verändern.',
        why: 'In kurzer Zeit gingen viele scharfe Nachrichten an eine Person.',
        tip: 'Schreib der Person privat, wechsle hier das Thema oder melde es. Leg nicht noch etwas drauf.',
      },
      {
        title: 'Hier bekommt gerade jemand viel ab',
        body: 'Zusehen ist schwer. Du kannst helfen, ohne selbst in den Streit zu gehen. Auch Kleines zählt.',
        why: 'Innerhalb kurzer Zeit haben viele harte Antworten dieselbe Person getroffen.',
        tip: 'Frag privat, wie es der Person geht, lenk den Chat woandershin oder melde es. Dich rauszuhalten hilft auch.',
      },
    ],
  },
};
