import type { HarmAdvice } from '../words.ts';

export const bullyingIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Ce message peut faire mal',
        body: 'Tu n’as pas besoin de le lire maintenant. Si c’est méchant, ce n’est pas ta faute.',
        why: 'Certains mots peuvent sembler méchants.',
        tip: 'Rien ne t’oblige à répondre. Tu peux le montrer à un adulte de confiance.',
      },
      {
        title: 'Ce message est peut-être méchant',
        body: 'Tu peux le laisser fermé pour l’instant. Quand on est méchant avec toi, ça ne vient pas de toi.',
        why: 'Des passages peuvent sembler grossiers ou pas gentils.',
        tip: 'Tu peux ne rien dire. Ça te rend triste ? Fais-le voir à un adulte avec qui tu te sens en sécurité.',
      },
    ],
    '13-and-over': [
      {
        title: 'Ça peut blesser',
        body: 'C’est toi qui choisis si tu le lis, et quand. Quoi que ça dise, ça ne te définit pas.',
        why: 'Certains mots ici servent souvent à rabaisser les gens.',
        tip: 'Tu ne dois de réponse à personne. Tu peux mettre en sourdine ou bloquer, et parler à quelqu’un qui est de ton côté.',
      },
      {
        title: 'Tu peux aussi sauter ce message',
        body: 'L’ouvrir ou non, c’est toi qui vois. La façon d’écrire en dit plus sur la personne que sur toi.',
        why: 'Il y a des mots qu’on retrouve souvent dans les insultes.',
        tip: 'Ne rien dire, c’est très bien. Tu peux bloquer ou mettre en sourdine, et en parler à quelqu’un qui te veut du bien.',
      },
    ],
  },
  kinds: {
    threat: {
      'under-13': [
        {
          title: 'Ça peut faire peur',
          body: 'Prends ton temps. Tu n’as pas à affronter ça sans aide.',
          why: 'On dirait que quelqu’un menace de faire quelque chose de mal.',
          tip: 'Parles-en aujourd’hui à un adulte de confiance. Si tu es en danger maintenant, appelle les secours.',
        },
        {
          title: 'Ce message fait peut-être peur',
          body: 'C’est normal d’avoir peur. Tu peux respirer doucement, et tu peux demander de l’aide.',
          why: 'On dirait un avertissement, comme si quelque chose de mal pouvait arriver.',
          tip: 'Va voir aujourd’hui un adulte avec qui tu te sens en sécurité. Ça peut arriver tout de suite ? Appelle les secours.',
        },
      ],
      '13-and-over': [
        {
          title: 'C’est peut-être une menace',
          body: 'Tu n’as pas à gérer ça sans aide, et rien ne t’oblige à répondre.',
          why: 'On dirait que quelqu’un dit vouloir te faire du mal, à toi ou à un proche.',
          tip: 'Parles-en vite à une personne de confiance. Si tu penses que ça peut vraiment arriver, appelle le numéro d’urgence.',
        },
        {
          title: 'On cherche peut-être à te faire peur',
          body: 'C’est normal que des mots comme ça te secouent. Tu peux en parler, et tu ne dois aucune réponse.',
          why: 'Une partie ressemble à un avertissement : on pourrait te blesser, toi ou quelqu’un de proche.',
          tip: 'Fais lire ce message aujourd’hui à quelqu’un de confiance. Si ça semble sérieux, appelle tout de suite le numéro d’urgence.',
        },
      ],
    },
    exclusion: {
      'under-13': [
        {
          title: 'Ce n’est peut-être pas gentil',
          body: 'Se retrouver à l’écart, ça fait mal. Ça ne veut pas dire que tu as un problème.',
          why: 'Le message a l’air de dire à quelqu’un de rester loin.',
          tip: 'Passe du temps avec des gens gentils avec toi. Dis à quelqu’un ce que ça te fait.',
        },
        {
          title: 'Quelqu’un est peut-être mis à l’écart',
          body: 'C’est normal d’être triste à cause de ça. Tu mérites qu’on joue avec toi.',
          why: 'Le message semble dire que quelqu’un ne peut pas venir ou participer.',
          tip: 'Qui te fait sourire ? Propose-lui de jouer ou de discuter. Et si tu es triste, dis-le à un adulte.',
        },
      ],
      '13-and-over': [
        {
          title: 'Ça peut donner l’impression d’être à l’écart',
          body: 'Ça fait mal, et ça ne dit rien de ta valeur.',
          why: 'Ça ressemble à une façon de tenir quelqu’un à l’écart d’un groupe ou d’une sortie.',
          tip: 'Appuie-toi sur les gens qui ont envie que tu sois là. Si ça continue, parles-en à une personne de confiance.',
        },
        {
          title: 'On laisse peut-être quelqu’un de côté',
          body: 'C’est normal que ça fasse mal. Ce n’est pas à un groupe de décider si tu comptes.',
          why: 'Le message semble dire que quelqu’un n’a pas sa place ou ne peut pas venir.',
          tip: 'Fais un truc avec des gens heureux de te voir. Si ça arrive souvent, parles-en avec quelqu’un de confiance.',
        },
      ],
    },
    'body-shaming': {
      'under-13': [
        {
          title: 'Ça parle peut-être du physique',
          body: 'Ton corps est bien comme il est. Ce n’est pas OK de dire des méchancetés dessus.',
          why: 'Ça ressemble à une phrase méchante sur le physique de quelqu’un.',
          tip: 'Rien ne t’oblige à répondre. Parle avec quelqu’un qui t’aime comme tu es.',
        },
        {
          title: 'On se moque peut-être du physique',
          body: 'Si ça te fait mal, c’est normal. Chaque corps est différent, et c’est bien comme ça.',
          why: 'Il y a peut-être une méchanceté sur un visage ou un corps.',
          tip: 'Tu peux laisser ça sans réponse. Va vers une personne avec qui tu te sens bien.',
        },
      ],
      '13-and-over': [
        {
          title: 'Ça vise peut-être le physique',
          body: 'Personne n’a à noter ton corps. Tu peux laisser ce message sans le lire.',
          why: 'Ça semble rabaisser quelqu’un sur son physique.',
          tip: 'Pas besoin de répondre. Mets en sourdine, bloque, ou parles-en à quelqu’un qui te fait du bien.',
        },
        {
          title: 'C’est peut-être une pique sur le physique',
          body: 'Si ça te touche, c’est humain. Ce ne sont que les mots d’une personne.',
          why: 'Une partie semble se moquer d’un visage, d’un poids ou d’un style.',
          tip: 'Tu peux ignorer, bloquer ou mettre en sourdine. Puis passe du temps avec des gens qui te font du bien.',
        },
      ],
    },
    'encouraging-self-harm': {
      'under-13': [
        {
          title: 'Te dire ça, ce n’est pas OK',
          body: 'Personne ne devrait te dire ça. Tu comptes, et tu peux demander de l’aide.',
          why: 'On dirait que quelqu’un te dit de te faire du mal.',
          tip: 'S’il te plaît, montre-le maintenant à un adulte de confiance. Tu peux aussi appeler une ligne d’écoute.',
        },
        {
          title: 'Ces mots ne sont pas OK',
          body: 'Tu n’as pas mérité ça. C’est bien que tu sois là, et tu peux en parler.',
          why: 'Une partie semble te pousser à te faire du mal.',
          tip: 'Va voir un adulte avec qui tu te sens en sécurité. Tout de suite, si tu peux. Il y a aussi une ligne d’écoute pour les enfants.',
        },
      ],
      '13-and-over': [
        {
          title: 'Personne ne devrait te dire ça',
          body: 'Tu comptes, quoi que dise ce message. Rien ne t’oblige à le lire, ni à garder ça pour toi.',
          why: 'On dirait que quelqu’un te dit de te faire du mal.',
          tip: 'Parles-en aujourd’hui à une personne de confiance ou à une ligne d’écoute. Tu peux bloquer la personne qui l’a envoyé.',
        },
        {
          title: 'Tu mérites mieux que ça',
          body: 'Des mots comme ça, ce n’est jamais OK. Tu peux ne pas les lire, et t’appuyer sur quelqu’un.',
          why: 'Une partie semble te pousser à te faire du mal.',
          tip: 'Fais signe aujourd’hui à quelqu’un de confiance ou à une ligne d’écoute. Tu peux aussi bloquer, c’est OK.',
        },
      ],
    },
    hate: {
      'under-13': [
        {
          title: 'Ça se moque peut-être de ce que sont les gens',
          body: 'Tu es bien comme tu es. Tu n’as pas besoin de lire ça.',
          why: 'Ça rabaisse des gens pour leur couleur de peau, leur religion ou leur pays.',
          tip: 'Tu peux bloquer. Parles-en à un adulte de confiance. Tu n’as pas à garder ça pour toi.',
        },
        {
          title: 'On se moque peut-être d’un groupe',
          body: 'Tu as ta place, comme tu es. Tu peux sauter ce message.',
          why: 'Ça semble se moquer d’une religion, d’un pays ou d’une couleur de peau.',
          tip: 'Bloque, si tu veux. Parles-en à un adulte avec qui tu te sens en sécurité.',
        },
      ],
      '13-and-over': [
        {
          title: 'Ça attaque peut-être ce que les gens sont',
          body: 'Il n’y a rien de mal à être qui tu es. Tu peux laisser ce message sans le lire.',
          why: 'On dirait une attaque contre des gens pour leurs origines, leur religion, leur corps ou qui ils aiment.',
          tip: 'Tu peux bloquer et signaler dans cette appli. Parle à des gens qui te soutiennent.',
        },
        {
          title: 'C’est peut-être une pique contre un groupe',
          body: 'Tu as tout à fait le droit d’être toi ici. Personne ne peut te forcer à lire la suite.',
          why: 'Ça semble se moquer de gens pour leurs origines, leur religion, leur corps ou qui ils aiment.',
          tip: 'Tu peux signaler ou bloquer cette personne. Parles-en à quelqu’un qui sait ce que ça fait.',
        },
      ],
    },
    'pile-on': {
      'under-13': [
        {
          title: 'Ça fait beaucoup d’un coup',
          body: 'Plein de messages comme ça, ça pèse lourd. Tu peux poser l’écran un moment.',
          why: 'Beaucoup de mots durs sont arrivés en peu de temps.',
          tip: 'Ferme la discussion pour l’instant. Va voir quelqu’un qui est gentil avec toi.',
        },
        {
          title: 'Ça fait plein de messages',
          body: 'Ce serait dur pour tout le monde. Tu peux arrêter là et te reposer.',
          why: 'Plein de mots méchants sont arrivés ici, l’un après l’autre.',
          tip: 'Mets la discussion en sourdine ou pose l’écran. Trouve une personne avec qui tu te sens bien et dis-lui.',
        },
      ],
      '13-and-over': [
        {
          title: 'Beaucoup de choses arrivent d’un coup',
          body: 'On peut croire que c’est tout le monde. Ce n’est pas le cas. Tu peux sortir de la discussion pour l’instant.',
          why: 'Beaucoup de messages durs sont arrivés en peu de temps.',
          tip: 'Mets la discussion en sourdine et parles-en à une personne de confiance. Rien ne t’oblige à tout lire.',
        },
        {
          title: 'Ça devient bruyant ici',
          body: 'Ce serait trop pour n’importe qui. Quand quelques personnes crient fort, on dirait le monde entier. Tu peux t’en aller.',
          why: 'En très peu de temps, beaucoup de mots durs te sont tombés dessus.',
          tip: 'Coupe les notifications un moment et raconte ça à quelqu’un de proche. Le reste, tu peux le sauter.',
        },
      ],
    },
  },
  bystander: {
    'under-13': [
      {
        title: 'Plusieurs embêtent une seule personne',
        body: 'Ça peut faire très mal. Tu peux rester en dehors et être sympa avec elle.',
        why: 'Beaucoup de mots durs vont vers une seule personne dans cette discussion.',
        tip: 'Envoie-lui un mot gentil, rien qu’à elle. Parles-en à un adulte de confiance.',
      },
      {
        title: 'On embête quelqu’un ici ?',
        body: 'Même regarder peut faire mal. Tout ne dépend pas de toi, et les petits gestes aident.',
        why: 'Plein de mots méchants ici sont pour la même personne.',
        tip: 'Demande-lui, juste entre vous, si ça va. Reste en dehors des méchancetés. Tu peux aussi prévenir un adulte.',
      },
    ],
    '13-and-over': [
      {
        title: 'Plusieurs s’en prennent à une personne',
        body: 'Pas besoin d’entrer dans la dispute pour aider. Un mot gentil peut changer sa journée.',
        why: 'Beaucoup de messages durs ont visé une personne en peu de temps.',
        tip: 'Écris-lui en privé, change de sujet ici, ou signale. N’en rajoute pas.',
      },
      {
        title: 'Quelqu’un encaisse beaucoup ici',
        body: 'C’est dur à voir, et tu peux aider sans te mêler à la bagarre. Les petits gestes comptent.',
        why: 'En très peu de temps, plein de réponses dures sont tombées sur la même personne.',
        tip: 'Demande-lui en privé comment ça va, lance un autre sujet, ou signale. Rester en dehors, ça aide aussi.',
      },
    ],
  },
};
