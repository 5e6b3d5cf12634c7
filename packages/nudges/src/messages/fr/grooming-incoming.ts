import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming } from './body-safety.ts';

export const groomingIncoming: HarmAdvice = {
  any: {
    'under-13': bodySafetyIncoming,
    '13-and-over': [
      {
        title: 'Prends ton temps avec ça',
        body: 'Tu peux y aller doucement avec les gens en ligne, même sympas. Si quelque chose te gêne, ça compte.',
        why: 'Des phrases comme ça sont souvent sans problème. Parfois, c’est un premier pas pour mettre la pression à quelqu’un.',
        tip: 'Tu peux dire non, changer de sujet ou arrêter. Demande son avis à une personne de confiance.',
      },
      {
        title: 'Rien ne presse ici',
        body: 'Les gens bien savent attendre. Si tu as une drôle d’impression, tu as le droit de l’écouter.',
        why: 'Plein de discussions ont des phrases comme ça. De temps en temps, c’est comme ça que la pression commence.',
        tip: 'Ralentis, parle d’autre chose ou pars, tout simplement. Tu peux demander à quelqu’un de confiance ce que ça lui inspire.',
      },
    ],
  },
  kinds: {
    isolation: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Tu peux en parler à qui tu veux',
          body: 'Dans une vraie amitié, tu peux parler aux autres. Tu ne dois de secret à personne.',
          why: 'On dirait que quelqu’un veut garder ça entre vous, ou t’éloigner de tes proches.',
          tip: 'Parle de cette discussion à une personne de confiance. Ce n’est pas trahir une promesse.',
        },
        {
          title: 'Tu as le droit de parler de cette discussion',
          body: 'Quelqu’un de bien pour toi accepte que d’autres soient au courant. Tu peux toujours en parler.',
          why: 'Ça semble te demander de cacher cette discussion, ou de t’éloigner de tes amis ou de ta famille.',
          tip: 'Choisis quelqu’un de confiance et raconte ce qui se passe ici. Tu ne trahis personne.',
        },
      ],
    },
    'picture-request': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'C’est toi qui décides pour tes photos',
          body: 'Rien ne t’oblige à envoyer une photo de toi, à qui que ce soit. « Non », ça suffit comme réponse.',
          why: 'On dirait que quelqu’un te demande une photo de toi.',
          tip: 'Si la personne insiste, tu peux la bloquer. Si ça te gêne, parles-en à une personne de confiance.',
        },
        {
          title: 'Ta photo, ton choix',
          body: 'Tu ne dois de photo à personne, même si c’est gentiment demandé. Tu peux juste dire non.',
          why: 'Le message semble te demander une photo.',
          tip: 'Tu peux ne pas répondre, ou bloquer. Si c’est bizarre, parles-en avec quelqu’un de confiance.',
        },
      ],
    },
    'gift-or-bribe': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Un cadeau ne t’oblige à rien',
          body: 'Un cadeau avec des conditions n’est pas un cadeau. Tu peux refuser ou partir.',
          why: 'On dirait que quelqu’un propose de l’argent, des objets de jeu ou des cadeaux.',
          tip: 'Si on veut quelque chose en échange, arrête là et parles-en à une personne de confiance.',
        },
        {
          title: 'Un cadeau, ça ne se rembourse pas',
          body: 'Tu n’as rien à donner en retour. Tu peux aussi dire « non, merci ».',
          why: 'Ça ressemble à une offre d’argent, de cadeau ou d’objets dans un jeu.',
          tip: 'On attend quelque chose de toi ? Tu peux en rester là et le dire à quelqu’un de confiance.',
        },
      ],
    },
    coercion: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Personne n’a le droit de te forcer',
          body: 'Si on te fait peur ou te met la pression, ce n’est pas ta faute. Tu peux arrêter tout de suite.',
          why: 'Ça ressemble à une pression pour te faire faire une chose que tu ne veux peut-être pas.',
          tip: 'Rien ne t’oblige à faire ce qu’on te dit. Parles-en à une personne de confiance, ou appelle une ligne d’écoute.',
        },
        {
          title: 'Tu as le droit de ne pas suivre',
          body: 'Sous pression, c’est dur de réfléchir. Tu n’y es pour rien, et tu peux sortir de là maintenant.',
          why: 'On dirait que quelqu’un insiste pour que tu fasses quelque chose.',
          tip: 'Une menace ne t’oblige pas à le faire. Raconte-le à quelqu’un de confiance, ou essaie une ligne d’écoute.',
        },
      ],
    },
    meeting: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Se voir en vrai ? La sécurité d’abord',
          body: 'Une personne connue seulement en ligne peut être différente en vrai. Rien ne presse.',
          why: 'Ça ressemble à un projet de se voir, ou à une question sur l’endroit où tu es.',
          tip: 'Parles-en d’abord à un adulte de confiance. N’y va qu’avec quelqu’un, et dans un lieu où il y a du monde.',
        },
        {
          title: 'C’est pour se voir en vrai ?',
          body: 'En ligne, on ne sait jamais vraiment qui parle. Quelqu’un de bien accepte d’y aller doucement.',
          why: 'Le message semble demander où tu es, ou proposer de se voir.',
          tip: 'Avant de dire oui, préviens un adulte avec qui tu te sens en sécurité. Si tu y vas, emmène quelqu’un et choisis un endroit animé.',
        },
      ],
    },
    'coercive-control': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Aimer, ce n’est pas contrôler',
          body: 'Tu as droit à tes amis, à ton téléphone, à ton temps. Vouloir ça, c’est normal.',
          why: 'On dirait que quelqu’un veut te surveiller ou décider pour toi.',
          tip: 'Parles-en avec quelqu’un d’extérieur. Une ligne d’écoute est là aussi.',
        },
        {
          title: 'Ta vie, c’est toi qui décides',
          body: 'On peut aimer quelqu’un et voir ses amis, avoir du temps pour soi et garder son téléphone privé.',
          why: 'Quelqu’un cherche peut-être à savoir toujours où tu es ou à tout décider.',
          tip: 'Demande l’avis de quelqu’un de proche ou d’un adulte. Tu peux aussi parler à une ligne d’écoute.',
        },
      ],
    },
    'criminal-recruitment': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'L’argent facile cache souvent un piège',
          body: 'Si on veut que tu portes, gardes ou déplaces des choses, tu peux dire non.',
          why: 'Ça ressemble à une offre qui peut attirer des ennuis ou mettre en danger.',
          tip: 'Si tu es déjà dedans, tu peux encore demander de l’aide. Parle à un adulte de confiance.',
        },
        {
          title: 'Il y a un piège ici ?',
          body: 'De l’argent rapide pour un petit boulot peut mal tourner. Tu n’as rien à accepter ni à transporter.',
          why: 'On dirait un boulot qui peut te mettre en danger, toi ou d’autres, ou vous attirer des ennuis.',
          tip: 'Tu as déjà dit oui ? Tu peux encore arrêter. En parler à un adulte avec qui tu te sens en sécurité peut être un premier pas.',
        },
      ],
    },
  },
};
