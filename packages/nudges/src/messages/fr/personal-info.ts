import type { HarmAdvice } from '../words.ts';

export const personalInfoOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Ça dit quelque chose sur toi',
        body: 'Quand c’est parti, tu ne peux plus le reprendre. Tu connais cette personne en vrai ?',
        why: 'On dirait un numéro de téléphone, un lieu, un nom ou un mot de passe.',
        tip: 'Enlève-le, ou demande d’abord à un adulte.',
      },
      {
        title: 'C’est OK de partager ça ?',
        body: 'Ce que tu envoies peut aller loin. C’est pour quelqu’un que tu as déjà vu en vrai ?',
        why: 'C’est peut-être ton nom, ton adresse, un numéro ou un mot de passe.',
        tip: 'Tu peux enlever cette partie. Un doute ? Vois ça avec un adulte.',
      },
    ],
    '13-and-over': [
      {
        title: 'Tu partages quelque chose de personnel',
        body: 'Après l’envoi, tu ne peux pas le récupérer. Ça te va que cette personne l’ait ?',
        why: 'On dirait un numéro, une adresse, un compte ou un autre détail qui mène à toi.',
        tip: 'Partage-le seulement avec des gens que tu connais en vrai. Les mots de passe et les codes ne sont pour personne.',
      },
      {
        title: 'Ça pourrait mener à toi',
        body: 'Une discussion, ça se copie, et tu ne peux pas la reprendre. C’est la bonne personne pour ça ?',
        why: 'Il semble y avoir un numéro, une adresse ou un identifiant à toi.',
        tip: 'Avec des gens que tu as déjà vus, ça peut aller. Avec d’autres, enlève-le. Tes codes et tes mots de passe restent à toi.',
      },
    ],
  },
};

export const personalInfoIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'C’est privé',
        body: 'Cette personne t’a dit quelque chose sur elle. Tu peux aider à le protéger.',
        why: 'On dirait un numéro de téléphone, un lieu, un nom ou un mot de passe.',
        tip: 'Ne le partage pas. Rien ne t’oblige à donner tes infos aussi.',
      },
      {
        title: 'Ça parle de cette personne',
        body: 'Elle te fait confiance. Tu peux faire attention à ses infos.',
        why: 'C’est peut-être son nom, son adresse, un numéro ou un mot de passe.',
        tip: 'Laisse ça dans cette discussion. Pas besoin de donner tes infos à toi.',
      },
    ],
    '13-and-over': [
      {
        title: 'Il y a des infos personnelles ici',
        body: 'Cette personne a partagé quelque chose qui mène à elle. C’est sympa de le garder ici.',
        why: 'On dirait un numéro, une adresse, un compte ou un autre détail personnel.',
        tip: 'Ne le partage pas. Rien ne t’oblige à donner tes infos en retour.',
      },
      {
        title: 'On t’a confié quelque chose de privé',
        body: 'Avec ça, d’autres pourraient retrouver cette personne. C’est mieux si ça ne va pas plus loin.',
        why: 'Il semble y avoir un numéro, une adresse ou un identifiant à elle.',
        tip: 'Laisse ça ici, sauf si tu t’inquiètes pour elle. Tu peux garder tes infos pour toi.',
      },
    ],
  },
};
