import type { HarmAdvice } from '../words.ts';

export const bullyingOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Ça peut faire mal',
        body: 'Ces mots peuvent blesser quelqu’un ou lui faire peur. Tu veux le dire autrement ?',
        why: 'Certains de ces mots peuvent sembler méchants quand on les lit.',
        tip: 'On peut être en colère et rester sympa. Dis ce que tu ressens, ou fais une petite pause.',
      },
      {
        title: 'Et si ça semblait méchant ?',
        body: 'La personne qui lit ça sera peut-être triste ou aura peur. Tu peux encore changer ton message.',
        why: 'Une partie du message peut paraître dure ou pas gentille.',
        tip: 'Tu peux commencer par « je me sens ». Ou attends un peu, puis vois si tu veux toujours l’envoyer.',
      },
    ],
    '13-and-over': [
      {
        title: 'Ça pourrait blesser quelqu’un',
        body: 'Ça peut toucher plus fort que tu ne le penses. Tu veux y jeter encore un œil ?',
        why: 'Sur un écran, il n’y a ni voix ni visage. Les mots durs y paraissent souvent encore plus durs.',
        tip: 'Raconte ce qui s’est passé et ce que ça te fait. Ou laisse reposer dix minutes.',
      },
      {
        title: 'Est-ce que ça peut sembler méchant ?',
        body: 'Ça peut se lire comme une attaque, même si tu veux juste te défouler. Tu peux encore changer.',
        why: 'Une partie est dure. À l’écrit, personne n’entend ta voix ni ne voit ton sourire.',
        tip: 'Essaie de commencer par « je », comme « je me sens à l’écart ». Ou garde-le dans tes notes et reviens-y plus tard.',
      },
    ],
  },
  kinds: {
    exclusion: {
      'under-13': [
        {
          title: 'Se retrouver à l’écart, ça fait mal',
          body: 'Quelqu’un pourrait se sentir à l’écart. Il y a une façon plus gentille de le dire ?',
          why: 'On dirait que quelqu’un doit rester loin ou ne peut pas participer.',
          tip: 'On ne peut pas être proche de tout le monde. On peut quand même se respecter.',
        },
        {
          title: 'Il reste une petite place ?',
          body: 'Ne pas pouvoir venir, ça peut rendre triste toute la journée. Tu peux le dire plus gentiment ?',
          why: 'Le message semble dire que quelqu’un ne peut pas venir ou jouer.',
          tip: 'Tu choisis avec qui tu joues. Tu peux aussi dire « pas aujourd’hui », avec gentillesse.',
        },
      ],
      '13-and-over': [
        {
          title: 'Ça peut laisser quelqu’un de côté',
          body: 'Se retrouver à l’écart peut faire aussi mal qu’une insulte. C’est bien ce que tu veux dire ?',
          why: 'Ça ressemble à une façon de tenir quelqu’un à l’écart d’un groupe ou d’une sortie.',
          tip: 'S’il y a une raison, tu peux l’expliquer en privé, calmement.',
        },
        {
          title: 'Ça peut fermer une porte à quelqu’un',
          body: '« On ne veut pas de toi », ça peut résonner longtemps. Tu peux le dire avec plus de douceur ?',
          why: 'Le message semble refuser à quelqu’un de venir, de participer ou d’avoir sa place.',
          tip: 'Tu choisis avec qui tu passes du temps. Besoin d’espace ? Dis-le en privé et avec gentillesse.',
        },
      ],
    },
    'body-shaming': {
      'under-13': [
        {
          title: 'Ça parle du physique de quelqu’un',
          body: 'Les mots sur le physique peuvent rester longtemps dans la tête. Tu veux changer ?',
          why: 'Ça ressemble à une phrase méchante sur un corps ou un visage.',
          tip: 'Quelque chose t’énerve ? Parle de ce que la personne a fait, pas de son physique.',
        },
        {
          title: 'Le physique, c’est sensible',
          body: 'Une phrase comme ça peut faire mal pendant des jours, même pour rire. Tu peux encore la changer.',
          why: 'Une partie semble se moquer du corps ou du visage de quelqu’un.',
          tip: 'En colère ? Dis ce qui n’était pas juste. Laisse le physique en dehors de ça.',
        },
      ],
      '13-and-over': [
        {
          title: 'Ça vise le physique de quelqu’un',
          body: 'Les remarques sur le corps restent souvent en tête, même pour rire. Tu veux changer ?',
          why: 'Ça semble rabaisser quelqu’un sur son physique.',
          tip: 'Si quelque chose te gêne, parle de ce que la personne a fait. Si c’est une blague, trouves-en une autre.',
        },
        {
          title: 'Une pique sur le physique ?',
          body: 'Beaucoup de gens complexent sur leur physique. Ça pourrait tomber pile sur ce point sensible.',
          why: 'Une partie semble se moquer du visage, du poids ou du style de quelqu’un.',
          tip: 'C’est pour rire ? Cherche une blague qui fait rire tout le monde. Ça t’énerve ? Tiens-t’en à ce qui s’est passé.',
        },
      ],
    },
    'encouraging-self-harm': {
      'under-13': [
        {
          title: 'Ces mots peuvent faire beaucoup de mal',
          body: 'Une personne qui va mal peut croire ces mots. S’il te plaît, ne la laisse pas avec ça.',
          why: 'On dirait que ça dit à quelqu’un de se faire du mal.',
          tip: 'Tu as une grosse colère ? Éloigne-toi un peu et parle à un adulte de confiance.',
        },
        {
          title: 'Regarde encore ce message, s’il te plaît',
          body: 'Si quelqu’un est triste, cette phrase peut lui faire très mal. Enlève-la, s’il te plaît.',
          why: 'Une partie peut pousser quelqu’un à se faire du mal.',
          tip: 'C’est normal d’être en colère. Fais une pause. Parles-en à un adulte avec qui tu te sens en sécurité.',
        },
      ],
      '13-and-over': [
        {
          title: 'Ces mots peuvent faire beaucoup de mal',
          body: 'Derrière l’écran, tu ne vois pas comment va la personne. Enlève cette partie, s’il te plaît.',
          why: 'Ça donne l’impression de dire à quelqu’un de se faire du mal. On le dit parfois à la légère, et ça blesse quand même.',
          tip: 'Si tu as la rage, dis-le. Si tu t’inquiètes pour cette personne, demande-lui comment elle va.',
        },
        {
          title: 'Regarde encore cette partie, s’il te plaît',
          body: 'Quelqu’un qui passe une sale nuit pourrait te prendre au mot. Laisse ça de côté, s’il te plaît.',
          why: 'Une partie semble pousser quelqu’un à se faire du mal, même si c’est juste une façon de parler.',
          tip: 'Tu peux très bien écrire « je suis trop en colère contre toi ». Et si la personne semble aller mal, prends de ses nouvelles.',
        },
      ],
    },
    hate: {
      'under-13': [
        {
          title: 'Ça blesse plus d’une personne',
          body: 'C’est une méchanceté sur ce que les gens sont. Personne ne choisit ça. Tu veux changer ?',
          why: 'Ça rabaisse des gens pour leur couleur de peau, leur religion ou leur pays.',
          tip: 'Tu peux être en colère contre une personne. Laisse son groupe en dehors de ça.',
        },
        {
          title: 'Ça parle de tout un groupe',
          body: 'Des enfants de ce groupe peuvent le lire et se sentir tout petits. Tu peux enlever cette partie ?',
          why: 'Ça semble se moquer d’une couleur de peau, d’une religion, d’un pays. Ou de ce que sont les gens.',
          tip: 'Quelqu’un t’énerve ? Parle de ce que cette personne a fait. Les autres n’y sont pour rien.',
        },
      ],
      '13-and-over': [
        {
          title: 'Ça rabaisse tout un groupe',
          body: 'Ça attaque ce que les gens sont, pas ce que quelqu’un a fait. Tu veux réécrire ?',
          why: 'On dirait une attaque contre des gens pour leurs origines, leur religion, leur corps ou qui ils aiment.',
          tip: 'Si une personne t’a fait du mal, parle de ce qu’elle a fait.',
        },
        {
          title: 'Ça touche bien plus qu’une personne',
          body: 'Quelqu’un ici fait peut-être partie de ce groupe sans que tu le saches. Tu peux reformuler ?',
          why: 'Ça semble se moquer de gens pour leur religion, leurs racines, leur corps ou qui ils aiment.',
          tip: 'En colère contre quelqu’un ? Parle de cette personne et de ce qu’elle a fait. Les autres n’y sont pour rien.',
        },
      ],
    },
    'pile-on': {
      'under-13': [
        {
          title: 'Beaucoup de monde s’y met',
          body: 'Quand plein de gens sont méchants en même temps, ça pèse lourd. Tu peux rester en dehors.',
          why: 'Beaucoup de mots durs vont vers une seule personne.',
          tip: 'Tu peux ne rien dire. Ou envoie un mot gentil à cette personne.',
        },
        {
          title: 'Une personne reçoit plein de mots durs',
          body: 'Elle se sent peut-être toute seule. Tu peux garder ce message pour toi.',
          why: 'Plein de mots méchants ici vont à la même personne.',
          tip: 'Tu peux garder le silence. Ou demande-lui : ça va ?',
        },
      ],
      '13-and-over': [
        {
          title: 'Ça s’ajoute à tout le reste',
          body: 'Beaucoup de gens s’en prennent à une personne en ce moment. Rien ne t’oblige à t’y mettre.',
          why: 'Chaque message peut sembler petit. Ensemble, ils peuvent donner l’impression d’avoir le monde entier contre soi.',
          tip: 'Rester en dehors, ça aide. Un mot gentil à la personne visée aussi.',
        },
        {
          title: 'Cette personne encaisse déjà beaucoup',
          body: 'Une phrase de plus peut être minuscule pour toi et lourde pour elle. Tu peux laisser passer.',
          why: 'Beaucoup de réponses dures tombent sur la même personne en ce moment.',
          tip: 'Tu peux passer ton tour, ou prendre de ses nouvelles en privé. Ce sont des gestes dont on se souvient.',
        },
      ],
    },
  },
};
